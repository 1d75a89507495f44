import { type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx';
import type { EastAsian } from './word-language';

export const CODE_FONT = 'Consolas';
const SERIF = 'Georgia';
const SANS = 'Calibri';
const INK = '1F1B16';
const QUIET = '57514A';
const LINE = 'C9C4BC';
/** Half points. */
const HEADING_SIZES = [32, 27, 24, 22, 22, 22] as const;

/** How far a step of a list or quote stands in, in twentieths of a point. */
export const INDENT = 425;

/**
 * The look of a Word file, all of it as styles, so that a user changes one place. Names that Word knows are
 * Word's own: it translates them, lists them, and other programs read headings, quotes and notes by them.
 * `Quotation` is ours: the words of a source, based on Word's `Quote`.
 */
export function wordStyles(language: string, eastAsian: EastAsian): IStylesOptions {
  const sans = { ascii: SANS, hAnsi: SANS, cs: 'Arial', eastAsia: eastAsian.sans };
  const heading = (index: number) => ({
    run: { font: sans, bold: true, size: HEADING_SIZES[index] ?? 22, color: INK },
    paragraph: { keepNext: true, keepLines: true, spacing: { before: index === 0 ? 360 : 280, after: 100 } },
  });
  return {
    default: {
      document: {
        run: {
          font: { ascii: SERIF, hAnsi: SERIF, cs: 'Times New Roman', eastAsia: eastAsian.serif },
          size: 22,
          language: { value: language || 'en-US', eastAsia: eastAsian.tag, bidirectional: 'ar-SA' },
        },
        paragraph: { spacing: { after: 140, line: 300, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { font: sans, bold: true, size: 44, color: INK },
        paragraph: { keepNext: true, spacing: { after: 240 } },
      },
      heading1: heading(0),
      heading2: heading(1),
      heading3: heading(2),
      heading4: heading(3),
      heading5: heading(4),
      heading6: heading(5),
      hyperlink: { run: { color: '1F5AA8', underline: {} } },
      footnoteText: {
        run: { size: 18 },
        paragraph: { spacing: { after: 40, line: 250, lineRule: LineRuleType.AUTO } },
      },
      listParagraph: { paragraph: { contextualSpacing: true } },
      bibliography: { paragraph: { indent: { left: INDENT, hanging: INDENT } } },
    },
    paragraphStyles: paragraphStyles(sans),
    characterStyles: [
      {
        id: 'HTMLCode',
        name: 'HTML Code',
        basedOn: 'DefaultParagraphFont',
        run: { font: CODE_FONT, size: 20, noProof: true },
      },
    ],
  };
}

function paragraphStyles(
  sans: NonNullable<IParagraphStyleOptions['run']>['font'],
): readonly IParagraphStyleOptions[] {
  const based = { basedOn: 'Normal', quickFormat: true } as const;
  const indent = { left: INDENT };
  return [
    { ...based, id: 'Quote', name: 'Quote', run: { color: QUIET }, paragraph: { indent } },
    {
      ...based,
      id: 'Quotation',
      name: 'Quotation',
      basedOn: 'Quote',
      next: 'Normal',
      run: { color: INK },
      paragraph: {
        keepLines: true,
        indent,
        border: { left: { style: 'single', size: 18, space: 10, color: LINE } },
      },
    },
    {
      ...based,
      id: 'Facts',
      name: 'Facts',
      run: { font: sans, size: 18, color: QUIET },
    },
    {
      ...based,
      id: 'HTMLPreformatted',
      name: 'HTML Preformatted',
      run: { font: CODE_FONT, size: 19, noProof: true },
      paragraph: {
        spacing: { line: 260, lineRule: LineRuleType.AUTO },
        shading: { type: 'clear', color: 'auto', fill: 'F4F2EE' },
      },
    },
  ];
}
