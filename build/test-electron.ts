import { parseArgs } from 'node:util';
import { version } from '../package.json';
import { electronFolder, findElectron, missingDisplay } from './electron-binary';
import { runTool } from './run-tool';
import { PLAYWRIGHT_CONFIG } from './test-stages';

/** Before the first release there is no program of the past: the same build under this version stands for it. */
const VERSION_BEFORE_ANY = '0.0.0';

const { values, positionals } = parseArgs({
  options: {
    /** Only packs the program, and prints where it is on the last line: what a later release is tested against. */
    pack: { type: 'boolean', default: false },
    /** Fails where it would be skipped, for machines that are there to run it. */
    required: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});

const electron = findElectron(process.env);
const reason = electron.ok
  ? values.pack
    ? null
    : missingDisplay(process.platform, process.env)
  : electron.reason;

if (reason !== null) {
  console.log(`The end-to-end tests in Electron were skipped: ${reason}.`);
  process.exitCode = values.required ? 1 : 0;
} else {
  // Loaded only here, so that being skipped takes no time.
  const { packInspectable } = await import('./release/inspectable');
  const { PROVENOTE_PREVIOUS } = process.env;
  const versions = values.pack || PROVENOTE_PREVIOUS ? [version] : [version, VERSION_BEFORE_ANY];
  const packed = await packInspectable(process.platform, electronFolder(process.env), versions);
  const [program = '', previous = PROVENOTE_PREVIOUS ?? ''] = packed;
  console.log(program);
  if (!values.pack) await runSpecs(program, previous);
}

async function runSpecs(program: string, previous: string): Promise<void> {
  process.exitCode = await runTool(
    'playwright',
    ['test', '--config', PLAYWRIGHT_CONFIG, '--reporter=list', ...positionals],
    { environment: { PROVENOTE_ELECTRON: program, PROVENOTE_PREVIOUS: previous } },
  );
}
