import { quotationText } from './quotation-text';

/**
 * The words a note record holds, one block of text to a string, whatever its shape: every `text`, and
 * every `exact` with its `citation`, wherever they stand. For a document that cannot be opened; it never
 * throws. Linear.
 */
export function plainWords(raw: unknown): readonly string[] {
  const blocks: string[] = [];
  let line = '';
  const endBlock = () => {
    if (line.trim() !== '') blocks.push(line);
    line = '';
  };
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) {
      value.forEach(visit);
      return;
    }
    if (value === null || typeof value !== 'object') return;
    const { text, exact, citation, children, ...rest } = value as Readonly<Record<string, unknown>>;
    if (typeof text === 'string') line += text;
    if (typeof exact === 'string') {
      endBlock();
      blocks.push(quotationText(exact, typeof citation === 'string' ? citation : ''));
    }
    if (Array.isArray(children)) {
      const isInline = rest.type === 'link';
      if (!isInline) endBlock();
      children.forEach(visit);
      if (!isInline) endBlock();
    } else {
      Object.values(rest).forEach(visit);
    }
  };
  visit(raw);
  endBlock();
  return blocks;
}
