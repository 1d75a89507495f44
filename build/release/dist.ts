import { parseArgs } from 'node:util';
import { distribute, seal } from './distribute';
import { Refusal } from './refusal';

const { values } = parseArgs({
  options: {
    linux: { type: 'boolean', default: false },
    mac: { type: 'boolean', default: false },
    win: { type: 'boolean', default: false },
    /** Only the unpacked program. */
    dir: { type: 'boolean', default: false },
    /** Signed, from a clean commit that is not released yet, or nothing. */
    release: { type: 'boolean', default: false },
    /** A folder without Electron in Electron's place, to test the packing. */
    'stand-in': { type: 'boolean', default: false },
    /** One kind of package alone, for example `deb`. */
    target: { type: 'string', multiple: true },
    arch: { type: 'string', multiple: true },
    /** Builds nothing: lists and signs what is in dist/release. */
    seal: { type: 'boolean', default: false },
  },
});

try {
  if (values.seal) seal();
  else await distribute(values);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
