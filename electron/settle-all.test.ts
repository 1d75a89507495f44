import { describe, expect, it, vi } from 'vitest';
import { settleAll } from './settle-all';

describe('SH28 a flush waits for every listener', () => {
  it('has no problem when all succeed, or there are none', async () => {
    expect(await settleAll([])).toBeNull();
    expect(await settleAll([async () => undefined])).toBeNull();
  });

  it('runs the others to their end and tells the first problem', async () => {
    const stored = vi.fn().mockResolvedValue(undefined);
    const failing = async (): Promise<void> => {
      throw new Error('The disk is full.');
    };
    expect(await settleAll([failing, stored])).toBe('The disk is full.');
    expect(stored).toHaveBeenCalledOnce();
  });
});
