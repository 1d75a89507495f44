import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { HTML_TOKENS } from '../../shared/exporting';

const css = readFileSync(new URL('../ui/tokens.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = css.split('[data-theme="dark"]');

describe('an exported page has the program’s colours', () => {
  it.each([
    ['light', light],
    ['dark', dark],
  ] as const)('in %s', (theme, tokens) => {
    for (const [name, value] of Object.entries(HTML_TOKENS[theme]))
      expect(tokens).toContain(`${name}: ${value};`);
  });
});
