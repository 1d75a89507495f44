import { describe, expect, it } from 'vitest';
import { actionOn } from './beside';

describe('CB41 an action belongs to the tag it was chosen for', () => {
  it('is done with that tag', () => {
    expect(actionOn({ kind: 'tag', of: 'county', action: 'delete' }, 'county')).toBe('delete');
  });

  it('is not done with the tag that takes its place in the list', () => {
    expect(actionOn({ kind: 'tag', of: 'county', action: 'delete' }, 'people')).toBeNull();
  });
});
