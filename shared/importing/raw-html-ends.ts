import type { postprocess } from 'micromark';
import { areHiding, WORDLESS } from './html-elements';

type Event = ReturnType<typeof postprocess>[number];

/** What of Markdown is one line of running text. */
const LINES: ReadonlySet<string> = new Set([
  'paragraph',
  'atxHeadingText',
  'setextHeadingText',
  'tableHeader',
  'tableData',
]);
/** Elements in which words would be hidden, or Markdown's own HTML be words or nothing a sanitiser lets pass. */
const SWALLOWING: ReadonlySet<string> = new Set([...WORDLESS, 'math', 'xmp', 'noembed']);
/** A tag up to its `>`; one that has a quotation mark too many ends before that mark. */
const TAG = /<(\/?)([a-z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)/gi;

/** A tag of raw HTML, with the event that ends that piece of it. */
interface Tag {
  readonly name: string;
  readonly isEnd: boolean;
  readonly isHidden: boolean;
  readonly event: Event;
}

/**
 * Markdown's events with end tags for what raw HTML among words leaves open: it reaches to the end of its line, and to
 * nowhere where it would hide the words behind it. A block of raw HTML ends the comments, tags and hidden elements it
 * began, unless a later block ends what it hides, so that no slip in it swallows the document; what else it leaves open
 * holds the Markdown that follows (SPEC IM271, IM320, IM321). Linear.
 */
export function withRawHtmlEnded(events: readonly Event[]): Event[] {
  const tags = new Map(events.filter(isRawHtml).map((event) => [event, tagsOf(event)]));
  const neverEnded = new Set(leftOpen([...tags.values()].flat()));
  const added = new Map<Event, string>();
  let line: Tag[] = [];
  for (const event of events) {
    const [when, { type }] = event;
    const here = tags.get(event) ?? [];
    if (type === 'htmlFlow' && when === 'exit') added.set(event, endsOfBlock(event, here, neverEnded));
    else if (type === 'htmlText') line.push(...here);
    else if (when === 'exit' && LINES.has(type)) {
      for (const tag of leftOpen(line).reverse()) {
        const before = SWALLOWING.has(tag.name) || tag.isHidden ? tag.event : event;
        added.set(before, `${added.get(before) ?? ''}${endOf(tag)}`);
      }
      line = [];
    }
  }
  return events.flatMap((event) => [...rawHtml(added.get(event) ?? '', event), event]);
}

function isRawHtml([when, { type }]: Event): boolean {
  return when === 'exit' && (type === 'htmlFlow' || type === 'htmlText');
}

function sourceOf([, token, { sliceSerialize }]: Event): string {
  return sliceSerialize(token);
}

function tagsOf(event: Event): Tag[] {
  return [...sourceOf(event).matchAll(TAG)].map(([, slash, name = '', attributes = '']) => {
    return { name: name.toLowerCase(), isEnd: slash !== '', isHidden: areHiding(attributes), event };
  });
}

/** The tags that nothing ends, in their order. */
function leftOpen(tags: readonly Tag[]): Tag[] {
  const open = new Set<Tag>();
  const byName = new Map<string, Tag[]>();
  for (const tag of tags) {
    const alike = byName.get(tag.name) ?? [];
    byName.set(tag.name, alike);
    if (tag.isEnd) open.delete(alike.pop() ?? tag);
    else {
      open.add(tag);
      alike.push(tag);
    }
  }
  return [...open];
}

/** The end tag of a line break makes another one (HTML, section 13.2.6.4.7). */
function endOf({ name }: Tag): string {
  return name === 'br' ? '' : `</${name}>`;
}

/** Ends a tag that is not complete, whichever quotation mark is open; where none is, it is a comment (HTML, 13.2.5.7). */
const END_OF_TAG = `</ '">`;

function endsOfBlock(event: Event, tags: readonly Tag[], neverEnded: ReadonlySet<Tag>): string {
  const html = sourceOf(event);
  const comment = html.lastIndexOf('<!--') > html.lastIndexOf('-->') ? '<!---->' : '';
  const tag = comment === '' && tags.length > 0 ? END_OF_TAG : '';
  const open = leftOpen(tags);
  const first = open.findIndex((one) => SWALLOWING.has(one.name) || (one.isHidden && neverEnded.has(one)));
  return comment + tag + (first < 0 ? [] : open.slice(first).reverse()).map(endOf).join('');
}

/** Events of raw HTML as if it stood in the source before `event`. */
function rawHtml(html: string, [, { start }, context]: Event): Event[] {
  if (html === '') return [];
  const written = { ...context, sliceSerialize: () => html };
  const text = { type: 'htmlText', start, end: start } as const;
  const data = { type: 'htmlTextData', start, end: start } as const;
  return [
    ['enter', text, context],
    ['enter', data, written],
    ['exit', data, written],
    ['exit', text, context],
  ];
}
