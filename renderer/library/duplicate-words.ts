import type { DuplicatePair } from '../store';

/** Why two sources may be one: `Same address · 91% of the words in common`. */
export function whyInWords({ isSameAddress, isSameText, inCommon }: DuplicatePair): string {
  const percent = Math.round(inCommon * 100);
  const text = isSameText ? 'same text' : percent > 0 ? `${percent}% of the words in common` : '';
  const words = [isSameAddress ? 'same address' : '', text].filter(Boolean).join(' · ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
