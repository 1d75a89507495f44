import { BROWSER_PORT } from '../shared/desktop-api';

/**
 * The port the browser host uses: `PROVENOTE_PORT` where it is set to one (1024-65535), else the frozen
 * default. A port is part of the origin, so each has a library of its own.
 */
export function chosenPort(value: string | undefined): number {
  const port = Number(value);
  return Number.isInteger(port) && port >= 1_024 && port <= 65_535 ? port : BROWSER_PORT;
}
