import { describe, expect, it } from 'vitest';
import {
  andThen,
  deleteSpans,
  editCharacters,
  editWords,
  movedSpan,
  moveParagraphs,
  seeded,
} from './edit-generator';

const TEXT = 'One two three four.\nFive six seven.\nEight nine ten.';

describe('the edit generator', () => {
  it('knows where words went when others before them were cut out', () => {
    const edited = deleteSpans(TEXT, [{ start: 4, end: 7 }]);
    expect(edited.text).toBe('One three four.\nFive six seven.\nEight nine ten.');
    expect(movedSpan(edited, { start: 8, end: 13 })).toEqual({ start: 4, end: 9 });
    expect(movedSpan(edited, { start: 4, end: 7 })).toEqual({ start: 4, end: 4 });
  });

  it('follows a word through a move and a cut', () => {
    const moved = moveParagraphs(TEXT, 1, seeded(3));
    const start = moved.text.indexOf('nine');
    const edited = andThen(moved, deleteSpans(moved.text, [{ start: 0, end: 3 }]));
    const span = movedSpan(edited, { start: TEXT.indexOf('nine'), end: TEXT.indexOf('nine') + 4 });
    expect(moved.text).not.toBe(TEXT);
    expect(start).toBeGreaterThan(2);
    expect(edited.text.slice(span.start, span.end)).toBe('nine');
  });

  it('edits a text in its own characters', () => {
    const edited = editCharacters('시장은\n어제', 1, seeded(5)).text;
    expect([...edited].every((character) => '시장은\n어제'.includes(character))).toBe(true);
    expect(edited.split('\n')).toHaveLength(2);
    expect(edited).not.toBe('시장은\n어제');
  });

  it('makes the same edits for the same seed', () => {
    const once = editWords(TEXT, 0.5, ['harbour', 'vote'], seeded(7)).text;
    expect(editWords(TEXT, 0.5, ['harbour', 'vote'], seeded(7)).text).toBe(once);
    expect(once).not.toBe(TEXT);
  });
});
