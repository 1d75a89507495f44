import { describe, expect, it } from 'vitest';
import { addTotals, summaryLine, totalsOfPlaywright, totalsOfStep, totalsOfVitest } from './totals';

describe('BU8 the last line', () => {
  it('names skipped tests only where there are any', () => {
    expect(summaryLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
    expect(summaryLine({ passed: 12, failed: 1, skipped: 3 })).toBe('12 passed, 1 failed, 3 skipped');
  });

  it('counts lint and types as one each', () => {
    expect(addTotals(totalsOfStep(0), totalsOfStep(1))).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  it('counts unit tests by how they ended', () => {
    const report = {
      testResults: [
        {
          status: 'failed',
          assertionResults: [
            { status: 'passed' },
            { status: 'passed' },
            { status: 'failed' },
            { status: 'pending' },
          ],
        },
        { status: 'passed', assertionResults: [{ status: 'todo' }, { status: 'skipped' }] },
      ],
    };
    expect(totalsOfVitest(report, 1)).toEqual({ passed: 2, failed: 1, skipped: 3 });
  });

  it('counts end-to-end tests by how they ended', () => {
    const report = { stats: { expected: 5, unexpected: 0, flaky: 0, skipped: 2 } };
    expect(totalsOfPlaywright(report, 0)).toEqual({ passed: 5, failed: 0, skipped: 2 });
  });
});

describe('BU9 a failure without a failed test', () => {
  it('is one for a file that does not load', () => {
    const report = {
      testResults: [
        { status: 'failed', assertionResults: [] },
        { status: 'passed', assertionResults: [{ status: 'passed' }] },
      ],
    };
    expect(totalsOfVitest(report, 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  it('is one for a run without a report', () => {
    expect(totalsOfVitest(null, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(totalsOfPlaywright(null, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('is one for a run that fails and does not say where', () => {
    const report = { stats: { expected: 5, unexpected: 0, flaky: 0, skipped: 0 } };
    expect(totalsOfPlaywright(report, 1)).toEqual({ passed: 5, failed: 1, skipped: 0 });
  });
});

it('BU10 a flaky test counts as failed', () => {
  const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 0 } };
  expect(totalsOfPlaywright(report, 1)).toEqual({ passed: 5, failed: 2, skipped: 0 });
});
