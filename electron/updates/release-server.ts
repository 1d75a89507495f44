import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { signedBytes, withSignature } from './update-signature';

type Answer = Buffer | string | ((request: IncomingMessage, response: ServerResponse) => void);

/** The list of a release as electron-builder writes it, without its signature. */
export function listOf(version: string, file: string, bytes: Buffer): string {
  const sha512 = createHash('sha512').update(bytes).digest('base64');
  return [
    `version: ${version}`,
    'files:',
    `  - url: ${file}`,
    `    sha512: ${sha512}`,
    `    size: ${bytes.length}`,
    `path: ${file}`,
    `sha512: ${sha512}`,
    "releaseDate: '2026-03-04T10:00:00.000Z'",
    'releaseNotes: |-',
    '  **Faster** search.',
    '  <b>No</b> markup.',
    '',
  ].join('\n');
}

/** A pair of keys as `openssl genpkey -algorithm ed25519` makes them. */
export function newKey() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const signList = (name: string, text: string): string =>
    withSignature(text, sign(null, signedBytes(name, text), privateKey));
  return { publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'), signList };
}

/** A server on this machine that answers what it was given, and remembers what it was asked. */
export async function startReleaseServer() {
  const answers = new Map<string, Answer>();
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    const answer = answers.get(request.url ?? '');
    if (typeof answer === 'function') answer(request, response);
    else if (answer === undefined) response.writeHead(404).end();
    else response.end(answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    asked,
    /** What `path`, without the leading slash, is answered with from now on. */
    answer: (path: string, answer: Answer) => void answers.set(`/${path}`, answer),
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
