import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { describe as describeSpan } from '../../../shared/anchoring';
import type { Source, TextSpan } from '../../../shared/model';
import { freshLibrary, type TestWindow } from '../testing/fresh-library';
import { addText, highlight, wordsOf } from '../testing/make-records';

let window: TestWindow;
beforeEach(async () => {
  window = await freshLibrary();
});
afterEach(() => window.store.closeLibrary());

const HARBOUR = 'The harbour master counted 340 boats. The council counted none.';

const targetOf = ({ revisionId }: Source, span: TextSpan) => ({
  ...describeSpan(HARBOUR, span),
  revisionId,
});

describe('RD36 the edges of an annotation are moved', () => {
  it('to other words of its text, with their context, and nothing else of it changes', async () => {
    const source = await addText(window, 'harbour.txt', HARBOUR);
    const made = await highlight(window, source, '340 boats');
    const target = targetOf(source, { start: 4, end: 36 });
    await window.store.moveAnnotation(made.id, target);
    const [after] = await window.store.loadAnnotations(source.id);
    expect(after).toEqual({ ...made, ...target, updatedAt: after?.updatedAt });
    expect(after?.exact).toBe('harbour master counted 340 boats');
    expect(after?.prefix).toBe('The ');
  });

  it('and moves that follow each other are one step of undo', async () => {
    const source = await addText(window, 'harbour.txt', HARBOUR);
    const made = await highlight(window, source, '340 boats');
    await window.store.moveAnnotation(made.id, targetOf(source, { start: 27, end: 30 }));
    await window.store.moveAnnotation(made.id, targetOf(source, { start: 4, end: 30 }));
    expect(await wordsOf(window, source)).toEqual(['harbour master counted 340']);
    expect(window.inside.historyLabels().undoLabel).toBe('Move the edges');
    await window.store.undo();
    expect(await wordsOf(window, source)).toEqual(['340 boats']);
    await window.store.redo();
    expect(await wordsOf(window, source)).toEqual(['harbour master counted 340']);
  });

  it('and moves with a pause between them are two', async () => {
    const source = await addText(window, 'harbour.txt', HARBOUR);
    const made = await highlight(window, source, '340 boats');
    const clock = vi.spyOn(Date, 'now');
    clock.mockReturnValue(1_000_000);
    await window.store.moveAnnotation(made.id, targetOf(source, { start: 27, end: 30 }));
    clock.mockReturnValue(1_003_000);
    await window.store.moveAnnotation(made.id, targetOf(source, { start: 4, end: 30 }));
    clock.mockRestore();
    await window.store.undo();
    expect(await wordsOf(window, source)).toEqual(['340']);
  });

  it('and to where they are already writes nothing', async () => {
    const source = await addText(window, 'harbour.txt', HARBOUR);
    const made = await highlight(window, source, '340 boats');
    await window.store.moveAnnotation(made.id, targetOf(source, { start: 27, end: 36 }));
    expect(window.inside.historyLabels().undoLabel).toBe('Add highlight');
  });
});

describe('RD37 edges stay where they cannot be moved', () => {
  it('when no word would be left', async () => {
    const source = await addText(window, 'harbour.txt', HARBOUR);
    const made = await highlight(window, source, '340 boats');
    const nothing = targetOf(source, { start: 30, end: 30 });
    await expect(window.store.moveAnnotation(made.id, nothing)).rejects.toThrow('cannot be without words');
    expect(await wordsOf(window, source)).toEqual(['340 boats']);
  });

  it('when the annotation is gone', async () => {
    const source = await addText(window, 'harbour.txt', HARBOUR);
    const made = await highlight(window, source, '340 boats');
    await window.store.removeAnnotations([made.id]);
    const target = targetOf(source, { start: 27, end: 30 });
    await expect(window.store.moveAnnotation(made.id, target)).rejects.toThrow('is gone');
    expect(window.messages()).toEqual(['This annotation is gone, so its edges were not moved.']);
  });

  it('when its words are joined of several, or stand in an older revision', async () => {
    const source = await addText(window, 'harbour.txt', HARBOUR);
    const made = await highlight(window, source, '340 boats');
    const joined = { ...made, more: [describeSpan(HARBOUR, { start: 58, end: 62 })] };
    await window.database.annotations.put(joined);
    const target = targetOf(source, { start: 27, end: 30 });
    await expect(window.store.moveAnnotation(made.id, target)).rejects.toThrow('their edges stay');
    await window.database.annotations.put({ ...made, revisionId: 'older' });
    await expect(window.store.moveAnnotation(made.id, target)).rejects.toThrow('their edges stay');
    const { hasMovableEdges } = window.store;
    expect([hasMovableEdges(made, source), hasMovableEdges(joined, source)]).toEqual([true, false]);
  });

  it('when a new revision came since its words were looked up', async () => {
    const source = await addText(window, 'harbour.txt', HARBOUR);
    const made = await highlight(window, source, '340 boats');
    const before = targetOf({ ...source, revisionId: 'before' }, { start: 27, end: 30 });
    await expect(window.store.moveAnnotation(made.id, before)).rejects.toThrow('their edges stay');
    expect(await wordsOf(window, source)).toEqual(['340 boats']);
  });

  it('when they were only found for it', async () => {
    const source = await addText(window, 'harbour.txt', HARBOUR);
    const made = await highlight(window, source, '340 boats');
    const { hasMovableEdges, placedIn } = window.store;
    const spans = [{ start: 4, end: 36 }];
    const found = { revisionId: source.revisionId, spans, score: 0.8, candidates: [] };
    const [shown] = placedIn([{ ...made, revisionId: 'older', anchor: 'fuzzy', found }], source.revisionId);
    expect(shown?.start).toBe(4);
    expect(shown && hasMovableEdges(shown, source)).toBe(false);
  });
});
