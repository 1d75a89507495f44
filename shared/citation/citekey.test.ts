import { describe, expect, it } from 'vitest';
import type { CslItem } from '../model';
import { makeCitekey } from './citekey';

const none: ReadonlySet<string> = new Set();
const article: CslItem = {
  id: '1',
  type: 'article-newspaper',
  title: 'The Flood Warnings Came Late',
  author: [
    { family: 'Lindqvist', given: 'Maja' },
    { family: 'Berg', given: 'Karl' },
  ],
  issued: { 'date-parts': [[2026, 3, 4]] },
};

describe('CI1 a citekey is the first author and the year', () => {
  it('in lower-case letters and digits', () => {
    expect(makeCitekey(article, none)).toBe('lindqvist2026');
  });

  it('with the particle of a family name and without blanks or apostrophes', () => {
    const author = [{ 'non-dropping-particle': 'van der', family: 'O’Berg-Holm', given: 'Ida' }];
    expect(makeCitekey({ ...article, author }, none)).toBe('vanderobergholm2026');
  });

  it('of a body as well, and never beginning with a digit', () => {
    expect(makeCitekey({ ...article, author: [{ literal: '24 Nordby Press' }] }, none)).toBe(
      'nordbypress2026',
    );
  });

  it('of the editor when there is no author, and without a year when there is none', () => {
    const edited: CslItem = { id: '1', type: 'book', editor: [{ family: 'Øst', given: 'Per' }] };
    expect(makeCitekey(edited, none)).toBe('ost');
  });
});

describe('CI2 a key already taken gets a letter', () => {
  it('and the next one the next letter', () => {
    expect(makeCitekey(article, new Set(['lindqvist2026']))).toBe('lindqvist2026a');
    expect(makeCitekey(article, new Set(['lindqvist2026', 'lindqvist2026a']))).toBe('lindqvist2026b');
  });

  it('and two letters after z', () => {
    const letters = Array.from('abcdefghijklmnopqrstuvwxyz', (letter) => `lindqvist2026${letter}`);
    expect(makeCitekey(article, new Set(['lindqvist2026', ...letters]))).toBe('lindqvist2026aa');
  });
});

describe('CI3 names in other scripts are transliterated', () => {
  it.each([
    ['Müller-Łącki', 'mullerlacki2026'],
    ['Иванова', 'ivanova2026'],
    ['Щербаков', 'shcherbakov2026'],
    ['Παπαδόπουλος', 'papadopoylos2026'],
    ['김', 'gim2026'],
    ['한국어', 'hangugeo2026'],
    ['독립문', 'dokripmun2026'],
  ])('%s', (family, key) => {
    expect(makeCitekey({ ...article, author: [{ family, given: '' }] }, none)).toBe(key);
  });

  it('and a name that cannot be gives way to the words of the title', () => {
    const author = [{ literal: '新華社' }];
    expect(makeCitekey({ ...article, author }, none)).toBe('floodwarnings2026');
    expect(makeCitekey({ ...article, author: [], title: '홍수 <i>경보</i>가 늦었다' }, none)).toBe(
      'hongsugyeongboga2026',
    );
  });

  it('and an item with neither is a source', () => {
    expect(makeCitekey({ ...article, author: [], title: '洪水' }, none)).toBe('source2026');
    expect(makeCitekey({ id: '1', type: 'webpage' }, new Set(['source']))).toBe('sourcea');
  });
});
