import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../paths';
import { must } from './workbench';

const SpecSchema = v.object({
  title: v.string(),
  file: v.string(),
  line: v.number(),
  tags: v.array(v.string()),
  tests: v.array(v.object({ annotations: v.array(v.object({ type: v.string() })) })),
});
type Spec = v.InferOutput<typeof SpecSchema>;

interface Suite {
  readonly specs: readonly Spec[];
  readonly suites?: readonly Suite[] | undefined;
}
const SuiteSchema: v.GenericSchema<unknown, Suite> = v.object({
  specs: v.array(SpecSchema),
  suites: v.optional(v.array(v.lazy(() => SuiteSchema))),
});
const ReportSchema = v.object({ suites: v.array(SuiteSchema) });

/** The specs that Playwright would run, without running any. */
function listed(environment: Readonly<Record<string, string | undefined>>): readonly Spec[] {
  const words = ['test', '--config', 'e2e/playwright.config.ts', '--list', '--reporter=json'];
  const program = join(ROOT, 'node_modules/@playwright/test/cli.js');
  const report = must(process.execPath, [program, ...words], { environment });
  const specsOf = ({ specs, suites = [] }: Suite): readonly Spec[] => [...specs, ...suites.flatMap(specsOf)];
  return v.parse(ReportSchema, JSON.parse(report)).suites.flatMap(specsOf);
}

let inBrowser: readonly Spec[];
let inElectron: readonly Spec[];
beforeAll(() => {
  inBrowser = listed({ PROVENOTE_ELECTRON: undefined });
  inElectron = listed({ PROVENOTE_ELECTRON: join(ROOT, 'dist/inspectable/provenote') });
});

const nameOf = ({ file, title }: Spec): string => `${file}: ${title}`;
/** Where the tests of a file begin. */
const linesOf = (file: string): readonly number[] =>
  [...inBrowser, ...inElectron].filter((spec) => spec.file === file).map(({ line }) => line);
const isElectronAlone = ({ file }: Spec): boolean => file.startsWith('electron');
const isBrowserAlone = ({ tags }: Spec): boolean => tags.includes('browser');

describe('BU71 the same specs run in a browser and in Electron', () => {
  it('all but those that only one of them can', () => {
    const shared = inBrowser.filter((spec) => !isBrowserAlone(spec)).map(nameOf);
    expect(shared.length).toBeGreaterThan(200);
    expect(inElectron.filter((spec) => !isElectronAlone(spec)).map(nameOf)).toEqual(shared);
  });

  it('what only Electron shows runs there alone', () => {
    expect(inBrowser.filter(isElectronAlone)).toEqual([]);
    expect(inElectron.filter(isElectronAlone).length).toBeGreaterThan(15);
  });

  it('those that run in both use nothing of a browser alone', () => {
    const alone =
      /\b(?:newPage|newContext|launchPersistentContext|standInFor\w+)\(|waitForEvent\('download'\)|\(\{[^}]*\bbrowser\b/;
    const bodies = inElectron.map((spec) => {
      const next = Math.min(...linesOf(spec.file).filter((line) => line > spec.line));
      const lines = readFileSync(join(ROOT, 'e2e', spec.file), 'utf8').split('\n');
      return [nameOf(spec), lines.slice(spec.line - 1, next - 1).join('\n')] as const;
    });
    expect(bodies.filter(([, body]) => alone.test(body)).map(([name]) => name)).toEqual([]);
  });

  it('what only a browser can says why, and is the exception', () => {
    const alone = inBrowser.filter(isBrowserAlone);
    const withReason = alone.filter(({ tests }) =>
      tests.every(({ annotations }) => annotations.some(({ type }) => type === 'only in a browser')),
    );
    expect(withReason).toEqual(alone);
    expect(alone.length).toBeLessThan(inBrowser.length / 10);
  });
});
