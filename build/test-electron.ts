import { buildAll } from './bundle';
import { findElectron, missingDisplay } from './electron-binary';
import { runTool } from './run-tool';
import { PLAYWRIGHT_CONFIG } from './test-stages';

const electron = findElectron(process.env);
const reason = electron.ok ? missingDisplay(process.platform, process.env) : electron.reason;

if (!electron.ok || reason !== null) {
  console.log(`The end-to-end test in Electron was skipped: ${reason}.`);
} else {
  await buildAll('warn');
  process.exitCode = await runTool(
    'playwright',
    ['test', '--config', PLAYWRIGHT_CONFIG, '--project', 'electron', '--reporter=list'],
    { environment: { PROVENOTE_ELECTRON: electron.path } },
  );
}
