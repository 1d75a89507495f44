import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import {
  type Annotation,
  type CslItem,
  DEFAULT_COLOUR_LABELS,
  type LexicalNodeJson,
  type NoteDocument,
} from '../model';
import type { AnnotatedSource } from './annotated-source';
import { blockLines } from './block-markdown';
import { escapeInline, type Flavour } from './escape-markdown';
import { type ExportedQuotation, quotationsOfNote } from './exported-quotation';
import { annotationsToLogseq, noteToLogseq } from './logseq';
import type { NoteBlock } from './note-nodes';
import { annotationsToObsidian, noteToObsidian } from './obsidian';

const ID = '0b7c1a3e-5c2e-4b7a-9f52-0d8b6a1f2c34';
const text = (words: string): LexicalNodeJson => ({ type: 'text', text: words, format: 0 });
const line = (...children: LexicalNodeJson[]): LexicalNodeJson => ({ type: 'paragraph', children });
const heading = (tag: string, words: string): LexicalNodeJson => ({
  type: 'heading',
  tag,
  children: [text(words)],
});
const list = (listType: string, ...items: readonly [string, boolean?][]): LexicalNodeJson => ({
  type: 'list',
  listType,
  children: items.map(([words, checked]) => ({ type: 'listitem', checked, children: [text(words)] })),
});
const quotation: LexicalNodeJson = {
  type: 'quotation',
  annotationId: ID,
  exact: 'did not know',
  citation: 'Lindqvist 2026, ¶ 2',
};
const noteOf = (...children: LexicalNodeJson[]) => {
  const document: NoteDocument = {
    schema: 1,
    lexical: '0.52.0',
    state: { root: { type: 'root', children } },
  };
  return {
    title: 'Who knew',
    createdAt: '2026-03-05T10:00:00.000Z',
    updatedAt: '2026-03-06T10:00:00.000Z',
    document,
  };
};
const csl: CslItem = {
  id: 'lindqvist2026',
  type: 'article-newspaper',
  title: 'Flood #1: [late]',
  author: [{ family: 'Lindqvist', given: 'Maja' }],
  issued: { 'date-parts': [[2026, 3, 4]] },
  'container-title': 'Nordby Gazette',
  URL: 'https://news.example/a',
};
const exported: ExportedQuotation = {
  annotationId: ID,
  exact: 'did not know',
  paragraph: 2,
  csl,
  state: 'exact',
  isMissing: false,
};
const annotation: Annotation = {
  id: ID,
  schema: 1,
  createdAt: '2026-03-05T10:00:00.000Z',
  updatedAt: '2026-03-05T10:00:00.000Z',
  sourceId: 's1',
  revisionId: 'r1',
  start: 0,
  end: 12,
  exact: 'did not know',
  prefix: '',
  suffix: '',
  kind: 'comment',
  colour: 'violet',
  tags: ['minister B', '2026'],
  comment: '#check this',
  anchor: 'exact',
};
const source: AnnotatedSource = {
  id: 's1',
  csl,
  text: '',
  blocks: [{ kind: 'paragraph', start: 0, end: 12 }],
  annotations: [annotation],
};
const quotations = quotationsOfNote([exported]);

describe('EX70 Obsidian', () => {
  it('gets a note with properties, links to annotations, footnotes and block ids of its own', () => {
    expect(noteToObsidian(noteOf(line(text('See #this')), quotation, quotation), quotations)).toBe(`---
title: Who knew
created: 2026-03-05
updated: 2026-03-06
sources:
  - "[[Flood 1 late – annotations]]"
---

See \\#this

> did not know[^1]
>
> — [[Flood 1 late – annotations#^${ID}|Lindqvist 2026, ¶ 2]]

^quote-${ID}

> did not know[^1]
>
> — [[Flood 1 late – annotations#^${ID}|Lindqvist 2026, ¶ 2]]

^quote-${ID}-2

[^1]: Maja Lindqvist, “Flood \\#1: \\[late\\]”, *Nordby Gazette*, 4 March 2026, <https://news.example/a>, ¶ 2; verified word for word
`);
  });

  it('gets annotations under the block ids that notes link to', () => {
    expect(annotationsToObsidian(source, DEFAULT_COLOUR_LABELS)).toBe(`---
title: "Flood #1: [late]"
authors:
  - Maja Lindqvist
published: 2026-03-04
publisher: Nordby Gazette
url: https://news.example/a
citekey: lindqvist2026
---

> did not know

^${ID}

**Voice** · ¶ 1 · #minister-B #2026_

\\#check this
`);
  });
});

