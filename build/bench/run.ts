import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { buildAll } from '../bundle';
import type { BenchRow } from './row';
import { benchTable, replaceTable } from './table';

let building: Promise<unknown> | undefined;

/** The program as it ships, built once for all parts that open it. */
function built(): Promise<unknown> {
  building ??= buildAll('error');
  return building;
}

/** Each part measures alone, so that one may be run by name: `npm run bench -- --only page`. */
const PARTS = {
  page: async () => {
    await built();
    return (await import('./page')).run();
  },
  archives: async () => {
    await built();
    return (await import('./archives')).run();
  },
  imports: async () => {
    await built();
    return (await import('./imports')).run();
  },
  anchoring: async () => (await import('./anchoring')).run(),
  writers: async () => (await import('./writers')).run(),
  bibliographies: async () => (await import('./bibliographies')).run(),
} as const satisfies Record<string, () => Promise<BenchRow[]>>;

const { only, write } = parseArgs({
  options: { only: { type: 'string' }, write: { type: 'boolean' } },
}).values;
const rows: BenchRow[] = [];
for (const [name, measure] of Object.entries(PARTS)) {
  if (only !== undefined && only !== name) continue;
  console.error(`Measuring ${name} …`);
  rows.push(...(await measure()));
}
const processor = cpus()[0]?.model ?? 'unknown processor';
const table = benchTable(
  rows,
  `Medians, Node ${process.versions.node}, ${cpus().length} cores (${processor}).`,
);
console.log(`\n${table}`);
if (write && existsSync('README.md')) {
  writeFileSync('README.md', replaceTable(readFileSync('README.md', 'utf8'), table));
}
process.exitCode = rows.some(({ ok }) => ok === false) ? 1 : 0;
