import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judgeHost, type Listening, listen } from './page-server';

const PORT = 47_391;
const STRANGER_PORT = 47_392;
let folder: string;
let served: Listening;
let stranger: Server;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'provenote-server-'));
  await writeFile(join(folder, 'index.html'), '<title>Provenote</title>');
  served = await listen(folder, PORT);
  stranger = createServer((_request, response) => response.end('something else'));
  await new Promise<void>((resolve) => {
    stranger.listen(STRANGER_PORT, '127.0.0.1', resolve);
  });
});
afterAll(async () => {
  if (served.ok) await served.close();
  stranger.close();
  await rm(folder, { recursive: true });
});

describe('BU1 the server answers under localhost only', () => {
  it.each([
    ['localhost:47391', 'own'],
    ['127.0.0.1:47391', 'alias'],
    ['rebound.example:47391', 'foreign'],
    ['localhost', 'foreign'],
    [undefined, 'foreign'],
  ] as const)('%s is %s', (host, verdict) => {
    expect(judgeHost(host, PORT)).toBe(verdict);
  });

  it('sends the numeric address to the one the library lives under', async () => {
    const response = await fetch(`http://127.0.0.1:${PORT}/`, { redirect: 'manual' });
    expect(response.status).toBe(308);
    expect(response.headers.get('location')).toBe(`http://localhost:${PORT}/`);
  });
});

describe('BU2 the server sends what the shell sends', () => {
  it('the page with its policy', async () => {
    const response = await fetch(`http://localhost:${PORT}/?from=bookmark`);
    expect(await response.text()).toBe('<title>Provenote</title>');
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
  });

  it('nothing for a POST', async () => {
    expect((await fetch(`http://localhost:${PORT}/`, { method: 'POST', body: 'x' })).status).toBe(405);
  });
});

describe('BU3 a busy port is told apart', () => {
  it('Provenote runs there already', async () => {
    expect(await listen(folder, PORT)).toEqual({
      ok: false,
      occupant: 'provenote',
      address: 'http://localhost:47391',
    });
  });

  it('another program uses it', async () => {
    expect(await listen(folder, STRANGER_PORT)).toMatchObject({ ok: false, occupant: 'stranger' });
  });
});
