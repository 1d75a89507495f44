import { describe, expect, it, vi } from 'vitest';
import type { Annotation, NoteDocument } from '../../model';
import { DEFAULT_COLOUR_LABELS } from '../../model';
import { quotationsOfNote } from '../exported-quotation';
import { renderTemplate } from './render-template';
import { STARTER_TEMPLATES } from './starter-templates';
import { librarySourceFields, noteContext, sourceContext } from './template-context';
import { TEMPLATE_FIELDS } from './template-fields';

const document: NoteDocument = {
  schema: 1,
  lexical: '0.52.0',
  state: {
    root: {
      type: 'root',
      children: [
        { type: 'paragraph', children: [{ type: 'text', text: '1. not a list', format: 0 }] },
        { type: 'quotation', annotationId: 'a1', exact: 'did *not* know', citation: 'Lindqvist 2026, ¶ 2' },
      ],
    },
  },
};
const note = {
  title: 'Warnings',
  createdAt: '2026-03-05T10:00:00Z',
  updatedAt: '2026-03-06T10:00:00Z',
  document,
};
const csl = {
  id: 'lindqvist2026',
  type: 'article-newspaper',
  title: 'Warnings came late',
  author: [{ family: 'Lindqvist', given: 'Maja' }],
  issued: { 'date-parts': [[2026, 3, 4]] },
  'container-title': 'Nordby Gazette',
  URL: 'https://news.example/a',
} as const;
const quotations = quotationsOfNote([
  {
    annotationId: 'a1',
    exact: 'did *not* know',
    paragraph: 2,
    csl: { ...csl, author: [...csl.author], issued: { 'date-parts': [[2026, 3, 4]] } },
    state: 'exact',
    isMissing: false,
    provenance: { sha256: 'abcdef0123456789', fragment: '#:~:text=did%20not%20know' },
  },
]);
const annotation: Annotation = {
  id: 'a1',
  schema: 1,
  sourceId: 's1',
  revisionId: 'r1',
  start: 0,
  end: 14,
  exact: 'did *not* know | ever',
  prefix: '',
  suffix: '',
  colour: 'amber',
  tags: ['fire', 'water'],
  kind: 'comment',
  comment: 'Ask | her\nagain',
  anchor: 'exact',
  createdAt: '2026-03-05T10:00:00Z',
  updatedAt: '2026-03-05T10:00:00Z',
};
const ofNote = noteContext(note, quotations, new Map([['a1', annotation]]), DEFAULT_COLOUR_LABELS);
const source = {
  id: 's1',
  csl: { ...csl, author: [...csl.author], issued: { 'date-parts': [[2026, 3, 4]] } },
  text: '',
  blocks: [],
  annotations: [annotation],
};
const starter = (id: string): string => STARTER_TEMPLATES.find((template) => template.id === id)?.text ?? '';

describe('EX110 a template sees the note, its blocks and each quotation with all that is known of it', () => {
  it.each([
    ['note.title', 'Warnings'],
    ['note.created', '2026-03-05'],
    ['blocks[0].markdown', '1\\. not a list'],
    ['blocks[1].markdown', '> did \\*not\\* know[^1]'],
    ['quotations[0].words', 'did *not* know'],
    ['quotations[0].citation', 'Lindqvist 2026, ¶ 2'],
    ['quotations[0].author', 'Maja Lindqvist'],
    ['quotations[0].publisher', 'Nordby Gazette'],
    ['quotations[0].published', '2026-03-04'],
    ['quotations[0].url', 'https://news.example/a'],
    ['quotations[0].link', 'https://news.example/a#:~:text=did%20not%20know'],
    ['quotations[0].paragraph', '2'],
    ['quotations[0].hash', 'abcdef012345'],
    ['quotations[0].state', 'exact'],
    ['quotations[0].tags | join: "+"', 'fire+water'],
    ['sources[0].citekey', 'lindqvist2026'],
  ])('%s is %s', async (name, value) => {
    expect(await renderTemplate(`{{ ${name} }}`, ofNote)).toEqual({ ok: true, text: value });
  });
});

describe('EX110 the fields a template is told of are those it has', () => {
  const withSources = { sources: [librarySourceFields(source, DEFAULT_COLOUR_LABELS)] };
  const contexts = {
    note: ofNote,
    source: sourceContext(source, DEFAULT_COLOUR_LABELS),
    library: withSources,
  };
  const named = (['note', 'source', 'library'] as const).flatMap((scope) =>
    TEMPLATE_FIELDS[scope].flatMap(([name, fields]) =>
      fields
        .replace('each with ', '')
        .split(', ')
        .map((field) => ({
          scope,
          path: fields.startsWith('each') ? `${name}[0].${field}` : `${name}.${field}`,
        })),
    ),
  );

  it.each(named)('$scope: $path', async ({ scope, path }) => {
    expect(await renderTemplate(`{{ ${path} }}`, contexts[scope])).toMatchObject({ ok: true });
  });
});

