import type { RawBlock } from '../text';
import type { PieceMarks } from './block-collector';

/**
 * The marks that raw HTML between words of Markdown sets: `<b>` makes what follows bold up to its `</b>`, or up to the end
 * of the block where it has none. What a tag means is asked of `readHtml`, once for each way it is written.
 */
export function inlineHtmlMarks(readHtml: (html: string) => readonly RawBlock[]) {
  const known = new Map<string, PieceMarks>();
  let open: { readonly name: string; readonly marks: PieceMarks }[] = [];

  function marksOf(tag: string, name: string): PieceMarks {
    const marks = known.get(tag) ?? readHtml(`${tag}x</${name}>`)[0]?.pieces[0]?.marks ?? [];
    known.set(tag, marks);
    return marks;
  }

  return {
    /** A new block begins, to which no tag of an earlier one reaches. */
    begin(): void {
      open = [];
    },
    /** Takes a tag, a comment or whatever else is raw HTML in a line. */
    take(html: string): void {
      const [, slash, name] = /^<(\/?)([a-z][a-z\d]*)/i.exec(html)?.map((part) => part.toLowerCase()) ?? [];
      if (name === undefined || html.endsWith('/>')) return;
      if (slash === '') open.push({ name, marks: marksOf(html, name) });
      else {
        const at = open.findLastIndex((tag) => tag.name === name);
        if (at !== -1) open.splice(at, 1);
      }
    },
    /** Marks with those of the tags that are open; of each kind there is one, the outermost. */
    with(marks: PieceMarks): PieceMarks {
      const all = [...marks, ...open.flatMap((tag) => tag.marks)];
      return open.length === 0
        ? marks
        : all.filter((mark, at) => all.findIndex(({ kind }) => kind === mark.kind) === at);
    },
  };
}
