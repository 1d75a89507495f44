import { listen } from './page-server';
import { PAGE } from './paths';
import { chosenPort } from './port';
import { untilStopped } from './until-stopped';

/** Serves `dist/page` as it was last built, for tests and for looking at a build. */
const served = await listen(PAGE, chosenPort(process.env.PROVENOTE_PORT));
if (served.ok) {
  console.log(`Provenote is served at ${served.address}`);
  await untilStopped();
  await served.close();
} else {
  console.error(`${served.address} is taken; set PROVENOTE_PORT to another port.`);
  process.exitCode = 1;
}
