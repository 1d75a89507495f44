import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { ROOT } from './paths';

function testElectron(...words: readonly string[]): {
  readonly status: number | null;
  readonly output: string;
} {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'build/test-electron.ts', ...words],
    {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: '/nowhere' },
    },
  );
  return { status, output: `${stdout}${stderr}` };
}

const SKIPPED = /^The end-to-end tests in Electron were skipped: there is no \S*nowhere\S+\.\n$/;

it('BU73 without Electron it says so in one line, and is skipped', () => {
  expect(testElectron()).toEqual({ status: 0, output: expect.stringMatching(SKIPPED) });
});

it('BU73 where it has to run, being skipped is a failure', () => {
  expect(testElectron('--required')).toEqual({ status: 1, output: expect.stringMatching(SKIPPED) });
});
