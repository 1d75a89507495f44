import { counted } from '../../shared/counted';
import type { CollectionNews } from '../store';

/**
 * What came of a collection, in one sentence: `240 sources added, 12 were there already; 31 annotations
 * attached, 4 wait for their words.` What is none is left out.
 */
export function collectionInWords(news: CollectionNews): string {
  const { added, known, attached, waiting, notes, repeated, problems } = news;
  const sources = [
    added > 0 ? `${counted(added, 'source')} added` : '',
    known > 0
      ? added > 0
        ? wereThere(known)
        : `${counted(known, 'source')} ${were(known)} there already`
      : '',
  ];
  const annotations = [
    attached > 0 ? `${counted(attached, 'annotation')} attached` : '',
    waiting > 0 ? waitingInWords(waiting, attached > 0) : '',
    notes > 0 ? `${counted(notes, 'remark')} kept as ${notes === 1 ? 'a note' : 'notes'}` : '',
    repeated > 0
      ? attached + waiting > 0
        ? wereThere(repeated)
        : `${counted(repeated, 'annotation')} ${were(repeated)} there already`
      : '',
  ];
  const parts = [sources, annotations].map((part) => part.filter(Boolean).join(', ')).filter(Boolean);
  if (parts.length === 0) return problems.length > 0 ? 'nothing could be read.' : 'nothing is in it.';
  return `${parts.join('; ')}.`;
}

function waitingInWords(waiting: number, isAfterAttached: boolean): string {
  const subject = isAfterAttached ? waiting.toLocaleString('en') : counted(waiting, 'annotation');
  return waiting === 1 ? `${subject} waits for its words` : `${subject} wait for their words`;
}

function wereThere(number: number): string {
  return `${number.toLocaleString('en')} ${were(number)} there already`;
}

function were(number: number): string {
  return number === 1 ? 'was' : 'were';
}
