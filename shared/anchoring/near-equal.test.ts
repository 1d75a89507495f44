import { describe, expect, it } from 'vitest';
import { type Anchor, anchor, reanchor, type TextTarget, describe as targetAt } from '.';

// Three notices that differ in a name and a number, between paragraphs that differ in everything.
const notice = (ward: string, hour: number): string =>
  `The office in the ward of ${ward} opens at ${hour} and admits visitors until the last of them has been heard.`;
const BOATS = 'Forty boats blocked the quay at dawn; the harbour police waited and did nothing.';
const BRIDGE = 'Engineers found rust in the old bridge, and lorries must take the road round the lake.';
const SCHOOL = 'A teacher collected letters that pupils had written home during the long winter.';
const FOLLOWED = 'admits visitors until the last of them';

function targetIn(text: string, paragraph: string, words: string): TextTarget {
  const start = text.indexOf(paragraph) + paragraph.indexOf(words);
  return targetAt(text, { start, end: start + words.length });
}
const startOf = (found: Anchor | undefined): number | 'orphan' =>
  found === undefined || found.state === 'orphan' ? 'orphan' : found.span.start;
const candidatesOf = (found: Anchor | undefined): string =>
  found?.state === 'orphan' ? `${found.candidates.length} candidates` : 'anchored';

describe('two places that read nearly alike', () => {
  const old = [notice('Elwick', 8), BOATS, notice('Corley', 9), BRIDGE].join('\n');
  const target = targetIn(old, notice('Corley', 9), FOLLOWED);
  // A long paragraph that stays keeps the diff in order while the notice moves.
  const LONG = `${SCHOOL} ${BRIDGE}`;
  const TOGETHER = [BOATS, LONG, notice('Corley', 9)].join('\n');
  const own = targetIn(TOGETHER, notice('Corley', 9), FOLLOWED);

  it('AN6 leaves the choice to the user when the words stand twice with the same surroundings', () => {
    const text = [SCHOOL, notice('Corley', 9), BRIDGE, notice('Corley', 9)].join('\n');
    const alone = targetIn(notice('Corley', 9), notice('Corley', 9), FOLLOWED);
    expect(candidatesOf(anchor(text, alone))).toBe('2 candidates');
  });

  it('AN6 doubts a changed place all the more when another reads like it', () => {
    const text = [SCHOOL, notice('Elwick', 8), BRIDGE, notice('Holt', 7)].join('\n');
    const changed = text.replaceAll('admits visitors', 'welcomes guests');
    expect(candidatesOf(anchor(changed, target))).toBe('2 candidates');
  });

  it('AN13 keeps to the notice in its place, though others read like it', () => {
    const text = old.replace('Corley opens', 'Corley now opens');
    expect(startOf(reanchor(old, text, [target])[0])).toBe(text.lastIndexOf(FOLLOWED));
  });

  it('AN15 takes no other notice for the one that was cut out', () => {
    const text = [notice('Elwick', 8), BOATS, BRIDGE].join('\n');
    expect(startOf(reanchor(old, text, [target])[0])).toBe('orphan');
  });

  it('AN23 leaves the choice to the user when the words moved to two places', () => {
    const added =
      'Rain fell on the market all afternoon, and the traders packed up before the band had played. '.repeat(
        2,
      );
    const text = [notice('Corley', 9), BOATS, added, notice('Corley', 9), LONG].join('\n');
    expect(candidatesOf(reanchor(TOGETHER, text, [own])[0])).toBe('2 candidates');
  });

  it('AN23 leaves the choice to the user when its own place reads little better than a new one', () => {
    const rewritten = notice('Corley', 9)
      .replace('opens at 9 and admits', 'is open from 9 and admits')
      .replace('last of them', 'last person');
    const text = [notice('Corley', 9), BOATS, LONG, rewritten].join('\n');
    expect(candidatesOf(reanchor(TOGETHER, text, [own])[0])).toBe('2 candidates');
  });

  it('AN14 follows the words to their new place when little of them is left in the old one', () => {
    const text = [notice('Corley', 9), BOATS, LONG, 'The office in the ward of Corley is closed.'].join('\n');
    expect(startOf(reanchor(TOGETHER, text, [own])[0])).toBe(text.indexOf(FOLLOWED));
  });
});

describe('words cut out', () => {
  it('AN9 makes an orphan of them where prefix and suffix meet, though a copy stands elsewhere', () => {
    const quote = 'we were told nothing until the water stood in the cellar';
    const text = `${BOATS} A tenant said that ${quote} and the lamps went out.\n${BRIDGE}\n“So ${quote},” ran the headline.`;
    const cut = text.replace(`that ${quote} and`, 'that and');
    const target = targetIn(text, `that ${quote} and`, quote);
    expect(startOf(anchor(text, target))).toBe(target.start);
    expect(startOf(anchor(cut, target))).toBe('orphan');
  });

  it('AN9 takes the start of the text for the prefix of its first words', () => {
    const quote = 'Nobody answered the second letter either';
    const text = `${quote}, said the widow at the hearing in the town hall.\n${BRIDGE}\nIn print: ${quote}.`;
    const target = targetIn(text, text, quote);
    expect(startOf(anchor(text.slice(quote.length), target))).toBe('orphan');
  });
});
