/**
 * Adobe's character maps as modules, each loaded when a PDF refers to it: the content security policy lets
 * the page import its own files but fetch none. `build/character-maps.ts` makes the modules.
 */
const MAPS = import.meta.glob<string>('../../../node_modules/pdfjs-dist/cmaps/*.bcmap', {
  query: '?bytes',
  import: 'default',
});

/** The bytes of one map by its file's name (`UniKS-UTF16-H.bcmap`). Rejects for a name that is none. */
export async function characterMap(fileName: string): Promise<Uint8Array> {
  const load = MAPS[`../../../node_modules/pdfjs-dist/cmaps/${fileName}`];
  if (load === undefined) throw new Error(`${fileName} is no character map`);
  return Uint8Array.from(atob(await load()), (character) => character.charCodeAt(0));
}
