import { fileNameFor } from '../file-name';

/** Graphemes of a title that stand in a path: the whole path then fits Windows' 260 characters. */
const LONGEST = 60;
/** Bytes of UTF-8, which leaves room for a number and an extension below what `fileNameFor` cuts. */
const MOST_BYTES = 180;
const SEGMENTS = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * Gives out file names, each once in its folder, where letter case tells none apart: `a.md`, `A (2).md`.
 * Each is safe on every system (EX13) and short enough to stand two folders deep.
 */
export function archiveNames(): (folder: string, title: string, extension?: string) => string {
  const given = new Set<string>();
  return (folder, title, extension = '') => {
    const stem = shortened(title);
    for (let number = 1; ; number++) {
      const name = fileNameFor(number === 1 ? stem : `${stem} (${number})`, extension);
      const path = folder === '' ? name : `${folder}/${name}`;
      const key = path.toLowerCase();
      if (given.has(key)) continue;
      given.add(key);
      return path;
    }
  };
}

/** The extension a source's file had, in lower case; `bin` for one without. */
export function extensionOf(fileName: string): string {
  return /\.([a-z0-9]{1,8})$/i.exec(fileName)?.[1]?.toLowerCase() ?? 'bin';
}

function shortened(title: string): string {
  let kept = '';
  let graphemes = 0;
  for (const { segment } of SEGMENTS.segment(title.slice(0, LONGEST * 20))) {
    if (++graphemes > LONGEST || new TextEncoder().encode(kept + segment).length > MOST_BYTES) break;
    kept += segment;
  }
  return kept;
}
