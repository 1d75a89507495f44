import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CSL_DATA, cslData } from './csl-data';

for (const [path, text] of cslData()) {
  writeFileSync(join(CSL_DATA, path), text);
  console.log(`${path}: ${(text.length / 1_000).toFixed(0)} kB`);
}
