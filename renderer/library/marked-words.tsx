import type { TextSpan } from '../../shared/model';
import { markedPieces } from '../search';

interface MarkedWordsProps {
  readonly text: string;
  readonly spans: readonly TextSpan[];
}

/** A text with the words that were searched for marked. */
export function MarkedWords({ text, spans }: MarkedWordsProps) {
  return markedPieces(text, spans).map(({ start, text: words, isMatch }) =>
    isMatch ? <mark key={start}>{words}</mark> : words,
  );
}
