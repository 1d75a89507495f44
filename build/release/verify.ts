import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { verdict } from './finding';
import { verifyPackage } from './verify-package';

const MARKS = { good: '✓', bad: '✗', unknown: '?' } as const;

const { values, positionals } = parseArgs({
  options: { key: { type: 'string' } },
  allowPositionals: true,
});
const [file, ...others] = positionals;

if (file === undefined || others.length > 0) {
  console.error('npm run verify -- FILE [--key FINGERPRINT] looks at one package or installed folder.');
  process.exitCode = 2;
} else {
  const findings = verifyPackage(file, values.key);
  for (const { state, sentence } of findings) console.log(`${MARKS[state]} ${sentence}`);
  const { state, sentence } = verdict(basename(file), findings);
  console.log(`\n${sentence}`);
  process.exitCode = state === 'bad' ? 1 : 0;
}
