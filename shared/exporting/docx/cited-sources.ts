import { HeadingLevel, type IParagraphOptions } from 'docx';
import type { CslItem } from '../../model';
import type { ExportedQuotation } from '../exported-quotation';
import { sourceInline } from '../source-line';
import { wordsParagraph } from './block-paragraphs';
import type { EastAsian } from './word-language';

/** Every source quoted once, as a bibliography under a heading, in the order of what each line begins with; nothing without a source. */
export function citedSources(
  quotations: readonly ExportedQuotation[],
  eastAsian: EastAsian,
): readonly IParagraphOptions[] {
  const sources = new Map<string, CslItem>();
  for (const { csl } of quotations) if (csl.id) sources.set(csl.id, csl);
  const entries = [...sources.values()]
    .map((csl) => ({ key: sortKey(csl), line: sourceInline(csl, { withTitle: true, withBoth: true }) }))
    .toSorted((a, b) => a.key.localeCompare(b.key, 'en'))
    .flatMap(({ line }) => wordsParagraph(line, eastAsian))
    .map((entry) => ({ ...entry, style: 'Bibliography' }));
  if (entries.length === 0) return [];
  const heading = wordsParagraph(
    [{ kind: 'text', text: 'Sources', marks: [], isCode: false }],
    eastAsian,
    'en',
  );
  return [...heading.map((words) => ({ ...words, heading: HeadingLevel.HEADING_1 })), ...entries];
}

function sortKey({ author, title, id }: CslItem): string {
  const first = author?.[0];
  return [first?.family ?? first?.literal ?? first?.given, title, id].filter(Boolean).join(' ');
}
