import { type CslNode, type PackedNode, unpack } from './csl-node';

interface ShippedStyle {
  readonly id: string;
  /** How a list of styles names it. */
  readonly title: string;
  readonly load: () => Promise<{ readonly default: unknown }>;
}

/** The styles that ship; a new one is named here and in `build/csl-data.ts`. */
const STYLES: readonly ShippedStyle[] = [
  { id: 'apa', title: 'APA, 7th edition', load: () => import('./data/styles/apa.json') },
  {
    id: 'modern-language-association',
    title: 'MLA, 9th edition',
    load: () => import('./data/styles/modern-language-association.json'),
  },
  {
    id: 'chicago-note-bibliography',
    title: 'Chicago, 17th edition (notes and bibliography)',
    load: () => import('./data/styles/chicago-note-bibliography.json'),
  },
  {
    id: 'chicago-author-date',
    title: 'Chicago, 17th edition (author-date)',
    load: () => import('./data/styles/chicago-author-date.json'),
  },
  {
    id: 'harvard-cite-them-right',
    title: 'Harvard, Cite Them Right, 12th edition',
    load: () => import('./data/styles/harvard-cite-them-right.json'),
  },
  { id: 'ieee', title: 'IEEE', load: () => import('./data/styles/ieee.json') },
  { id: 'vancouver', title: 'Vancouver', load: () => import('./data/styles/vancouver.json') },
];

/** Names of styles that CSL changed between the editions of its collection. */
const RENAMED: Readonly<Record<string, string>> = {
  'chicago-notes-bibliography': 'chicago-note-bibliography',
  'chicago-notes-bibliography-17th-edition': 'chicago-note-bibliography',
  'chicago-author-date-17th-edition': 'chicago-author-date',
};

const LOCALES: Readonly<Record<string, () => Promise<{ readonly default: unknown }>>> = {
  'en-US': () => import('./data/locales/en-US.json'),
  'en-GB': () => import('./data/locales/en-GB.json'),
  'de-DE': () => import('./data/locales/de-DE.json'),
  'fr-FR': () => import('./data/locales/fr-FR.json'),
  'ko-KR': () => import('./data/locales/ko-KR.json'),
};

/** The language citeproc falls back to, whatever else it was given. */
export const BASE_LOCALE = 'en-US';

/** The styles on offer, in the order to list them: id and title. */
export const BIBLIOGRAPHY_STYLES: readonly { readonly id: string; readonly title: string }[] = STYLES;

/** The languages a bibliography can be in, each under its own name. */
export const BIBLIOGRAPHY_LOCALES: readonly { readonly id: string; readonly title: string }[] = [
  { id: 'en-US', title: 'English (US)' },
  { id: 'en-GB', title: 'English (UK)' },
  { id: 'de-DE', title: 'Deutsch' },
  { id: 'fr-FR', title: 'Français' },
  { id: 'ko-KR', title: '한국어' },
];

/** Makes a style's elements, new ones each time; null where no style that ships has this id. */
export async function loadShippedStyle(id: string): Promise<(() => CslNode) | null> {
  const style = STYLES.find((candidate) => candidate.id === (RENAMED[id] ?? id));
  if (!style) return null;
  const data = packed((await style.load()).default);
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

/** Makes the elements of a locale by an id of `shippedLocale`'s, new ones each time. */
export async function loadLocale(id: string): Promise<() => CslNode> {
  const load = LOCALES[id];
  if (!load) throw new Error(`No locale ${id} ships`);
  const data = packed((await load()).default);
  return () => unpack(data);
}

/** The files of `data/` are made by our own script, and a test compares them with its work. */
function packed(data: unknown): PackedNode {
  return data as PackedNode;
}
