export {
  likeness,
  SIGNATURE_SCHEME,
  signatureOf,
  similarPairs,
  type TextSignature,
  textHash,
} from './signature';
export { wordsInCommon } from './words-in-common';

/** Two texts are taken for one report if this much of the shorter stands in the other. Measured in `rewrites.test.ts`. */
export const ENOUGH_IN_COMMON = 0.4;
/** Signatures less alike than this are not looked at further. */
export const ENOUGH_ALIKE = 0.07;
