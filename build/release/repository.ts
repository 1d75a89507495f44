import { spawnSync } from 'node:child_process';
import { ROOT } from '../paths';

/** What git says of the commit that is built. */
export interface CommitState {
  /** Seconds since 1970. */
  readonly epoch: number;
  /** Whether git knows the commit; a downloaded archive of the sources has none. */
  readonly isCommit: boolean;
  readonly changed: readonly string[];
  /** Whether the tag of the version names another commit. */
  readonly isReleased: boolean;
}

/** Reads the commit; without git or a repository it is one of the first second of 1980, with nothing changed. */
export function commitState(version: string): CommitState {
  const epoch = Number(git('log', '-1', '--format=%ct'));
  const changed = (git('status', '--porcelain') ?? '').split('\n').filter((line) => line !== '');
  const tag = git('rev-parse', '--verify', '--quiet', `v${version}^{commit}`);
  return {
    epoch: epoch > 0 ? epoch : OLDEST_IN_ZIP,
    isCommit: epoch > 0,
    changed: changed.map((line) => line.slice(3)),
    isReleased: tag !== null && tag !== git('rev-parse', 'HEAD'),
  };
}

/** 1 January 1980, before which archives have no time. */
const OLDEST_IN_ZIP = 315_532_800;

function git(...arguments_: readonly string[]): string | null {
  const run = spawnSync('git', [...arguments_], { cwd: ROOT, encoding: 'utf8' });
  return run.status === 0 ? run.stdout.trimEnd() : null;
}
