import { expect, it } from 'vitest';
import { markedPieces } from './quotation-marks';

it('RV4 a run of the diff is cut where quotations begin and end, overlapping ones included', () => {
  const marks = [
    { start: 0, end: 4 },
    { start: 10, end: 14 },
    { start: 12, end: 18 },
    { start: 40, end: 50 },
  ];
  expect(markedPieces({ start: 2, end: 20 }, marks)).toEqual([
    { start: 2, end: 4, isMarked: true },
    { start: 4, end: 10, isMarked: false },
    { start: 10, end: 14, isMarked: true },
    { start: 14, end: 18, isMarked: true },
    { start: 18, end: 20, isMarked: false },
  ]);
  expect(markedPieces({ start: 20, end: 30 }, marks)).toEqual([{ start: 20, end: 30, isMarked: false }]);
});
