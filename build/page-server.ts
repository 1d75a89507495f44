import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { answerForPage } from '../electron/page-answer';
import { version } from '../package.json';

/** Names the program in every answer, so that a second start can tell Provenote from a stranger on its port. */
const IDENTITY_HEADER = 'provenote-version';

export type Listening =
  | { readonly ok: true; readonly address: string; close(): Promise<void> }
  | { readonly ok: false; readonly occupant: 'provenote' | 'stranger'; readonly address: string };

/**
 * Serves the built page at `http://localhost:<port>`, reachable from this machine alone. A busy port is an
 * answer, not an exception, and says who sits there.
 */
export async function listen(folder: string, port: number): Promise<Listening> {
  const address = `http://localhost:${port}`;
  const server = createServer((request, response) => {
    answer(folder, port, request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  try {
    await listening(server, port);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    return { ok: false, occupant: await occupantOf(port), address };
  }
  return { ok: true, address, close: () => closed(server) };
}

async function answer(
  folder: string,
  port: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const verdict = judgeHost(request.headers.host, port);
  const path = (request.url ?? '/').split(/[?#]/, 1)[0] ?? '/';
  if (verdict === 'foreign') {
    response
      .writeHead(421, { 'Content-Type': 'text/plain; charset=utf-8' })
      .end('Provenote is not served under this name.');
    return;
  }
  if (verdict === 'alias') {
    response.writeHead(308, { Location: `http://localhost:${port}/` }).end();
    return;
  }
  const { status, headers, body } = await answerForPage(folder, request.method ?? 'GET', path);
  response.writeHead(status, { ...headers, [IDENTITY_HEADER]: version }).end(body);
}

/**
 * `own` for the one name the library lives under. The numeric address is an `alias` and is sent there,
 * because an origin of its own would show an empty library. Any other name is `foreign`: a site whose DNS
 * name was rebound to 127.0.0.1 would read the page as its own.
 */
export function judgeHost(host: string | undefined, port: number): 'own' | 'alias' | 'foreign' {
  if (host === `localhost:${port}`) return 'own';
  return host === `127.0.0.1:${port}` ? 'alias' : 'foreign';
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}

async function occupantOf(port: number): Promise<'provenote' | 'stranger'> {
  try {
    const response = await fetch(`http://localhost:${port}/`, {
      method: 'HEAD',
      signal: AbortSignal.timeout(1_500),
    });
    return response.headers.has(IDENTITY_HEADER) ? 'provenote' : 'stranger';
  } catch {
    // No HTTP, or no answer in time: whoever it is, it is not Provenote.
    return 'stranger';
  }
}
