import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeText } from './decode';

const TEXT = { isHtml: false };
const HTML = { isHtml: true };

describe('IM10 what decides the encoding', () => {
  it.each([
    ['utf-8', 'utf8'],
    ['UTF-16 little endian', 'utf16le'],
    ['UTF-16 big endian', 'utf16be'],
  ])('is a byte order mark first: %s', async (_, encoding) => {
    const bytes = iconv.encode('장관 a', encoding, { addBOM: true });
    expect(await decodeText(bytes, TEXT)).toEqual({ outcome: 'decoded', text: '장관 a', how: 'certain' });
  });

  it('is a meta tag in HTML', async () => {
    const html = '<html><head><meta charset="windows-1251"></head><body>Министр</body></html>';
    expect(await decodeText(iconv.encode(html, 'win1251'), HTML)).toEqual({
      outcome: 'decoded',
      text: html,
      how: 'certain',
    });
  });

  it('is the media type of a text', async () => {
    const bytes = iconv.encode('Министр', 'koi8-r');
    const decoded = await decodeText(bytes, { isHtml: false, mediaType: 'text/plain; charset=koi8-r' });
    expect(decoded).toEqual({ outcome: 'decoded', text: 'Министр', how: 'certain' });
  });

  it('is UTF-16 without a mark where every second byte is NUL', async () => {
    const decoded = await decodeText(iconv.encode('The minister resigned', 'utf16le'), TEXT);
    expect(decoded).toMatchObject({ text: 'The minister resigned', how: 'certain' });
  });
});

describe('IM11 a guess', () => {
  it.each([
    [
      'windows-1252',
      'Le ministre a démissionné. «\u00a0Je ne savais pas\u00a0», a-t-il dit à l’Assemblée, où l’été s’achève.',
    ],
    [
      'windows-1250',
      'Minister zrezygnował w czwartek. „Nie wiedziałem”, powiedział. Komisja zbierze się ponownie w marcu.',
    ],
    ['windows-1251', 'Министр ушёл в отставку в четверг. Он сказал, что ничего не знал.'],
    ['Shift_JIS', '大臣は木曜日に辞任した。「知らなかった」と述べた。'],
    ['EUC-JP', '大臣は木曜日に辞任した。「知らなかった」と述べた。'],
    ['GB18030', '部长周四辞职。“我不知道”，他说。委员会将于三月重新开会。'],
    ['Big5', '部長週四辭職。「我不知道」，他說。委員會將於三月重新開會。'],
  ])('reads %s', async (encoding, text) => {
    expect(await decodeText(iconv.encode(text, encoding), TEXT)).toEqual({
      outcome: 'decoded',
      how: 'guessed',
      encoding,
      text,
    });
  });

  it('is not made of two accents', async () => {
    expect(await decodeText(iconv.encode('café naïve', 'win1252'), TEXT)).toEqual({
      outcome: 'unknown-encoding',
    });
  });
});

describe('IM12 a page that declares another encoding than UTF-8', () => {
  it('is read as UTF-8 when it plainly is, and says so', async () => {
    const html = '<html><head><meta charset="euc-kr"></head><body>장관은 사임했다</body></html>';
    expect(await decodeText(Buffer.from(html), HTML)).toEqual({
      outcome: 'decoded',
      text: html,
      how: 'misdeclared',
      encoding: 'UTF-8',
      declared: 'EUC-KR',
    });
  });
});

describe('IM14 Korean', () => {
  it('is read with the syllables that KS X 1001 lacks', async () => {
    const html = '<html><head><meta charset="euc-kr"></head><body>펲시와 똠방각하, 쀍</body></html>';
    expect(await decodeText(iconv.encode(html, 'cp949'), HTML)).toEqual({
      outcome: 'decoded',
      text: html,
      how: 'certain',
    });
  });

  it('is recognised in one short line', async () => {
    const decoded = await decodeText(iconv.encode('장관은 사임했다', 'cp949'), TEXT);
    expect(decoded).toEqual({
      outcome: 'decoded',
      how: 'guessed',
      encoding: 'EUC-KR',
      text: '장관은 사임했다',
    });
  });
});
