/**
 * SHA-256 of the one style sheet a library writes into the page: React Aria's `touch-action` rule for
 * pressable elements (`usePress`). A hash lets in that text alone, where 'unsafe-inline' would let in
 * any style an imported article smuggles past the sanitiser.
 */
export const PRESSABLE_STYLE_HASH = 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o=';

/**
 * What the page may load: its own files and nothing else (CSP Level 3). Nothing fetches, so `connect-src`
 * stays closed and a leak fails loudly. Pictures of an article are shown from its stored bytes, by addresses that the
 * page makes of them itself (`blob:`) and that reach no network. Trusted Types are not required: Readability and Lexical's paste
 * hand strings to `innerHTML` and `DOMParser` on detached documents.
 */
export const CONTENT_SECURITY_POLICY: string = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' '${PRESSABLE_STYLE_HASH}'`,
  "font-src 'self'",
  "img-src 'self' blob:",
  "worker-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Headers of every answer, the same in the shell and in the browser host, so that the page behaves alike
 * in both. Permissions-Policy closes what the page never asks for, before anyone can be prompted.
 */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'X-DNS-Prefetch-Control': 'off',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy':
    'camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), hid=()',
};