describe('EX71 Logseq', () => {
  it('gets a note as an outline: headings hold what follows, items are blocks, quotations have properties', () => {
    const note = noteOf(
      line(text('Opening')),
      heading('h2', 'Findings'),
      quotation,
      list('number', ['one']),
      heading('h3', 'Tasks'),
      list('check', ['call', false], ['sent', true]),
      heading('h2', 'End'),
      { type: 'code', language: '', children: [text('a'), { type: 'linebreak' }, text('b')] },
    );
    expect(noteToLogseq(note, quotations)).toBe(`title:: Who knew

- Opening
- ## Findings
\t- > did not know
\t  source:: [[Flood #1: (late) – annotations]]
\t  annotation:: ((${ID}))
\t  paragraph:: 2
\t  state:: verified word for word
\t- one
\t  logseq.order-list-type:: number
\t- ### Tasks
\t\t- TODO call
\t\t- DONE sent
- ## End
\t- \`\`\`
\t  a
\t  b
\t  \`\`\`
`);
  });

  it('gets annotations as blocks with ids that notes point at', () => {
    expect(annotationsToLogseq(source, DEFAULT_COLOUR_LABELS)).toBe(`title:: Flood #1: (late) – annotations
authors:: Maja Lindqvist
published:: 2026-03-04
publisher:: Nordby Gazette
url:: https://news.example/a
citekey:: lindqvist2026

- > did not know
  id:: ${ID}
  label:: Voice
  paragraph:: 1
  tags:: [[minister B]], [[2026]]
\t- \\#check this
`);
  });
});

describe('EX72 nothing typed becomes a tag, a comment, a property or a macro', () => {
  it.each([
    ['#tag and a #', '\\#tag and a #'],
    ['C#sharp', 'C#sharp'],
    ['key:: value', 'key:\\: value'],
    ['==lit== %%gone%%', '\\==lit\\== \\%%gone\\%%'],
    ['{{embed ((x))}}', '\\{{embed \\((x))}}'],
    ['a ^id', 'a \\^id'],
    ['$5 and $x$', '\\$5 and \\$x$'],
    ['[[page]]', '\\[\\[page\\]\\]'],
  ])('%s', (typed, written) => {
    expect(escapeInline(typed, 'obsidian')).toBe(written);
    expect(escapeInline(typed, 'logseq')).toBe(written);
  });

  it('and what was typed reads back as the same words', () => {
    const typed = fc
      .array(
        fc.constantFrom(...'#^$=%{(:[]*_`~ a한', '::', '((', '{{', '==', '%%', '#tag', '[^1]', '> ', '- '),
        {
          maxLength: 12,
        },
      )
      .map((all) => all.join(''));
    fc.assert(
      fc.property(typed, fc.constantFrom<Flavour>('obsidian', 'logseq'), (words, flavour) => {
        const run: NoteBlock = {
          kind: 'paragraph',
          children: [{ kind: 'text', text: words, marks: [], isCode: false }],
        };
        const tree = fromMarkdown(blockLines([run], flavour, () => []).join('\n'));
        const [paragraph] = tree.children;
        const read = paragraph?.type === 'paragraph' ? paragraph.children : [];
        expect(read.map((node) => (node.type === 'text' ? node.value : `<${node.type}>`)).join('')).toBe(
          words.trim(),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('and CommonMark is left as it was', () => {
    expect(escapeInline('#tag key:: ==x== %% ((y))', 'commonmark')).toBe('#tag key:: ==x== %% ((y))');
  });
});
