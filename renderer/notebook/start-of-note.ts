import { $getRoot } from 'lexical';
import { $isQuotationNode } from './quotation-node';
import { $selectQuotation } from './take-quotation';

/** Puts the keyboard at the note's start: before its first word, or on the quotation it begins with. */
export function $selectStartOfNote(): void {
  const first = $getRoot().getFirstChild();
  if ($isQuotationNode(first)) $selectQuotation(first);
  else $getRoot().selectStart();
}
