import { stripVTControlCharacters } from 'node:util';
import * as v from 'valibot';

const VitestFailuresSchema = v.object({
  testResults: v.array(
    v.object({
      name: v.string(),
      message: v.optional(v.string(), ''),
      status: v.string(),
      assertionResults: v.array(
        v.object({
          status: v.string(),
          fullName: v.string(),
          failureMessages: v.optional(v.nullable(v.array(v.string())), []),
        }),
      ),
    }),
  ),
});

/**
 * The tests that failed by Vitest's JSON report, each with the first line of what it says, and the files that
 * did not load. A report that cannot be read names none: its totals say so.
 */
export function failuresOfVitest(report: unknown): readonly string[] {
  const parsed = v.safeParse(VitestFailuresSchema, report);
  if (!parsed.success) return [];
  return parsed.output.testResults.flatMap(({ name, message, status, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (failed.length === 0) return status === 'failed' ? [line(name, message)] : [];
    return failed.map((test) => line(`${name} › ${test.fullName}`, test.failureMessages?.[0] ?? ''));
  });
}

interface Suite {
  readonly specs: readonly {
    readonly title: string;
    readonly file: string;
    readonly tests: readonly {
      readonly status: string;
      readonly results: readonly { readonly error?: { readonly message?: string | undefined } | undefined }[];
    }[];
  }[];
  readonly suites?: readonly Suite[] | undefined;
}

const SuiteSchema: v.GenericSchema<unknown, Suite> = v.object({
  specs: v.array(
    v.object({
      title: v.string(),
      file: v.string(),
      tests: v.array(
        v.object({
          status: v.string(),
          results: v.array(v.object({ error: v.optional(v.object({ message: v.optional(v.string()) })) })),
        }),
      ),
    }),
  ),
  suites: v.optional(v.lazy(() => v.array(SuiteSchema))),
});

/** The same of Playwright's JSON report; a flaky test is among them. */
export function failuresOfPlaywright(report: unknown): readonly string[] {
  const parsed = v.safeParse(v.object({ suites: v.array(SuiteSchema) }), report);
  return parsed.success ? parsed.output.suites.flatMap(failuresOfSuite) : [];
}

function failuresOfSuite({ specs, suites = [] }: Suite): readonly string[] {
  const own = specs.flatMap(({ title, file, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ results }) =>
        line(`${file} › ${title}`, results.find(({ error }) => error !== undefined)?.error?.message ?? ''),
      ),
  );
  return [...own, ...suites.flatMap(failuresOfSuite)];
}

function line(name: string, message: string): string {
  const [first = ''] = message.split('\n');
  return first === '' ? name : `${name}: ${stripVTControlCharacters(first)}`;
}
