/**
 * The yardstick for `anchor`: where a quotation stands in a text with the fewest errors, at most
 * `mostErrors`, by Myers' bit-vector algorithm (G. Myers, 1999, blocks as in Hyyrö 2003), 32 characters
 * of the quotation to a word. The end of the best match, or -1. Like Hypothesis' matcher the search runs
 * over the whole text for each quotation.
 */
export function bestMatchEnd(text: string, pattern: string, mostErrors: number): number {
  const blocks = Math.ceil(pattern.length / 32);
  const equal = equalBits(pattern, blocks);
  const nowhere = new Int32Array(blocks);
  const plus = new Int32Array(blocks).fill(-1);
  const minus = new Int32Array(blocks);
  const lastBit = 1 << ((pattern.length - 1) % 32);
  let score = pattern.length;
  let best = mostErrors + 1;
  let bestEnd = -1;
  for (let at = 0; at < text.length; at++) {
    const bits = equal.get(text.charCodeAt(at)) ?? nowhere;
    let carry = 0;
    for (let block = 0; block < blocks; block++) {
      const vertical = plus[block] ?? 0;
      const negative = minus[block] ?? 0;
      let match = bits[block] ?? 0;
      const crossed = match | negative;
      if (carry < 0) match |= 1;
      const horizontal = (((match & vertical) + vertical) ^ vertical) | match;
      let up = negative | ~(horizontal | vertical);
      let down = vertical & horizontal;
      const top = block === blocks - 1 ? lastBit : 1 << 31;
      const leaving = (up & top) !== 0 ? 1 : (down & top) !== 0 ? -1 : 0;
      up = (up << 1) | (carry > 0 ? 1 : 0);
      down = (down << 1) | (carry < 0 ? 1 : 0);
      plus[block] = down | ~(crossed | up);
      minus[block] = up & crossed;
      carry = leaving;
    }
    score += carry;
    if (score < best) {
      best = score;
      bestEnd = at + 1;
    }
  }
  return bestEnd;
}

function equalBits(pattern: string, blocks: number): Map<number, Int32Array> {
  const equal = new Map<number, Int32Array>();
  for (let at = 0; at < pattern.length; at++) {
    const unit = pattern.charCodeAt(at);
    const bits = equal.get(unit) ?? new Int32Array(blocks);
    bits[at >> 5] = (bits[at >> 5] ?? 0) | (1 << (at & 31));
    equal.set(unit, bits);
  }
  return equal;
}
