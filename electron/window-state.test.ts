import { describe, expect, it } from 'vitest';
import { restoreBounds } from './window-state';

const LAPTOP = { x: 0, y: 25, width: 1440, height: 875 };
const SCREEN = { x: 1440, y: 0, width: 2560, height: 1400 };

describe('SH17 the window opens where it was', () => {
  it('on the second display', () => {
    const bounds = { x: 2000, y: 100, width: 1200, height: 800 };
    expect(restoreBounds(bounds, [LAPTOP, SCREEN])).toEqual(bounds);
  });

  it('in the middle of the first display when the second is gone', () => {
    expect(restoreBounds({ x: 2000, y: 100, width: 1200, height: 800 }, [LAPTOP])).toEqual({
      x: 120,
      y: 63,
      width: 1200,
      height: 800,
    });
  });

  it('partly off the edge, as its user left it', () => {
    const bounds = { x: -900, y: 100, width: 1200, height: 700 };
    expect(restoreBounds(bounds, [LAPTOP])).toEqual(bounds);
  });

  it('in the middle when too little of its top edge could be grabbed', () => {
    expect(restoreBounds({ x: -1150, y: 100, width: 1200, height: 800 }, [LAPTOP]).x).toBe(120);
    expect(restoreBounds({ x: 100, y: -200, width: 1200, height: 800 }, [LAPTOP]).y).toBe(63);
  });

  it('no larger than the display and no smaller than 900 x 600', () => {
    expect(restoreBounds({ x: 0, y: 25, width: 5000, height: 5000 }, [LAPTOP])).toEqual(LAPTOP);
    expect(restoreBounds({ x: 0, y: 25, width: 1, height: 1 }, [LAPTOP])).toMatchObject({
      width: 900,
      height: 600,
    });
  });

  it('in its first size at the first start', () => {
    expect(restoreBounds(null, [SCREEN])).toEqual({ x: 2000, y: 250, width: 1440, height: 900 });
  });

  it('somewhere even when no display is known', () => {
    expect(restoreBounds(null, [])).toEqual({ x: 0, y: 0, width: 1440, height: 900 });
  });
});
