import { build, createServer } from 'vite';
import { findElectron, missingDisplay } from './electron-binary';
import { chosenPort } from './port';
import { runElectron } from './run-electron';
import { untilStopped } from './until-stopped';
import main from './vite.main';
import page from './vite.page';
import preload from './vite.preload';

/** What Vite's hot reloading needs beyond the shipped policy: inline styles and scripts, and its socket. */
const DEVELOPMENT_POLICY =
  "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; connect-src 'self' ws:; img-src 'self' data: blob:; worker-src 'self' blob:";

const port = chosenPort(process.env.PROVENOTE_PORT);
const server = await createServer({
  ...page,
  configFile: false,
  server: {
    host: 'localhost',
    port,
    strictPort: true,
    headers: { 'Content-Security-Policy': DEVELOPMENT_POLICY },
  },
});
await server.listen();
console.log(`Provenote, reloading as it is edited: http://localhost:${port}`);

const electron = findElectron(process.env);
if (electron.ok && missingDisplay(process.platform, process.env) === null) {
  for (const config of [main, preload]) await build({ ...config, configFile: false, logLevel: 'warn' });
  await runElectron(electron.path, { ...process.env, PROVENOTE_DEV_URL: `http://localhost:${port}/` });
} else {
  await untilStopped();
}
await server.close();
