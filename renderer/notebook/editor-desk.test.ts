import { createEditor } from 'lexical';
import { describe, expect, it } from 'vitest';
import { createEditorDesk } from './editor-desk';

describe('NB11 a quotation finds the editor of the open note', () => {
  it('waits for an editor that is not on the page yet', async () => {
    const desk = createEditorDesk();
    const editor = createEditor();
    const found = desk.find('n1');
    desk.lay('n1', editor);
    await expect(found).resolves.toBe(editor);
  });

  it('hears that a note has no editor', async () => {
    const desk = createEditorDesk();
    desk.lay('n1', null);
    await expect(desk.find('n1')).resolves.toBeNull();
  });

  it('finds the editor that replaced another of the same note, whose farewell comes late', async () => {
    const desk = createEditorDesk();
    const [first, second] = [createEditor(), createEditor()];
    const farewell = desk.lay('n1', first);
    desk.lay('n1', second);
    farewell();
    await expect(desk.find('n1')).resolves.toBe(second);
  });
});
