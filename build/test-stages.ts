import { readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { buildAll } from './bundle';
import { failuresOfPlaywright, failuresOfVitest } from './failures';
import { findBrowser } from './find-browser';
import { RESULTS } from './paths';
import { runTool } from './run-tool';
import { NOTHING, type Totals, totalsOfPlaywright, totalsOfStep, totalsOfVitest } from './totals';

/** The end-to-end tests’ configuration, from the project’s root. */
export const PLAYWRIGHT_CONFIG = 'e2e/playwright.config.ts';

/** One step of `npm test`. */
export interface Stage {
  readonly name: 'lint' | 'types' | 'unit' | 'build' | 'e2e';
  run(): Promise<Totals>;
  /** What failed in the last run, a line each, where the stage has a report that says so. */
  failures?(): readonly string[];
}

/** The stages of `npm test`, in order; each prints its own failures. */
export const STAGES: readonly Stage[] = [
  { name: 'lint', run: async () => totalsOfStep(await runTool('biome', ['check', '.'])) },
  { name: 'types', run: async () => totalsOfStep(await runTool('tsc', ['--noEmit'])) },
  { name: 'unit', run: unitTests, failures: () => failuresOfVitest(readReport(reportPath('unit.json'))) },
  { name: 'build', run: buildStep },
  {
    name: 'e2e',
    run: endToEndTests,
    failures: () => failuresOfPlaywright(readReport(reportPath('e2e.json'))),
  },
];

async function unitTests(): Promise<Totals> {
  const report = freshReport('unit.json');
  const exitCode = await runTool('vitest', [
    'run',
    '--config',
    'build/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  return totalsOfVitest(readReport(report), exitCode);
}

async function buildStep(): Promise<Totals> {
  try {
    await buildAll('warn');
    return totalsOfStep(0);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return totalsOfStep(1);
  }
}

async function endToEndTests(): Promise<Totals> {
  const browser = await findBrowser(process.env);
  if (!browser.ok) {
    console.error(browser.sentence);
    return { ...NOTHING, failed: 1 };
  }
  const report = freshReport('e2e.json');
  const exitCode = await runTool(
    'playwright',
    ['test', '--config', PLAYWRIGHT_CONFIG, '--reporter=list,json'],
    {
      environment: {
        PROVENOTE_CHROMIUM: browser.path,
        PROVENOTE_E2E_PORT: String(await freePort()),
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      },
    },
  );
  return totalsOfPlaywright(readReport(report), exitCode);
}

/** A report of an earlier run must not be read as this one's. */
function freshReport(name: string): string {
  const path = reportPath(name);
  rmSync(path, { force: true });
  return path;
}

function reportPath(name: string): string {
  return join(RESULTS, 'reports', name);
}

function readReport(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    console.error(`No report was left at ${path}: ${String(error)}`);
    return null;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address !== null
          ? resolve(address.port)
          : reject(new Error('The system gave no port')),
      );
    });
  });
}
