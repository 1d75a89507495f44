import { describe, expect, it } from 'vitest';
import {
  AnnotationSchema,
  CslItemSchema,
  NoteDocumentSchema,
  parseEach,
  parseRecord,
  SettingsSchema,
} from '.';

const annotation = {
  id: 'a1',
  schema: 1,
  createdAt: '2026-11-23T10:00:00.000Z',
  updatedAt: '2026-11-23T10:00:00.000Z',
  sourceId: 's1',
  revisionId: 'r1',
  start: 4,
  end: 9,
  exact: 'words',
  prefix: 'The ',
  suffix: ' of it',
  kind: 'highlight',
  colour: 'teal',
  tags: ['voice'],
  comment: '',
  anchor: 'exact',
};

describe('MO1 a record that fits is read whole', () => {
  it('gives back every field of an annotation', () => {
    expect(parseRecord(AnnotationSchema, annotation)).toEqual({ ok: true, value: annotation });
  });
});

describe('MO2 a record that does not fit is kept raw and named', () => {
  it('names the field of an annotation whose colour no palette has', () => {
    const raw = { ...annotation, colour: 'mauve' };
    const parsed = parseRecord(AnnotationSchema, raw);
    expect(parsed).toMatchObject({ ok: false, raw });
    expect(parsed.ok ? '' : parsed.problem).toMatch(/^colour: .*mauve/);
  });

  it('survives a record that is no object at all', () => {
    expect(parseRecord(AnnotationSchema, null)).toMatchObject({ ok: false, raw: null });
  });
});

describe('MO3 one bad record hides no other', () => {
  it('reads the two good ones and reports the third', () => {
    const read = parseEach(AnnotationSchema, [annotation, { id: 'torn' }, { ...annotation, id: 'a2' }]);
    expect(read.records.map((record) => record.id)).toEqual(['a1', 'a2']);
    expect(read.unreadable).toHaveLength(1);
  });
});

describe('MO4 a bad setting falls back alone', () => {
  it('keeps the text size when the theme is nonsense', () => {
    const parsed = parseRecord(SettingsSchema, { theme: 'sepia?', textSize: 22 });
    expect(parsed).toMatchObject({ ok: true, value: { theme: 'system', textSize: 22 } });
  });
});

describe('MO20 a setting that holds entries', () => {
  const settingsOf = (raw: unknown) => {
    const parsed = parseRecord(SettingsSchema, raw);
    return parsed.ok ? parsed.value : null;
  };

  it('keeps the templates beside a damaged one, and all other settings', () => {
    const good = { id: 'good', name: 'Good', scope: 'note', extension: 'md', text: 'words' };
    const settings = settingsOf({ theme: 'dark', exportTemplates: { bad: null, good } });
    expect(settings).toMatchObject({ theme: 'dark', exportTemplates: { good } });
    expect(Object.keys(settings?.exportTemplates ?? {})).toEqual(['good']);
  });

  it('keeps the labels, keys, sizes and pairs beside damaged ones', () => {
    const raw = {
      colourLabels: { amber: 'Claim?', teal: 7, beige: 'no colour of ours' },
      keys: { search: ['Mod+K'], note: 'Mod+N' },
      paneSizes: { panes: { library: 20 }, margin: [], other: { a: 'wide' } },
      notDuplicates: ['a b', null, 'c d'],
    };
    expect(settingsOf(raw)).toMatchObject({
      colourLabels: { amber: 'Claim?' },
      keys: { search: ['Mod+K'] },
      paneSizes: { panes: { library: 20 } },
      notDuplicates: ['a b', 'c d'],
    });
    expect(settingsOf(raw)?.colourLabels).toEqual({ amber: 'Claim?' });
  });

  it('has none where it is no such thing', () => {
    expect(settingsOf({ exportTemplates: 'x', notDuplicates: {} })).toEqual(settingsOf({}));
  });
});

describe('MO5 a bibliographic record keeps unknown fields', () => {
  it('keeps a field that no form shows', () => {
    const item = { id: 'k', type: 'bill', 'chapter-number': '12' };
    expect(parseRecord(CslItemSchema, item)).toEqual({ ok: true, value: item });
  });
});

describe('MO6 a note keeps unknown nodes', () => {
  it('keeps the fields of a node it has never heard of', () => {
    const document = {
      schema: 1,
      lexical: '0.52.0',
      state: { root: { type: 'root', children: [{ type: 'equation', tex: 'e=mc^2', children: [] }] } },
    };
    expect(parseRecord(NoteDocumentSchema, document)).toEqual({ ok: true, value: document });
  });
});
