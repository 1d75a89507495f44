import { parseArgs } from 'node:util';
import { STAGES, type Stage } from './test-stages';
import { addTotals, NOTHING, summaryLine } from './totals';

const ONLY: Readonly<Record<string, readonly Stage['name'][]>> = {
  e2e: ['build', 'e2e'],
  unit: ['unit'],
};

const { only } = parseArgs({ options: { only: { type: 'string' } } }).values;
const names = only === undefined ? STAGES.map(({ name }) => name) : ONLY[only];

if (names === undefined) {
  console.error(`--only takes ${Object.keys(ONLY).join(' or ')}, not “${only}”.`);
  process.exitCode = 2;
} else {
  let totals = NOTHING;
  let isBuilt = true;
  const failures: string[] = [];
  for (const stage of STAGES.filter(({ name }) => names.includes(name))) {
    console.log(`\n── ${stage.name} ──`);
    if (stage.name === 'e2e' && !isBuilt) {
      console.log('Not run: there is no build to run it on.');
      continue;
    }
    const result = await stage.run();
    if (stage.name === 'build') isBuilt = result.failed === 0;
    console.log(`${stage.name}: ${summaryLine(result)}`);
    totals = addTotals(totals, result);
    if (result.failed > 0) failures.push(...(stage.failures?.() ?? []));
  }
  if (failures.length > 0) console.log(`\nFailed:\n${failures.map((failure) => `  ${failure}`).join('\n')}`);
  console.log(`\n${summaryLine(totals)}`);
  process.exitCode = totals.failed === 0 ? 0 : 1;
}
