/**
 * Stands for `iconv-lite` in the page's bundle. A browser's TextDecoder knows every encoding itself, so the
 * importer never gets to it there, and its tables (500 kB) need modules of Node's.
 */
export default {
  encodingExists: (_encoding: string): boolean => false,
  decode: (_bytes: Uint8Array, encoding: string): string => {
    throw new Error(`${encoding} is decoded by the browser`);
  },
};
