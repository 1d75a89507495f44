/** Length of the n-grams to index: `fine` to find one quotation, `coarse` to compare two whole revisions. */
export interface GramSizes {
  readonly fine: number;
  readonly coarse: number;
}

const ALPHABETIC: GramSizes = { fine: 5, coarse: 8 };
/** A Chinese, Japanese or Korean character says about as much as two or three letters. */
const IDEOGRAPHIC: GramSizes = { fine: 3, coarse: 4 };
const SAMPLE = 2_000;

/** Judged by the script of at most 2,000 code units spread over the text. */
export function gramSizeFor(text: string): GramSizes {
  const step = Math.max(1, Math.floor(text.length / SAMPLE));
  let sampled = 0;
  let ideographs = 0;
  for (let at = 0; at < text.length; at += step) {
    sampled++;
    const unit = text.charCodeAt(at);
    if ((unit >= 0x2e80 && unit < 0xa000) || (unit >= 0xac00 && unit <= 0xd7a3)) ideographs++;
  }
  return ideographs * 3 > sampled ? IDEOGRAPHIC : ALPHABETIC;
}
