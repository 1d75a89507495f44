import type { Liquid } from 'liquidjs';
import type { TemplateContext } from './template-context';
import { TEMPLATE_FILTERS } from './template-filters';

/** What a template gave, or what is wrong with it: a sentence, and the line it stands on, from 1, where known. */
export type RenderedTemplate =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly line: number | null; readonly problem: string };

/** Longest template, in UTF-16 code units. */
export const MOST_CHARACTERS = 200_000;
/** About how many characters and list elements the filters and ranges of one run may make, and its text have. */
const MOST_MEMORY = 50_000_000;
const MOST_MS = 2_000;
/** How many dates are remembered as they were written. */
const MOST_DATES = 1_000;
/** Tags that read another file. */
const FILE_TAGS = ['include', 'render', 'layout', 'block'];

let loading: Promise<Liquid> | null = null;

/**
 * Renders a Liquid template. It runs no code and reads no file: tags that name one do not exist, only the fields
 * of `context` are seen, and length, memory and time are limited; `mostMs` is the time in milliseconds. A name
 * or filter that is not known is a problem, so that a slip of the pen does not leave a hole in the file.
 */
export async function renderTemplate(
  template: string,
  context: TemplateContext,
  mostMs: number = MOST_MS,
): Promise<RenderedTemplate> {
  loading ??= makeEngine();
  const engine = await loading;
  try {
    const text: unknown = engine.parseAndRenderSync(template, context, { renderLimit: mostMs });
    // Liquid counts what filters and ranges make, not what is written
    if (typeof text === 'string' && text.length > MOST_MEMORY)
      return { ok: false, line: null, problem: TOO_MUCH_TEXT };
    return { ok: true, text: String(text) };
  } catch (cause) {
    return { ok: false, line: lineOf(cause), problem: sentenceOf(cause) };
  }
}

async function makeEngine(): Promise<Liquid> {
  const { Liquid } = await import('liquidjs');
  const engine = new Liquid({
    // a closed set of partial templates, empty, in place of a file system
    templates: {},
    ownPropertyOnly: true,
    strictVariables: true,
    strictFilters: true,
    lenientIf: true,
    parseLimit: MOST_CHARACTERS,
    memoryLimit: MOST_MEMORY,
    // dates have no hour: in local time a day could become the one before
    timezoneOffset: 0,
    locale: 'en',
  });
  for (const tag of FILE_TAGS) delete engine.tags[tag];
  for (const [name, filter] of Object.entries(TEMPLATE_FILTERS)) engine.registerFilter(name, filter);
  rememberDates(engine);
  return engine;
}

/**
 * Most of a template's time goes into its dates, since Liquid asks the system for the names of months for each: the
 * same day in the same shape is written once.
 */
function rememberDates(engine: Liquid): void {
  const { date } = engine.filters;
  if (typeof date !== 'function') return;
  const written = new Map<string, unknown>();
  engine.registerFilter('date', function (this: unknown, value: unknown, ...shape: unknown[]) {
    if (typeof value !== 'string' || shape.some((part) => typeof part !== 'string'))
      return Reflect.apply(date, this, [value, ...shape]);
    // “now” and “today” are another day tomorrow
    if (!/^\d/.test(value)) return Reflect.apply(date, this, [value, ...shape]);
    const key = JSON.stringify([value, ...shape]);
    if (written.size >= MOST_DATES) written.clear();
    if (!written.has(key)) written.set(key, Reflect.apply(date, this, [value, ...shape]));
    return written.get(key);
  });
}

/** The line of Liquid's error, from the token it keeps. */
function lineOf(cause: unknown): number | null {
  if (!(cause instanceof Error) || !('token' in cause)) return null;
  const { token } = cause;
  if (typeof token !== 'object' || token === null || !('getPosition' in token)) return null;
  const position: unknown = typeof token.getPosition === 'function' ? token.getPosition() : null;
  return Array.isArray(position) && typeof position[0] === 'number' ? position[0] : null;
}

const TOO_MUCH_TEXT = 'The template makes more text than fits; shorten its ranges and loops.';
const LIMITS: readonly (readonly [RegExp, string])[] = [
  [/parse length limit exceeded/, 'The template is too long.'],
  [/memory alloc limit exceeded|Invalid string length/, TOO_MUCH_TEXT],
  [/Maximum call stack size exceeded/, 'The template nests its tags too deeply.'],
  [/template render limit exceeded/, 'The template takes too long; shorten its loops.'],
];

/** Liquid's words as a sentence, without the place, which is said apart. */
function sentenceOf(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  const limit = LIMITS.find(([pattern]) => pattern.test(message));
  if (limit) return limit[1];
  const words = message.replace(/,? (?:file:.*|line:\d+, col:\d+)$/s, '').trim();
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`;
}
