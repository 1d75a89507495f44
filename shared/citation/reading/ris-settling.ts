import type { CslName } from '../../model';
import { parseDate } from '../date-parsing';
import type { OpenItem } from '../item-fields';
import { babelName, isLanguageName } from '../languages';

const ARTICLES = new Set(['EJOUR', 'JOUR', 'MGZN']);
const PICTURES = new Set(['ART', 'CHART', 'FIGURE']);
/** What EndNote makes of a file beside its text. */
const FROM_FILES = new Set(['CHART', 'EQUA', 'FIGURE']);
const RECORDINGS = new Set(['ADVS', 'MPCT', 'SLIDE', 'SOUND', 'VIDEO']);

/**
 * Moves what programs write in a field of RIS that means something else by what it holds, in the types of
 * RIS where they do. Changes the item.
 */
export function settleFields(item: OpenItem, ris: string): void {
  if (FROM_FILES.has(ris)) dropFiles(item);
  if (ARTICLES.has(ris)) settleArticle(item);
  else if (ris === 'THES') settleThesis(item);
  else if (ris === 'COMP') settleProgram(item);
  else if (RECORDINGS.has(ris)) settleRecording(item);
  // a picture's genre is written as its type too, where it has no medium
  else if (PICTURES.has(ris) && item.genre === item.medium) delete item.medium;
}

/** EndNote has an article's first page once more as `SE`, and the day it was on the web as `ET`. */
function settleArticle(item: OpenItem): void {
  const { section, edition } = item;
  const page = String(item.page ?? section);
  if (typeof section === 'string' && /^\d+$/.test(section) && /^\d+/.exec(page)?.[0] === section) {
    item.page = page;
    delete item.section;
  }
  const online = typeof edition === 'string' ? parseDate(edition) : null;
  if (!online?.ok || (online.date['date-parts']?.[0]?.length ?? 0) < 2) return;
  item['available-date'] = online.date;
  delete item.edition;
}

/** EndNote has the degree (`Ph.D.`) as `VL`; a volume has a number. */
function settleThesis(item: OpenItem): void {
  if (typeof item.volume !== 'string' || /\d|^[ivx]+$/i.test(item.volume)) return;
  item.genre = joined(item.genre, item.volume);
  delete item.volume;
}

/** EndNote has the extent (`2 discs`) as `NV`, beside the time as `SP`; Zotero how many volumes there are. */
function settleRecording(item: OpenItem): void {
  const extent = item['number-of-volumes'];
  if (typeof extent !== 'string' || /^\d+$/.test(extent)) return;
  item.dimensions = joined(item.dimensions, extent);
  delete item['number-of-volumes'];
}

/** What a field holds and what belongs there too, which may say it once more. */
function joined(held: unknown, more: string): string {
  return typeof held !== 'string' || held === '' || held === more ? more : `${held}, ${more}`;
}

const FILE_NAME = /\.(?:ai|bmp|csv|docx?|eps|gif|jpe?g|pdf|png|pptx?|ps|svg|tiff?|webp|xlsx?)$/i;

/** EndNote has the name of the file as `A2`, others an editor. */
function dropFiles(item: OpenItem): void {
  for (const role of ['editor', 'container-author']) {
    const names = item[role];
    if (!Array.isArray(names)) continue;
    const people = names.filter(({ literal, given, family }: CslName) => {
      return !FILE_NAME.test(literal ?? given ?? family ?? '');
    });
    if (people.length > 0) item[role] = people;
    else delete item[role];
  }
}

const TAG = /^[a-z]{2}(?:-|$)/;

/** Zotero has the programming language as `LA`; in its CSL that is the genre. People may speak several. */
function settleProgram(item: OpenItem): void {
  const { language } = item;
  if (typeof language !== 'string' || item.genre !== undefined) return;
  const parts = language.split(/\s*[,;/&]\s*|\s+(?:and|und|et|y|e)\s+/).filter(Boolean);
  if (parts.every((part) => TAG.test(part) || babelName(part) !== null || isLanguageName(part))) return;
  item.genre = language;
  delete item.language;
}