describe('EX111 the templates the program comes with write whole files', () => {
  it('a note with footnotes', async () => {
    expect(await renderTemplate(starter('starter-footnotes'), ofNote)).toEqual({
      ok: true,
      text: '# Warnings\n\n1\\. not a list\n\n> did \\*not\\* know[^1]\n\n[^1]: Maja Lindqvist, “Warnings came late”, 2026-03-04, <https://news.example/a>\n',
    });
  });

  it('a card for each quotation', async () => {
    const card = await renderTemplate(starter('starter-cards'), ofNote);
    expect(card).toMatchObject({ ok: true, text: expect.stringContaining('> did \\*not\\* know') });
    expect(card).toMatchObject({ text: expect.stringContaining('04 March 2026, ¶ 2') });
  });

  it('a table whose cells hold bars and line breaks', async () => {
    const table = await renderTemplate(
      starter('starter-table'),
      sourceContext(source, DEFAULT_COLOUR_LABELS),
    );
    expect(table).toMatchObject({
      text: expect.stringContaining('| did \\*not\\* know \\| ever |'),
    });
    expect(table).toMatchObject({ text: expect.stringContaining('| fire, water | Ask \\| her<br>again |') });
  });

  it('a reading list of the library', async () => {
    const sources = [librarySourceFields(source, DEFAULT_COLOUR_LABELS)];
    expect(await renderTemplate(starter('starter-reading-list'), { sources })).toEqual({
      ok: true,
      text: '# Reading list\n\n- Maja Lindqvist, *Warnings came late*, 2026-03-04 (annotations: 1)\n',
    });
  });
});

describe('EX112 a template that cannot be read says on which line and why', () => {
  it.each([
    ['# ok\n{% for q in quotations %}\n', 2],
    ['one\ntwo\n{{ note.titel }}', 3],
    ['\n{{ note.title | shout }}', 2],
    ['{% include "secret" %}', 1],
    ['{% render "secret" %}', 1],
    ['{% layout "secret" %}', 1],
  ])('%j: line %d', async (template, line) => {
    const rendered = await renderTemplate(template, ofNote);
    expect(rendered).toMatchObject({ ok: false, line, problem: expect.stringMatching(/^[A-Z“"].*\.$/s) });
  });
});

describe('EX113 a template runs no code and stays within its limits', () => {
  it.each(['note.constructor', 'note.__proto__', 'blocks.constructor'])('%s is unknown', async (name) => {
    expect(await renderTemplate(`{{ ${name} }}`, ofNote)).toMatchObject({ ok: false });
  });

  it('a range of a thousand million is refused', async () => {
    const rendered = await renderTemplate('{% for i in (1..1000000000) %}x{% endfor %}', ofNote);
    expect(rendered).toMatchObject({ ok: false, problem: expect.stringContaining('shorten its ranges') });
  });

  it.each(['x'.repeat(3_000), 'x'.repeat(90_000)])(
    'so is a text of hundreds of millions of characters',
    async (words) => {
      const rendered = await renderTemplate(`{% for i in (1..20000) %}${words}{% endfor %}`, ofNote);
      expect(rendered).toMatchObject({ ok: false, problem: expect.stringContaining('more text than fits') });
    },
  );

  it('tags nested without end are told as such', async () => {
    expect(await renderTemplate('{% if note %}'.repeat(14_000), ofNote)).toMatchObject({
      ok: false,
      problem: 'The template nests its tags too deeply.',
    });
  });

  it('a run that takes too long is ended', async () => {
    const loops = '{% for i in (1..3000) %}{% for j in (1..3000) %}{{ i }}{% endfor %}{% endfor %}';
    const rendered = await renderTemplate(loops, ofNote, 20);
    expect(rendered).toMatchObject({ ok: false, problem: 'The template takes too long; shorten its loops.' });
  });

  it('a template of more than 200,000 characters is refused', async () => {
    expect(await renderTemplate('x'.repeat(200_001), ofNote)).toMatchObject({
      ok: false,
      problem: 'The template is too long.',
    });
  });
});

describe('EX197 a hundred dates cost what one does', () => {
  it('since the same day in the same shape is written once', async () => {
    const shapes = vi.spyOn(Intl, 'DateTimeFormat');
    const days = Array.from({ length: 100 }, () => ({ day: '1987-06-05' }));
    const rendered = await renderTemplate('{% for d in days %}{{ d.day | date: "%d %B %Y" }};{% endfor %}', {
      days,
    });
    expect(rendered).toEqual({ ok: true, text: '05 June 1987;'.repeat(100) });
    expect(shapes.mock.calls.length).toBeLessThan(5);
    shapes.mockRestore();
  });
});

describe('EX114 filters escape for Markdown and HTML', () => {
  it.each([
    ['markdown', '\\# a\\*b'],
    ['html', '# a*b'],
    ['quote', '> # a*b'],
  ])('%s', async (filter, text) => {
    expect(await renderTemplate(`{{ words | ${filter} }}`, { words: '# a*b' })).toEqual({ ok: true, text });
  });

  it('html leaves no tag', async () => {
    expect(await renderTemplate('{{ words | html }}', { words: '<b> & "c"' })).toEqual({
      ok: true,
      text: '&lt;b&gt; &amp; &quot;c&quot;',
    });
  });
});
