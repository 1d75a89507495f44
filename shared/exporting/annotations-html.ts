import { type Annotation, type ColourLabels, quotedWords } from '../model';
import {
  type AnnotatedSource,
  annotationsTitle,
  factsOf,
  inDocumentOrder,
  orphansTitle,
} from './annotated-source';
import { escapeHtml, langAttribute } from './escape-html';
import { htmlPage } from './html-page';
import { inlineHtml } from './inline-html';
import { languageOfWords } from './language-of-words';
import { quotedHtml } from './quotation-html';
import { sourceInline, titleOf } from './source-line';

/**
 * All annotations of a source as one page of HTML that needs no other file: title and record, then in
 * document order each one's words in the colour of its label, with paragraph, tags and comment; those
 * without a place stand last. `labels` are the names the user gave the colours.
 */
export function annotationsToHtml(source: AnnotatedSource, labels: ColourLabels): string {
  const { placed, orphans } = inDocumentOrder(source.annotations);
  const title = titleOf(source.csl);
  const record = inlineHtml(sourceInline(source.csl, { withTitle: false }));
  const write = (annotation: Annotation) => annotationHtml(annotation, source, labels);
  const parts = [
    `<h1${langAttribute(source.csl.language)}>${escapeHtml(title)}</h1>`,
    record && `<p class="record">${record}</p>`,
    ...placed.map(write),
    orphans.length > 0 ? `<h2>${orphansTitle(source.blocks)}</h2>` : '',
    ...orphans.map(write),
  ];
  return htmlPage({
    title: annotationsTitle(source.csl),
    language: 'en',
    body: parts.filter(Boolean).join('\n'),
  });
}

function annotationHtml(annotation: Annotation, source: AnnotatedSource, labels: ColourLabels): string {
  const { label, place, remark } = factsOf(annotation, source.blocks, labels);
  const tags = annotation.tags.length > 0 ? `tags: ${annotation.tags.map(escapeHtml).join(', ')}` : '';
  const about = [`<span class="label">${escapeHtml(label)}</span>`, place, tags, remark];
  const { URL: url, language } = source.csl;
  return `<article class="annotation ${annotation.colour}">
${quotedHtml(quotedWords(annotation), { url, language })}
<p class="about">${about.filter(Boolean).join(' · ')}</p>
${commentHtml(annotation.comment)}</article>`;
}

/** A comment as it was typed: an empty line parts paragraphs, a single break stays one. */
function commentHtml(comment: string): string {
  return comment
    .split(/(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)\s*/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
    .map(
      (paragraph) =>
        `<p${langAttribute(languageOfWords(paragraph, ''))}>${escapeHtml(paragraph).replace(/\r\n|\r|\n/g, '<br>\n')}</p>\n`,
    )
    .join('');
}
