import { describe, expect, it } from 'vitest';
import type { Annotation, Block, CslItem } from '../model';
import { DEFAULT_COLOUR_LABELS } from '../model';
import { annotationsToMarkdown } from './annotations-markdown';

const csl: CslItem = {
  id: 'lindqvist2026',
  type: 'article-newspaper',
  title: 'Warnings came late',
  author: [{ family: 'Lindqvist', given: 'Maja' }],
  issued: { 'date-parts': [[2026, 3, 4]] },
  'container-title': 'Nordby Gazette',
};
const blocks: readonly Block[] = [
  { kind: 'heading', start: 0, end: 18, level: 1 },
  { kind: 'paragraph', start: 19, end: 60 },
  { kind: 'paragraph', start: 61, end: 120 },
];
const annotation: Annotation = {
  id: 'a1',
  schema: 1,
  createdAt: '2026-03-05T10:00:00.000Z',
  updatedAt: '2026-03-05T10:00:00.000Z',
  sourceId: 's1',
  revisionId: 'r1',
  start: 70,
  end: 82,
  exact: 'did not know',
  prefix: '',
  suffix: '',
  kind: 'comment',
  colour: 'violet',
  tags: ['late', 'minister *B*'],
  comment: '# Check\nthis\n\nand that',
  anchor: 'exact',
};

describe('EX12 all annotations of a source', () => {
  it('stand in document order with all that belongs to them, orphans last', () => {
    const earlier: Annotation = {
      ...annotation,
      id: 'a2',
      start: 20,
      end: 25,
      exact: 'First',
      comment: '',
      tags: [],
    };
    const orphan: Annotation = { ...earlier, id: 'a3', start: 0, exact: 'Lost words', anchor: 'orphan' };
    const labels = { ...DEFAULT_COLOUR_LABELS, violet: 'Voice' };
    expect(
      annotationsToMarkdown({ csl }, [orphan, annotation, earlier], blocks, labels),
    ).toBe(`# Warnings came late

Maja Lindqvist, *Nordby Gazette*, 4 March 2026

> First

**Voice** · ¶ 1

> did not know

**Voice** · ¶ 2 · tags: late, minister \\*B\\*

\\# Check\\
this

and that

## Without a place in the text

> Lost words

**Voice**
`);
  });

  it('EX186 of a source without a text stand under a heading that says so', () => {
    const waiting: Annotation = { ...annotation, anchor: 'orphan', comment: '', tags: [] };
    expect(annotationsToMarkdown({ csl }, [waiting], [], DEFAULT_COLOUR_LABELS)).toContain(
      '\n## Not verified: the source has no text here\n\n> did not know\n',
    );
  });

  it('of a source without any are its title and record', () => {
    expect(annotationsToMarkdown({ csl: { id: 'x', type: 'webpage' } }, [], [], DEFAULT_COLOUR_LABELS)).toBe(
      '# Untitled\n',
    );
  });
});

describe('EX33 EX34 an annotation joined of several parts', () => {
  it('is written as its parts with […] between, and names both paragraphs', () => {
    const joined: Annotation = {
      ...annotation,
      start: 20,
      end: 25,
      exact: 'First',
      comment: '',
      tags: [],
      more: [{ start: 70, end: 82, exact: 'did not know', prefix: '', suffix: '' }],
    };
    const written = annotationsToMarkdown({ csl }, [joined], blocks, DEFAULT_COLOUR_LABELS);
    expect(written).toContain('> First \\[…\\] did not know\n');
    expect(written).toContain('**Voice** · ¶ 1–2\n');
  });
});

describe('EX40 an annotation whose words changed since', () => {
  it('says that they are those of an earlier revision', () => {
    const changed: Annotation = { ...annotation, anchor: 'fuzzy', tags: [], comment: '' };
    const markdown = annotationsToMarkdown({ csl }, [changed], blocks, DEFAULT_COLOUR_LABELS);
    expect(markdown).toContain('· ¶ 2 · words of an earlier revision, changed since\n');
  });
});
