import { HeadingLevel, type IParagraphOptions } from 'docx';
import { type Annotation, type Colour, type ColourLabels, quotedWords } from '../../model';
import {
  type AnnotatedSource,
  annotationsTitle,
  factsOf,
  inDocumentOrder,
  orphansTitle,
} from '../annotated-source';
import type { ExportedQuotation } from '../exported-quotation';
import { referenceOf } from '../quotation-reference';
import { plain, sourceInline, titleOf } from '../source-line';
import { wordsParagraph } from './block-paragraphs';
import { ListNumbering } from './list-numbering';
import { quotationParagraphs } from './quotation-paragraphs';
import { wordFileBytes } from './word-file';
import { WordFootnotes } from './word-footnotes';
import { type EastAsian, eastAsianFor, languageTag } from './word-language';

/** The colours of `html-look.ts` in sRGB, which is all that Word knows. */
const COLOURS: Readonly<Record<Colour, string>> = {
  amber: 'C38300',
  teal: '0F9293',
  violet: '8F5FC0',
  red: 'D24B54',
  green: '3A8F4C',
  blue: '347EC4',
  pink: 'CD5394',
  slate: '687380',
};

/** What parts an annotation from the one before it, in twentieths of a point. */
const ABOVE_QUOTATION = 320;

/** What the check says of an annotation's words, as a note that quotes them would say it. */
export type CheckAnnotation = (annotation: Annotation) => ExportedQuotation;

/**
 * All annotations of a source as the bytes of a Word file: title and record, then in document order each
 * one's words with a footnote that says where they come from, label, paragraph, tags and comment; those
 * without a place stand last. `check` is called once for each annotation.
 */
export async function annotationsToDocx(
  source: AnnotatedSource,
  labels: ColourLabels,
  check: CheckAnnotation,
): Promise<Uint8Array> {
  const { placed, orphans } = inDocumentOrder(source.annotations);
  const comments = source.annotations.map(({ comment }) => comment);
  const language = languageTag(source.csl.language);
  const eastAsian = eastAsianFor(language, [titleOf(source.csl), source.text, ...comments].join(' '));
  const footnotes = new WordFootnotes();
  const write = (annotation: Annotation): readonly IParagraphOptions[] => {
    const quotation = check(annotation);
    const block = { kind: 'quotation', ...quotation, citation: titleOf(source.csl) } as const;
    const reference = footnotes.referTo(referenceOf(block, quotation));
    const look = { language: source.csl.language, colour: COLOURS[annotation.colour] };
    const [first, ...rest] = quotationParagraphs(quotedWords(annotation), look, reference, eastAsian);
    return [
      ...(first ? [withNext({ ...first, spacing: { before: ABOVE_QUOTATION, after: 60 } })] : []),
      ...rest.map((paragraph) => withNext({ ...paragraph, spacing: { after: 60 } })),
      ...factsParagraph(annotation, source, labels, eastAsian),
      ...commentParagraphs(annotation.comment, eastAsian),
    ];
  };
  const heading = (words: string, level: IParagraphOptions['heading'], known?: string) =>
    wordsParagraph(plain(words), eastAsian, known).map((paragraph) => ({ ...paragraph, heading: level }));
  const record = wordsParagraph(sourceInline(source.csl, { withTitle: false }), eastAsian, 'en');
  const paragraphs = [
    ...heading(titleOf(source.csl), HeadingLevel.TITLE, source.csl.language),
    ...record.map((paragraph) => ({ ...paragraph, style: 'Facts' })),
    ...placed.flatMap(write),
    ...(orphans.length > 0 ? heading(orphansTitle(source.blocks), HeadingLevel.HEADING_1, 'en') : []),
    ...orphans.flatMap(write),
  ];
  return wordFileBytes({
    title: annotationsTitle(source.csl),
    language,
    eastAsian,
    createdAt: source.annotations.map(({ createdAt }) => createdAt).toSorted()[0],
    updatedAt: source.annotations
      .map(({ updatedAt }) => updatedAt)
      .toSorted()
      .at(-1),
    paragraphs,
    numbering: new ListNumbering(),
    footnotes,
  });
}

/** The words of an annotation stay on one page with what is said of them. */
const withNext = (paragraph: IParagraphOptions): IParagraphOptions => ({ ...paragraph, keepNext: true });

function factsParagraph(
  annotation: Annotation,
  source: AnnotatedSource,
  labels: ColourLabels,
  eastAsian: EastAsian,
): readonly IParagraphOptions[] {
  const { label, place, remark } = factsOf(annotation, source.blocks, labels);
  const tags = annotation.tags.length > 0 ? `tags: ${annotation.tags.join(', ')}` : '';
  const rest = [place, tags, remark].filter(Boolean).map((fact) => ` · ${fact}`);
  const line = [...plain(label, ['strong']), ...plain(rest.join(''))];
  return wordsParagraph(line, eastAsian).map((paragraph) => ({ ...paragraph, style: 'Facts' }));
}

/** A comment as it was typed: an empty line parts paragraphs, a single break stays one. */
function commentParagraphs(comment: string, eastAsian: EastAsian): readonly IParagraphOptions[] {
  return comment.split(/(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)\s*/).flatMap((paragraph) =>
    wordsParagraph(
      paragraph
        .trim()
        .split(/\r\n|\r|\n/)
        .flatMap((line, index) => [...(index > 0 ? [{ kind: 'break' } as const] : []), ...plain(line)]),
      eastAsian,
    ),
  );
}
