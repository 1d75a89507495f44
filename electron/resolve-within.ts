import { resolve, sep } from 'node:path';

/**
 * The absolute path a URL's path names inside `folder`, or null when it names nothing there. The guard
 * decodes once and resolves before it compares, because `/assets/..%2f..%2f..%2fetc/passwd` survives URL
 * normalisation, and it compares with a trailing separator, because `dist/page-old` begins with
 * `dist/page`. Backslashes are refused: they separate folders on Windows alone.
 */
export function resolveWithin(folder: string, urlPath: string): string | null {
  const decoded = decodeOnce(urlPath);
  if (decoded === null || decoded.includes('\0') || decoded.includes('\\')) return null;
  const root = resolve(folder);
  const path = resolve(root, `.${decoded.startsWith('/') ? '' : '/'}${decoded}`);
  return path.startsWith(root + sep) ? path : null;
}

function decodeOnce(urlPath: string): string | null {
  try {
    return decodeURIComponent(urlPath);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}
