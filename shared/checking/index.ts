export { checkAnchored } from './check-anchored';
export { checkQuotation, type QuotationCheck, type QuotationState } from './check-quotation';
