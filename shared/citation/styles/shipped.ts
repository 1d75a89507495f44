import { type CslNode, type PackedNode, unpack } from './csl-node';

type Load = () => Promise<{ readonly default: unknown }>;

/** The styles that ship; a new one is named here, in `offered.ts` and in `build/csl-data.ts`. */
const STYLES: Readonly<Record<string, Load>> = {
  apa: () => import('./data/styles/apa.json'),
  'modern-language-association': () => import('./data/styles/modern-language-association.json'),
  'chicago-note-bibliography': () => import('./data/styles/chicago-note-bibliography.json'),
  'chicago-author-date': () => import('./data/styles/chicago-author-date.json'),
  'harvard-cite-them-right': () => import('./data/styles/harvard-cite-them-right.json'),
  ieee: () => import('./data/styles/ieee.json'),
  vancouver: () => import('./data/styles/vancouver.json'),
};

/** Names of styles that CSL changed between the editions of its collection. */
const RENAMED: Readonly<Record<string, string>> = {
  'chicago-notes-bibliography': 'chicago-note-bibliography',
  'chicago-notes-bibliography-17th-edition': 'chicago-note-bibliography',
  'chicago-author-date-17th-edition': 'chicago-author-date',
};

const LOCALES: Readonly<Record<string, Load>> = {
  'en-US': () => import('./data/locales/en-US.json'),
  'en-GB': () => import('./data/locales/en-GB.json'),
  'de-DE': () => import('./data/locales/de-DE.json'),
  'fr-FR': () => import('./data/locales/fr-FR.json'),
  'ko-KR': () => import('./data/locales/ko-KR.json'),
};

/** The language citeproc falls back to, whatever else it was given. */
export const BASE_LOCALE = 'en-US';

/** Makes a style's elements, new ones each time; null where no style that ships has this id. */
export async function loadShippedStyle(id: string): Promise<(() => CslNode) | null> {
  const name = RENAMED[id] ?? id;
  const load = Object.hasOwn(STYLES, name) ? STYLES[name] : undefined;
  if (!load) return null;
  const data = packed((await load()).default);
  return () => unpack(data);
}

/**
 * The locale that ships for a language tag: itself, or else the first of the same language, so that `de-AT`
 * and `de` are `de-DE`. Null for any other language.
 */
export function shippedLocale(tag: string): string | null {
  const wanted = tag.replace('_', '-').toLowerCase();
  const ids = Object.keys(LOCALES);
  const exact = ids.find((id) => id.toLowerCase() === wanted);
  return exact ?? ids.find((id) => id.slice(0, 2) === wanted.split('-')[0]) ?? null;
}

/**
 * What a locale says otherwise than its readers write. Korean's “and” there is the particle “와/과”, both of
 * its forms with the choice left open, and stands against the name after it; lists of names have “및”.
 */
const AMENDED: Readonly<
  Record<string, { readonly term: string; readonly from: string; readonly to: string }>
> = {
  'ko-KR': { term: 'and', from: '와/과', to: ' 및 ' },
};

/** Makes the elements of a locale by an id of `shippedLocale`'s, new ones each time. */
export async function loadLocale(id: string): Promise<() => CslNode> {
  const load = LOCALES[id];
  if (!load) throw new Error(`No locale ${id} ships`);
  const data = packed((await load()).default);
  return () => amended(unpack(data), id);
}

function amended(node: CslNode, id: string): CslNode {
  const change = AMENDED[id];
  if (!change) return node;
  const amend = (element: CslNode): CslNode => ({
    ...element,
    children: element.children.map((child) => {
      if (typeof child === 'string')
        return element.attrs.name === change.term && child === change.from ? change.to : child;
      return child.name === 'terms' || child.name === 'term' ? amend(child) : child;
    }),
  });
  return amend(node);
}

/** The files of `data/` are made by our own script, and a test compares them with its work. */
function packed(data: unknown): PackedNode {
  return data as PackedNode;
}
