import {
  AlignmentType,
  Document,
  Footer,
  type IParagraphOptions,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import type { ListNumbering } from './list-numbering';
import { steadyPackage } from './steady-package';
import { wordStyles } from './styles';
import type { WordFootnotes } from './word-footnotes';
import type { EastAsian } from './word-language';
import { xmlWords } from './xml-words';

/** What a Word file is made of. `createdAt` and `updatedAt` are ISO 8601 in UTC. */
export interface WordFile {
  readonly title: string;
  readonly language: string;
  readonly eastAsian: EastAsian;
  readonly createdAt?: string | undefined;
  readonly updatedAt?: string | undefined;
  readonly paragraphs: readonly IParagraphOptions[];
  readonly numbering: ListNumbering;
  readonly footnotes: WordFootnotes;
}

/** A4 in twentieths of a point, with margins of 2.5 cm. */
const PAGE = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1_417, right: 1_417, bottom: 1_417, left: 1_417 },
};

/** The bytes of a `.docx` file (ECMA-376), the same for the same content. */
export async function wordFileBytes(file: WordFile): Promise<Uint8Array> {
  const number = new TextRun({ children: [PageNumber.CURRENT] });
  const document = new Document({
    title: xmlWords(file.title),
    creator: 'Provenote',
    lastModifiedBy: 'Provenote',
    styles: wordStyles(file.language, file.eastAsian),
    numbering: { config: file.numbering.definitions },
    footnotes: file.footnotes.notes,
    sections: [
      {
        properties: { page: PAGE },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({ style: 'Facts', alignment: AlignmentType.CENTER, children: [number] }),
            ],
          }),
        },
        children: file.paragraphs.map((paragraph) => new Paragraph(paragraph)),
      },
    ],
  });
  return steadyPackage(await Packer.pack(document, 'uint8array'), file);
}
