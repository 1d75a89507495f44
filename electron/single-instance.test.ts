import { EventEmitter } from 'node:events';
import type { App } from 'electron';
import { expect, it, vi } from 'vitest';
import { claimLibrary } from './single-instance';

it('SH21 the first start has the library, and shows its window when a second one is tried', () => {
  const app = Object.assign(new EventEmitter(), { requestSingleInstanceLock: () => true });
  const started = vi.fn();
  expect(claimLibrary(app as unknown as App, started)).toBe(true);
  app.emit('second-instance', {}, ['provenote', 'ferry.html'], '/home/mira');
  expect(started).toHaveBeenCalledExactlyOnceWith(['provenote', 'ferry.html'], '/home/mira');
});

it('SH21 the second start does not have it', () => {
  const app = Object.assign(new EventEmitter(), { requestSingleInstanceLock: () => false });
  expect(claimLibrary(app as unknown as App, vi.fn())).toBe(false);
});
