import { describe, expect, it } from 'vitest';
import type { RawBlock } from '../text';
import { withoutPageTalk } from './page-talk';

function block(text: string, kind: RawBlock['kind'] = 'paragraph'): RawBlock {
  return { kind, pieces: [{ text }] };
}

const FIRST = block('The Aare rose by two metres in a night.');
const LAST = block('It fell again on Thursday.');

describe('IM190 what a page says to its reader', () => {
  it.each([
    'Advertisement',
    'Story continues below advertisement',
    'Read more »',
    'Image 1 of / 9',
    'Sign In',
    'SUBSCRIBE',
    '12 Comments',
    'Whatsapp Facebook Pint Baixar',
    'Share on Facebook · Share on Twitter',
    'This website uses cookies to improve your experience.',
    'Media playback is unsupported on your device',
  ])('is left out between paragraphs: %s', (talk) => {
    expect(withoutPageTalk([FIRST, block(talk), LAST])).toEqual([FIRST, LAST]);
  });

  it.each([
    'Copyright © 2026 The Herald. All rights reserved.',
    '© Herald Publishing Corp., a subsidiary of River News, Inc.',
    'Copyright ⓒ Herald.co.kr. 무단전재 및 재배포 금지',
    'Sign up to our newsletter for exclusive updates',
    'Like this story? Share it with a friend!',
  ])('is left out at the end alone: %s', (talk) => {
    expect(withoutPageTalk([FIRST, LAST, block(talk)])).toEqual([FIRST, LAST]);
    expect(withoutPageTalk([FIRST, block(talk), LAST])).toHaveLength(3);
  });

  it.each([
    block('Share prices fell on Facebook and Twitter.'),
    block('Close the gate, he said.'),
    block('Read more books, she tells her pupils.'),
    block('Comments by the minister'),
    block('Advertisement', 'heading'),
    block('print', 'preformatted'),
  ])('is not what only resembles it', (own) => {
    expect(withoutPageTalk([FIRST, own, LAST])).toEqual([FIRST, own, LAST]);
  });

  it('is the text itself where there is nothing else', () => {
    expect(withoutPageTalk([block('Subscribe')])).toEqual([block('Subscribe')]);
  });
});
