import * as v from 'valibot';

/** How many tests ended how; lint, types and build count as one each. */
export interface Totals {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** The totals before anything ran. */
export const NOTHING: Totals = { passed: 0, failed: 0, skipped: 0 };

/** Both steps counted as one. */
export function addTotals(a: Totals, b: Totals): Totals {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** The totals of a step that can only succeed or fail. */
export function totalsOfStep(exitCode: number): Totals {
  return exitCode === 0 ? { ...NOTHING, passed: 1 } : { ...NOTHING, failed: 1 };
}

/** `12 passed, 0 failed`, and `, 3 skipped` where any were. */
export function summaryLine({ passed, failed, skipped }: Totals): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

const VitestReportSchema = v.object({
  testResults: v.array(
    v.object({
      status: v.string(),
      assertionResults: v.array(v.object({ status: v.string() })),
    }),
  ),
});

/**
 * Totals of Vitest's JSON report. A file that failed before its first test (a broken import) is one
 * failure, though it holds no failed test. A run that left no report, or failed without saying where, is one too.
 */
export function totalsOfVitest(report: unknown, exitCode: number): Totals {
  const parsed = v.safeParse(VitestReportSchema, report);
  if (!parsed.success) return { ...NOTHING, failed: 1 };
  const files = parsed.output.testResults;
  const statuses = files.flatMap((file) => file.assertionResults.map(({ status }) => status));
  const broken = files.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  );
  const passed = statuses.filter((status) => status === 'passed').length;
  const failed = statuses.filter((status) => status === 'failed').length + broken.length;
  return orUnexplained(
    { passed, failed, skipped: statuses.length - passed - failed + broken.length },
    exitCode,
  );
}

const PlaywrightReportSchema = v.object({
  stats: v.object({ expected: v.number(), unexpected: v.number(), flaky: v.number(), skipped: v.number() }),
});

/** Totals of Playwright's JSON report. A flaky test counts as failed: a pass that needed luck is none. */
export function totalsOfPlaywright(report: unknown, exitCode: number): Totals {
  const parsed = v.safeParse(PlaywrightReportSchema, report);
  if (!parsed.success) return { ...NOTHING, failed: 1 };
  const { expected, unexpected, flaky, skipped } = parsed.output.stats;
  return orUnexplained({ passed: expected, failed: unexpected + flaky, skipped }, exitCode);
}

function orUnexplained(totals: Totals, exitCode: number): Totals {
  return exitCode !== 0 && totals.failed === 0 ? { ...totals, failed: 1 } : totals;
}
