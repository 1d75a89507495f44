import { describe, expect, it } from 'vitest';
import { withoutSiteName } from './titles';

const KNOWN = {
  siteNames: ['The Example Herald'],
  host: 'www.example-herald.com',
  headlines: ['Minister resigns'],
};

describe('IM53 titles', () => {
  it.each([
    ['Rivers rise again | The Example Herald', 'Rivers rise again'],
    ['Rivers rise again - The Example Herald', 'Rivers rise again'],
    ['Rivers rise again – World – The Example Herald', 'Rivers rise again – World'],
    ['Example Herald | Rivers rise again', 'Rivers rise again'],
    ['Minister resigns - Some Other Name', 'Minister resigns'],
    ['Rivers rise again | Other Name', 'Rivers rise again'],
  ])('lose the name of the site: %s', (written, title) => {
    expect(withoutSiteName(written, KNOWN).title).toBe(title);
  });

  it.each([
    'Rivers rise - what now?',
    'Cost-cutting plan',
    'One | Two',
    'A long headline goes on - Other Name',
  ])('keep what may be a part of them: %s', (title) => {
    expect(withoutSiteName(title, KNOWN)).toEqual({ title, siteName: null });
  });
});
