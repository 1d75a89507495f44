import { describe, expect, it } from 'vitest';
import { fitPanes } from './fit-panes';

describe('KB55 a pane is not folded by the width of the window', () => {
  it('shows a library of a wide window at its least width in a narrow one', () => {
    const fitted = fitPanes({ library: 14, article: 60, margin: 26 }, 960);
    expect(fitted?.library).toBeGreaterThanOrEqual((190 / 960) * 100);
    expect(fitted?.margin).toBeGreaterThanOrEqual((280 / 960) * 100);
    expect(fitted?.article).toBeGreaterThanOrEqual((340 / 960) * 100);
    expect((fitted?.library ?? 0) + (fitted?.article ?? 0) + (fitted?.margin ?? 0)).toBeCloseTo(100);
  });

  it('leaves a pane folded that its user folded', () => {
    expect(fitPanes({ library: 0, article: 80, margin: 20 }, 960)?.library).toBe(0);
  });

  it('changes nothing where all fit', () => {
    const saved = { library: 14, article: 60, margin: 26 };
    expect(fitPanes(saved, 1920)).toEqual(saved);
  });

  it('changes nothing where not all can be shown', () => {
    const saved = { library: 14, article: 60, margin: 26 };
    expect(fitPanes(saved, 700)).toEqual(saved);
  });
});
