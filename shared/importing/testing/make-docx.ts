import { zipOf } from './make-book';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const TYPES =
  '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A paragraph; `style` is a style's id, `runs` its words or WordprocessingML as it is. */
export function paragraph(runs: string, style = ''): string {
  const inner = runs.startsWith('<') ? runs : run(runs);
  return `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${inner}</w:p>`;
}

/** Words of one kind; `properties` is WordprocessingML (`<w:b/>`). */
export function run(words: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
}

interface Parts {
  readonly body: string;
  readonly footnotes?: string;
  /** Styles as pairs of id and name; the names are Word's own. */
  readonly styles?: Readonly<Record<string, string>>;
  readonly core?: string;
  readonly more?: Readonly<Record<string, string | Uint8Array>>;
}

/** A Word document. */
export function docxOf({ body, footnotes, styles = {}, core, more = {} }: Parts): Uint8Array {
  const styleElements = Object.entries(styles).map(
    ([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`,
  );
  return zipOf({
    '[Content_Types].xml': TYPES,
    '_rels/.rels': `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="r1" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="r2" Type="${OFFICE}/footnotes" Target="footnotes.xml"/><Relationship Id="r3" Type="${OFFICE}/hyperlink" Target="https://vell.example/log" TargetMode="External"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0"?><w:document ${W} xmlns:r="${OFFICE}"><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${W}>${styleElements.join('')}</w:styles>`,
    ...(footnotes !== undefined && { 'word/footnotes.xml': `<w:footnotes ${W}>${footnotes}</w:footnotes>` }),
    ...(core !== undefined && {
      'docProps/core.xml': `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${core}</cp:coreProperties>`,
    }),
    ...more,
  });
}
