import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

const QUERY = '.bcmap?bytes';

/** Makes of a file imported with `?bytes` a module whose default export is its bytes in base64. */
export const characterMaps: Plugin = {
  name: 'character-maps',
  enforce: 'pre',
  async load(id) {
    if (!id.endsWith(QUERY)) return null;
    const bytes = await readFile(id.slice(0, -'?bytes'.length));
    return `export default ${JSON.stringify(bytes.toString('base64'))}`;
  },
};
