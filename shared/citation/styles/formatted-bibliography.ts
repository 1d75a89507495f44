import type { CslItem } from '../../model';
import type { TellProgress } from './bibliography-progress';
import { readCslStyle, styleIdOf } from './csl-style';
import { plainText, type TextRun } from './entry-runs';
import type { BibliographyFormatter, FormatterParts } from './formatter';
import { BASE_LOCALE, loadLocale, loadShippedStyle, shippedLocale } from './shipped';
import { StyleProblem } from './style-problem';

export interface BibliographyOptions {
  /** A style's id (`apa`, or its address) or the XML of a CSL file. */
  readonly style: string;
  /** A language tag; absent or of a language that does not ship it is the style's own, else `en-US`. */
  readonly locale?: string;
  /** Told of each item in each step, in the middle of the work, thousands of times for a thousand items. */
  readonly onProgress?: TellProgress;
}

/** Formatters are kept for the next call; an engine takes some megabytes, so only the last few are. */
const MOST_FORMATTERS = 6;
const formatters = new Map<string, Promise<BibliographyFormatter>>();

/**
 * One line of plain text for each item, in the style's order. Items are taken as they are: what is missing
 * is missing from the line, which is never empty. Rejects with a `StyleProblem` where the style cannot be
 * used, and for nothing else. citeproc and the style are loaded by the first call.
 */
export async function formatBibliography(
  items: readonly CslItem[],
  options: BibliographyOptions,
): Promise<string[]> {
  return (await formatBibliographyRich(items, options)).map(plainText);
}

/** The same with the look of the words: italic titles, small capitals, raised numbers. */
export async function formatBibliographyRich(
  items: readonly CslItem[],
  { style, locale, onProgress }: BibliographyOptions,
): Promise<(readonly TextRun[])[]> {
  const formatter = await formatterFor(style.trim(), locale ?? '');
  return [...formatter.format(items, onProgress)];
}

/**
 * Reads the XML of a CSL file as a user gives it, tries it on an item, and returns its title. Rejects with a `StyleProblem`
 * that says why it cannot be used.
 */
export async function checkCslStyle(xml: string): Promise<{ readonly title: string }> {
  const { title } = readCslStyle(xml);
  await formatBibliography([{ id: 'trial', type: 'webpage', title: 'Trial' }], { style: xml });
  return { title };
}

function formatterFor(style: string, locale: string): Promise<BibliographyFormatter> {
  const key = `${locale}\n${style}`;
  const made = formatters.get(key) ?? makeFormatter(style, locale);
  formatters.delete(key);
  formatters.set(key, made);
  made.catch(() => formatters.delete(key));
  const [oldest] = formatters.keys();
  if (oldest !== undefined && formatters.size > MOST_FORMATTERS) formatters.delete(oldest);
  return made;
}

async function makeFormatter(style: string, locale: string): Promise<BibliographyFormatter> {
  const makeStyle =
    style.startsWith('<') || style.startsWith('\ufeff') ? await ownStyle(style) : await shippedStyle(style);
  const own = makeStyle().attrs['default-locale'];
  const language = shippedLocale(locale) ?? shippedLocale(own ?? '') ?? BASE_LOCALE;
  const { BibliographyFormatter } = await import('./formatter');
  return new BibliographyFormatter({
    style: makeStyle,
    locale: await localesFor(language),
    language,
  });
}

async function shippedStyle(address: string): Promise<FormatterParts['style']> {
  const load = await loadShippedStyle(styleIdOf(address));
  if (!load)
    throw new StyleProblem(
      `There is no style “${address}” here; add its CSL file, which zotero.org/styles has.`,
    );
  return load;
}

/** A style that takes its rules from another keeps only its language of its own. */
async function ownStyle(xml: string): Promise<FormatterParts['style']> {
  const { title, parent, node } = readCslStyle(xml);
  if (parent === null) return () => readCslStyle(xml).node;
  const load = await loadShippedStyle(parent);
  if (!load)
    throw new StyleProblem(
      `“${title}” takes its rules from the style “${parent}”; add the CSL file of that one instead.`,
    );
  const own = node.attrs['default-locale'];
  return () => {
    const rules = load();
    return own ? { ...rules, attrs: { ...rules.attrs, 'default-locale': own } } : rules;
  };
}

/** citeproc asks for locales while it works, so those it can ask for are loaded before. */
async function localesFor(language: string): Promise<FormatterParts['locale']> {
  const [own, base] = await Promise.all([loadLocale(language), loadLocale(BASE_LOCALE)]);
  return (tag) => (shippedLocale(tag) === language ? own() : base());
}
