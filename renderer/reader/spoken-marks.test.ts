import { parseHTML } from 'linkedom';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Annotation, DEFAULT_COLOUR_LABELS } from '../../shared/model';
import { canonicalText } from '../../shared/text';
import { buildArticle } from './article-dom';
import { HighlightPainter } from './highlight-painter';
import { indexIntervals } from './interval-index';

// Neither layout nor a selection exists in Node: the blocks in view are said to be these.
const inView = vi.hoisted(() => ({ first: 60, end: 70 }));
vi.mock('./viewport', () => ({ blocksNear: () => inView }));
vi.mock('./kept-keyboard', () => ({ keepKeyboard: () => () => undefined }));
const { SpokenMarks } = await import('./spoken-marks');

let idle: (() => void)[] = [];
beforeEach(() => {
  idle = [];
  vi.stubGlobal('Highlight', Set);
  vi.stubGlobal('StaticRange', Object);
  vi.stubGlobal('requestIdleCallback', (callback: () => void) => idle.push(callback));
  vi.stubGlobal('cancelIdleCallback', () => {
    idle = [];
  });
  return () => vi.unstubAllGlobals();
});

function runIdle(): void {
  for (const callback of idle.splice(0)) callback();
}

/** 150 paragraphs of 100 characters in three sections: block n starts at 101 × n. */
function article() {
  const { document } = parseHTML('<html><body><div></div><article></article></body></html>');
  const root = document.querySelector('article');
  const pane = document.querySelector('div');
  if (root === null || pane === null) throw new Error('the page has no article');
  const { text, blocks } = canonicalText(
    Array.from(
      { length: 150 },
      () => ({ kind: 'paragraph', pieces: [{ text: 'lamp light'.repeat(10) }] }) as const,
    ),
  );
  const dom = buildArticle(root, text, blocks);
  const marks = new SpokenMarks({ dom, pane, painter: new HighlightPainter(dom, new Map()) });
  const marked = () =>
    dom.blockElements.flatMap((element, at) => (element.querySelector('mark') ? [at] : []));
  return { dom, marks, marked };
}

/** An annotation of the first word of a block. */
function inBlock(block: number, id = String(block)): Annotation {
  return {
    id,
    schema: 1,
    createdAt: '2026-03-12T09:00:00.000Z',
    updatedAt: '2026-03-12T09:00:00.000Z',
    sourceId: 's1',
    revisionId: 'r1',
    start: 101 * block,
    end: 101 * block + 4,
    exact: 'lamp',
    prefix: '',
    suffix: '',
    kind: 'highlight',
    colour: 'amber',
    tags: [],
    comment: '',
    anchor: 'exact',
  };
}

const labels = DEFAULT_COLOUR_LABELS;

describe('RD47 marks come a section at a time', () => {
  it('while the window is idle, those in view first', () => {
    const { marks, marked } = article();
    marks.setAnnotations(indexIntervals([inBlock(3), inBlock(65), inBlock(140)]), labels);
    expect(marked()).toEqual([]);
    runIdle();
    expect(marked()).toEqual([65]);
    runIdle();
    runIdle();
    expect(marked()).toEqual([3, 65, 140]);
  });

  it('with more than 10,000 annotations near the viewport alone', () => {
    const { marks, marked } = article();
    const many = Array.from({ length: 10_000 }, (_, at) => inBlock(3, `many ${at}`));
    marks.setAnnotations(indexIntervals([...many, inBlock(65)]), labels);
    for (let times = 0; times < 4; times++) runIdle();
    expect(marked()).toEqual([65]);
  });

  it('and a change makes anew at once the blocks it touches, and no other', () => {
    const { dom, marks, marked } = article();
    const kept = inBlock(61);
    marks.setAnnotations(indexIntervals([kept]), labels);
    runIdle();
    const before = dom.blockElements[61]?.firstChild;
    marks.setAnnotations(indexIntervals([kept, inBlock(62)]), labels);
    expect(marked()).toEqual([61, 62]);
    expect(dom.blockElements[61]?.firstChild).toBe(before);
    marks.setAnnotations(indexIntervals([inBlock(62)]), labels);
    expect(marked()).toEqual([62]);
  });

  it('and say a new label when one is given', () => {
    const { dom, marks } = article();
    const index = indexIntervals([inBlock(61)]);
    marks.setAnnotations(index, labels);
    runIdle();
    marks.setAnnotations(index, { ...labels, amber: 'Allegation' });
    runIdle();
    expect(dom.blockElements[61]?.querySelector('mark')?.getAttribute('data-opens')).toBe('Allegation: ');
  });
});

describe('RD45 marks go', () => {
  it('all together', () => {
    const { dom, marks, marked } = article();
    marks.setAnnotations(indexIntervals([inBlock(3), inBlock(65)]), labels);
    runIdle();
    marks.dispose();
    expect(marked()).toEqual([]);
    expect(dom.blockElements.map(({ textContent }) => textContent).join('\n')).toBe(dom.text);
    expect(idle).toEqual([]);
  });
});
