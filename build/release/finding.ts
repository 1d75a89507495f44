/** One thing that was looked at. `unknown` is what could not be looked at here, and why. */
export interface Finding {
  readonly state: 'good' | 'bad' | 'unknown';
  readonly sentence: string;
}

export const good = (sentence: string): Finding => ({ state: 'good', sentence });
export const bad = (sentence: string): Finding => ({ state: 'bad', sentence });
export const unknown = (sentence: string): Finding => ({ state: 'unknown', sentence });

/** What all findings together say of a file, in one sentence, and whether it may be trusted. */
export function verdict(name: string, findings: readonly Finding[]): Finding {
  const wrong = findings.filter(({ state }) => state === 'bad').length;
  if (wrong > 0) return bad(`Do not use ${name}: ${wrong === 1 ? 'a check' : `${wrong} checks`} failed.`);
  const open = findings.filter(({ state }) => state === 'unknown').length;
  if (findings.length === open) return unknown(`Nothing of ${name} could be checked.`);
  if (open > 0) return unknown(`Nothing is wrong with ${name}, but not everything could be checked.`);
  return good(`${name} is what was released, unchanged.`);
}
