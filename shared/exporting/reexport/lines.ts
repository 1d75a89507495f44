/** A line of a file without its end, and where it stands. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The lines of a file, whichever way they end. Linear. */
export function linesOf(file: string): readonly Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < file.length; ) {
    const next = file.indexOf('\n', start);
    const stop = next < 0 ? file.length : next;
    const end = stop > start && file[stop - 1] === '\r' ? stop - 1 : stop;
    lines.push({ start, end, text: file.slice(start, end) });
    start = stop + 1;
  }
  return lines;
}
