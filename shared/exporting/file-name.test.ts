import { describe, expect, it } from 'vitest';
import { fileNameFor } from './file-name';

describe('EX13 a file name is safe everywhere', () => {
  it.each([
    ['Flood: who knew? A/B', 'Flood who knew A B.md'],
    ['홍수 경보가 늦었다', '홍수 경보가 늦었다.md'],
    ['  ..hidden.. ', 'hidden.md'],
    ['con', 'con_.md'],
    ['COM1.notes', 'COM1_.notes.md'],
    ['Console', 'Console.md'],
    ['photo\u202egpj.exe', 'photo gpj.exe.md'],
    ['a\u0000b\nc', 'a b c.md'],
    ['e\u0301', 'é.md'],
    ['', 'Untitled.md'],
    ['???', 'Untitled.md'],
  ])('%j', (title, name) => {
    expect(fileNameFor(title, 'md')).toBe(name);
  });

  it('and at most 200 bytes long, cut between graphemes', () => {
    expect(fileNameFor('한'.repeat(100), 'md')).toBe(`${'한'.repeat(65)}.md`);
    expect(fileNameFor('👨‍👩‍👧'.repeat(20), 'md')).toBe(`${'👨‍👩‍👧'.repeat(10)}.md`);
  });

  it('with the extension as it is given, with or without its dot', () => {
    expect(fileNameFor('notes', '.json')).toBe('notes.json');
    expect(fileNameFor('notes', '')).toBe('notes');
  });
});
