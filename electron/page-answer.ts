import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { PAGE_HEADERS } from '../shared/page-headers';
import { resolveWithin } from './resolve-within';

export interface PageAnswer {
  readonly status: 200 | 404 | 405;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** Every kind of file the build writes; with `nosniff`, a kind that is not here is not run. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
};

/**
 * Answers one request for a file of the built page, for the shell's protocol and the browser host's server
 * alike. `/` is `index.html`; what is absent, outside `folder` or a folder itself is 404; anything but GET
 * and HEAD is 405. Files under `/assets/` carry a hash in their name and may be kept for ever.
 */
export async function answerForPage(folder: string, method: string, urlPath: string): Promise<PageAnswer> {
  if (method !== 'GET' && method !== 'HEAD') return plain(405, 'Only GET and HEAD are answered.');
  const path = urlPath === '/' ? join(folder, 'index.html') : resolveWithin(folder, urlPath);
  const bytes = path === null ? null : await readIfFile(path);
  if (path === null || bytes === null) return plain(404, 'There is no such file.');
  return {
    status: 200,
    headers: {
      ...PAGE_HEADERS,
      'Content-Type': MEDIA_TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream',
      'Content-Length': String(bytes.byteLength),
      'Cache-Control': urlPath.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    },
    body: method === 'HEAD' ? new Uint8Array() : bytes,
  };
}

async function readIfFile(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    if (isAbsence(error)) return null;
    throw error;
  }
}

const ABSENCE_CODES: ReadonlySet<unknown> = new Set(['ENOENT', 'EISDIR', 'ENOTDIR', 'ENAMETOOLONG']);

function isAbsence(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ABSENCE_CODES.has(error.code);
}

function plain(status: 404 | 405, sentence: string): PageAnswer {
  return {
    status,
    headers: { ...PAGE_HEADERS, 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
    body: new Uint8Array(new TextEncoder().encode(sentence)),
  };
}
