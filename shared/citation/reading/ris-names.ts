import type { CslName } from '../../model';

/** Words no person's name contains: what holds one is a body, whose commas part nothing. */
const BODY_WORD = /\s(?:&|and|of|for|the)\s/;
/** `Family, Given, Suffix`; a name without a comma is a body or a mononym, and stays whole. */
export function readRisName(text: string): CslName {
  const [family = '', given = '', suffix = ''] = text.split(',').map((part) => part.trim());
  if (!text.includes(',') || BODY_WORD.test(text)) return { literal: text };
  const particles = /^(?:\p{Ll}\S*\s+)+(?=\S)/u.exec(family)?.[0] ?? '';
  return {
    ...(particles && { 'non-dropping-particle': particles.trim() }),
    family: family.slice(particles.length),
    ...(given && { given }),
    ...(suffix && { suffix }),
  };
}
