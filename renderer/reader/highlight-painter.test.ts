import { parseHTML } from 'linkedom';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Annotation } from '../../shared/model';
import { canonicalText } from '../../shared/text';
import { buildArticle } from './article-dom';
import { HighlightPainter } from './highlight-painter';
import { indexIntervals } from './interval-index';
import { placedParts } from './placed-parts';

/** What CSS Custom Highlights are made of, as far as painting needs it; Node has neither. */
class FakeHighlight extends Set<StaticRange> {
  priority = 0;
}
class FakeStaticRange {
  constructor(init: StaticRangeInit) {
    Object.assign(this, init);
  }
}

beforeEach(() => {
  vi.stubGlobal('Highlight', FakeHighlight);
  vi.stubGlobal('StaticRange', FakeStaticRange);
  return () => vi.unstubAllGlobals();
});

/** 100 paragraphs of ten characters, so two sections: block n starts at 11 × n. */
function painted(...annotations: readonly Annotation[]) {
  const { document } = parseHTML('<html><body><article></article></body></html>');
  const { text, blocks } = canonicalText(
    Array.from({ length: 100 }, () => ({ kind: 'paragraph', pieces: [{ text: 'lamp light' }] }) as const),
  );
  const root = document.querySelector('article');
  if (root === null) throw new Error('the page has no article');
  const registry = new Map<string, Highlight>();
  const painter = new HighlightPainter(buildArticle(root, text, blocks), registry);
  painter.setAnnotations(indexIntervals(annotations));
  return { painter, ranges: (name: string) => [...(registry.get(`provenote-${name}`) ?? [])], registry };
}

function annotation(id: string, start: number, end: number, colour: Annotation['colour']): Annotation {
  return {
    id,
    schema: 1,
    createdAt: '2026-03-12T09:00:00.000Z',
    updatedAt: '2026-03-12T09:00:00.000Z',
    sourceId: 's1',
    revisionId: 'r1',
    start,
    end,
    exact: '',
    prefix: '',
    suffix: '',
    kind: 'highlight',
    colour,
    tags: [],
    comment: '',
    anchor: 'exact',
  };
}

const near = annotation('near', 0, 4, 'teal');
const far = annotation('far', 990, 994, 'red');

describe('RD14 colours are painted near the viewport alone', () => {
  it('paints nothing before a section comes near', () => {
    const { painter } = painted(near, far);
    expect(painter.rangeCount).toBe(0);
  });

  it('paints a section that comes near and lets go of the one that leaves', () => {
    const { painter, ranges } = painted(near, far);
    painter.showSections({ first: 0, end: 1 });
    expect([ranges('teal-1').length, ranges('red-1').length]).toEqual([1, 0]);
    painter.showSections({ first: 1, end: 2 });
    expect([ranges('teal-1').length, ranges('red-1').length]).toEqual([0, 1]);
  });

  it('leaves the other ranges alone when an annotation is added', () => {
    const { painter, ranges } = painted(near);
    painter.showSections({ first: 0, end: 2 });
    const [before] = ranges('teal-1');
    painter.setAnnotations(indexIntervals([near, annotation('new', 22, 26, 'teal'), far]));
    expect(ranges('teal-1')).toHaveLength(2);
    expect(ranges('teal-1')[0]).toBe(before);
    expect(ranges('red-1')).toHaveLength(1);
  });

  it('takes the darker tone where a new annotation overlaps, and gives it back', () => {
    const { painter, ranges } = painted(near);
    painter.showSections({ first: 0, end: 1 });
    painter.setAnnotations(indexIntervals([near, annotation('over', 2, 8, 'pink')]));
    expect([ranges('teal-1').length, ranges('pink-2').length, ranges('pink-1').length]).toEqual([1, 1, 1]);
    painter.setAnnotations(indexIntervals([near]));
    expect([ranges('teal-1').length, ranges('pink-2').length, ranges('pink-1').length]).toEqual([1, 0, 0]);
  });

  it('recolours in place', () => {
    const { painter, ranges } = painted(near);
    painter.showSections({ first: 0, end: 1 });
    painter.setAnnotations(indexIntervals([{ ...near, colour: 'blue' }]));
    expect([ranges('teal-1').length, ranges('blue-1').length]).toEqual([0, 1]);
  });
});

describe('RD15 the focused annotation is marked on top of its colour', () => {
  it('holds one span at a time, and none when the focus is given up', () => {
    const { painter, ranges } = painted(near, far);
    painter.setExtra('focus', near);
    painter.setExtra('focus', far);
    expect(ranges('focus')).toHaveLength(1);
    painter.setExtra('focus', null);
    expect(ranges('focus')).toHaveLength(0);
  });
});

describe('RD50 a joined annotation is painted and marked at each of its parts', () => {
  const part = { start: 33, end: 37, exact: '', prefix: '', suffix: '' };
  const joined = { ...near, more: [part] };

  it('in its colour', () => {
    const { painter, ranges } = painted();
    painter.setAnnotations(indexIntervals(placedParts([joined])));
    painter.showSections({ first: 0, end: 2 });
    expect(ranges('teal-1')).toHaveLength(2);
  });

  it('and under the focus and the pointer', () => {
    const { painter, ranges } = painted(near);
    painter.setExtra('focus', near, part);
    expect(ranges('focus')).toHaveLength(2);
    painter.setExtra('focus', far);
    expect(ranges('focus')).toHaveLength(1);
  });
});

describe('the page', () => {
  it('RD14 keeps nothing of an article that was closed', () => {
    const { painter, registry } = painted(near);
    painter.showSections({ first: 0, end: 1 });
    painter.dispose();
    expect(registry.size).toBe(0);
  });
});

describe('RD31 words are marked while their annotation is stored', () => {
  it('in its colour, and darker over another annotation', () => {
    const { painter, ranges } = painted(near);
    painter.anticipate({ start: 22, end: 26 }, 'red');
    expect(ranges('red-1')).toHaveLength(1);
    painter.anticipate({ start: 2, end: 6 }, 'red');
    expect(ranges('red-1')).toHaveLength(0);
    expect(ranges('red-2')).toHaveLength(1);
  });

  it('until the annotations are told anew', () => {
    const { painter, ranges } = painted(near);
    painter.anticipate({ start: 22, end: 26 }, 'red');
    painter.setAnnotations(indexIntervals([near]));
    expect(ranges('red-1')).toHaveLength(0);
  });

  it('or until storing it has failed', () => {
    const { painter, ranges } = painted(near);
    painter.anticipate({ start: 22, end: 26 }, 'red');
    painter.forgetAnticipated();
    expect(ranges('red-1')).toHaveLength(0);
  });
});
