export { checkQuotation, type QuotationCheck, type QuotationState } from './check-quotation';
