import { host } from '../host';

/** A file's text with its byte order mark, if it has one; null for bytes that are no UTF-8. */
export function utf8Of(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    host.log({ level: 'info', message: 'A chosen file is no UTF-8', cause: String(cause) });
    return null;
  }
}
