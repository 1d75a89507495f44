import type { CslName } from '../../model';

/** Words no person's name contains: what holds one is a body, whose commas part nothing. */
const BODY_WORD = /\s(?:&|and|of|for|the)\s/;
/** Particles that a name in this order leaves behind the given name (`Berg, Hans von`). */
const DROPPED =
  /\s+((?:(?:af|av|da|de|del|den|der|di|do|dos|du|la|le|ten|ter|van|von|zu|zum|zur)(?:\s+|$))+)$/;

/** `Family, Given, Suffix`; a name without a comma is a body or a mononym, and stays whole. */
export function readRisName(text: string): CslName {
  const [family = '', given = '', suffix = ''] = text.split(',').map((part) => part.trim());
  if (!text.includes(',') || BODY_WORD.test(text)) return { literal: text };
  const particles = /^(?:\p{Ll}\S*\s+)+(?=\S)/u.exec(family)?.[0] ?? '';
  const dropped = DROPPED.exec(given);
  const own = dropped === null ? given : given.slice(0, dropped.index);
  return {
    ...(particles && { 'non-dropping-particle': particles.trim() }),
    family: family.slice(particles.length),
    ...(own && { given: own }),
    ...(dropped?.[1] && { 'dropping-particle': dropped[1].trim() }),
    ...(suffix && { suffix }),
  };
}
