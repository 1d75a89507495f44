import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerForPage } from './page-answer';

let folder: string;
const text = (body: Uint8Array): string => new TextDecoder().decode(body);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'provenote-page-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<title>Provenote</title>');
  await writeFile(join(folder, 'assets', 'app-1a2b.js'), 'export {};');
});
afterAll(() => rm(folder, { recursive: true }));

describe('SH1 a path is answered with its file', () => {
  it('answers / with index.html, to be asked for again at each start', async () => {
    const answer = await answerForPage(folder, 'GET', '/');
    expect(answer.status).toBe(200);
    expect(text(answer.body)).toBe('<title>Provenote</title>');
    expect(answer.headers['Cache-Control']).toBe('no-cache');
  });

  it('answers a script with a type that Chromium runs, to be kept', async () => {
    const answer = await answerForPage(folder, 'GET', '/assets/app-1a2b.js');
    expect(answer.headers['Content-Type']).toBe('text/javascript; charset=utf-8');
    expect(answer.headers['Cache-Control']).toBe('public, max-age=31536000, immutable');
  });

  it('answers what is absent, and a folder, with 404', async () => {
    expect((await answerForPage(folder, 'GET', '/absent.js')).status).toBe(404);
    expect((await answerForPage(folder, 'GET', '/assets')).status).toBe(404);
    expect((await answerForPage(folder, 'GET', '/index.html/x')).status).toBe(404);
  });
});

describe('SH2 a path outside the folder is absent', () => {
  it('does not read a file beside the folder', async () => {
    expect((await answerForPage(join(folder, 'assets'), 'GET', '/..%2findex.html')).status).toBe(404);
  });
});

describe('SH3 every answer carries the policy', () => {
  it.each(['/', '/absent.js'])('%s', async (path) => {
    const { headers } = await answerForPage(folder, 'GET', path);
    expect(headers['Content-Security-Policy']).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(headers['Content-Security-Policy']).not.toContain('unsafe');
    expect(headers['X-Content-Type-Options']).toBe('nosniff');
  });
});

describe('SH4 only GET and HEAD are answered', () => {
  it('answers HEAD with the length and no body', async () => {
    const answer = await answerForPage(folder, 'HEAD', '/');
    expect(answer.headers['Content-Length']).toBe('24');
    expect(answer.body.byteLength).toBe(0);
  });

  it('refuses POST', async () => {
    expect((await answerForPage(folder, 'POST', '/')).status).toBe(405);
  });
});
