import { describe, expect, it } from 'vitest';
import { placeToolbar } from './toolbar-place';

const pane = { left: 200, top: 50, right: 900, bottom: 850 };
const toolbar = { width: 400, height: 40 };
const line = (top: number, left = 400, right = 700) => ({ left, right, top, bottom: top + 28 });

describe('RD21 where the toolbar stands', () => {
  it('is centred above the first line of the selection', () => {
    expect(placeToolbar({ firstLine: line(300), lastLine: line(356) }, toolbar, pane)).toEqual({
      left: 350,
      top: 252,
      side: 'above',
    });
  });

  it('is below the last line where there is no room above', () => {
    expect(placeToolbar({ firstLine: line(60), lastLine: line(116, 300, 340) }, toolbar, pane)).toEqual({
      left: 208,
      top: 152,
      side: 'below',
    });
  });

  it('stays inside the pane at its sides', () => {
    expect(placeToolbar({ firstLine: line(300, 860, 890), lastLine: line(300) }, toolbar, pane).left).toBe(
      492,
    );
    expect(placeToolbar({ firstLine: line(300, 205, 230), lastLine: line(300) }, toolbar, pane).left).toBe(
      208,
    );
  });

  it('stays inside the pane when the selection is taller than it', () => {
    expect(placeToolbar({ firstLine: line(-900), lastLine: line(1_400) }, toolbar, pane).top).toBe(58);
  });

  it('stands at the upper left of a pane that is smaller than itself', () => {
    const small = { left: 0, top: 0, right: 300, bottom: 30 };
    expect(placeToolbar({ firstLine: line(0), lastLine: line(0) }, toolbar, small)).toMatchObject({
      left: 8,
      top: 8,
    });
  });
});

describe('RD38 where the toolbar stands on a selection made by touch', () => {
  const touched = (first: number, last: number) =>
    placeToolbar({ firstLine: line(first), lastLine: line(last), hasHandles: true }, toolbar, pane);

  it('is below the last line, clear of the handles that hang there', () => {
    expect(touched(300, 356)).toEqual({ left: 350, top: 424, side: 'below' });
  });

  it('is above the first line where there is no room below', () => {
    expect(touched(700, 780)).toMatchObject({ top: 652, side: 'above' });
  });

  it('is inside the pane where there is room on neither side', () => {
    expect(touched(-900, 1_400)).toMatchObject({ top: 802, side: 'below' });
  });
});
