import { build, type InlineConfig, type LogLevel } from 'vite';
import { type BuildKind, shellWords } from './shell-bundle';
import main from './vite.main';
import page from './vite.page';
import preload from './vite.preload';

/**
 * Builds page, main and preload into `dist`. Rejects with the bundler's own message when a source does not
 * build. Returns the milliseconds it took.
 */
export async function buildAll(logLevel: LogLevel, kind: BuildKind = 'unsigned'): Promise<number> {
  const start = performance.now();
  const define = shellWords(kind);
  for (const config of [page, { ...main, define }, { ...preload, define }])
    await build({ ...config, configFile: false, logLevel } satisfies InlineConfig);
  return performance.now() - start;
}
