import type { postprocess } from 'micromark';
import { WORDLESS } from './html-elements';

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
const TAG = /<(\/?)([a-z][^\s/>]*)/gi;

/** Raw HTML as it stands in the source, with the event that ends it. */
interface RawHtml {
  readonly html: string;
  readonly event: Event;
}

interface OpenTag {
  readonly name: string;
  readonly event: Event;
}

/**
 * Markdown's events with end tags for what raw HTML among words leaves open: it reaches to the end of its line, and to
 * nowhere where it would hide the words behind it. A block of raw HTML ends the comments, tags and hidden elements it
 * began, so that no slip in it swallows the document; what else it leaves open holds the Markdown that follows (SPEC IM271, IM320, IM321).
 * Linear.
 */
export function withRawHtmlEnded(events: readonly Event[]): Event[] {
  const added = new Map<Event, string>();
  let line: RawHtml[] = [];
  for (const event of events) {
    const [when, token, { sliceSerialize }] = event;
    if (when !== 'exit') continue;
    if (token.type === 'htmlFlow') added.set(event, endsOfBlock({ html: sliceSerialize(token), event }));
    else if (token.type === 'htmlText') line.push({ html: sliceSerialize(token), event });
    else if (LINES.has(token.type)) {
      for (const { name, event: tag } of tagsLeftOpen(line).reverse()) {
        const before = SWALLOWING.has(name) ? tag : event;
        added.set(before, `${added.get(before) ?? ''}${endOf(name)}`);
      }
      line = [];
    }
  }
  return events.flatMap((event) => [...rawHtml(added.get(event) ?? '', event), event]);
}

/** The tags that nothing ends, in their order. */
function tagsLeftOpen(raw: readonly RawHtml[]): OpenTag[] {
  const open = new Set<OpenTag>();
  const byName = new Map<string, OpenTag[]>();
  for (const { html, event } of raw) {
    for (const [, slash, written = ''] of html.matchAll(TAG)) {
      const tag = { name: written.toLowerCase(), event };
      const alike = byName.get(tag.name) ?? [];
      byName.set(tag.name, alike);
      if (slash === '') {
        open.add(tag);
        alike.push(tag);
      } else open.delete(alike.pop() ?? tag);
    }
  }
  return [...open];
}

/** The end tag of a line break makes another one (HTML, section 13.2.6.4.7). */
function endOf(name: string): string {
  return name === 'br' ? '' : `</${name}>`;
}

/** An end that nothing waits for says nothing; a tag that is not complete is ended whichever quotation mark is open. */
function endsOfBlock(block: RawHtml): string {
  const { html } = block;
  const comment = html.lastIndexOf('<!--') > html.lastIndexOf('-->') ? '<!---->' : '';
  const tag = comment === '' && /<[a-z/][^<>]*$/i.test(html) ? `</ '">` : '';
  const names = tagsLeftOpen([block]).map(({ name }) => name);
  const first = names.findIndex((name) => SWALLOWING.has(name));
  return comment + tag + (first < 0 ? [] : names.slice(first).reverse()).map(endOf).join('');
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
