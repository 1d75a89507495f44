import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLog } from './log';

const NOON = (): Date => new Date('2026-03-04T12:00:00Z');
let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'provenote-log-'));
  path = join(folder, 'logs', 'provenote.log');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('SH24 the log', () => {
  it('holds one line to an entry, with its cause', () => {
    const log = createLog(path, NOON);
    log({ level: 'info', message: 'started' });
    log({ level: 'error', message: 'not saved', cause: 'full\ndisk' });
    expect(readFileSync(path, 'utf8')).toBe(
      '2026-03-04T12:00:00.000Z info started\n2026-03-04T12:00:00.000Z error not saved (full\\ndisk)\n',
    );
  });

  it('begins a new file when one is full, and keeps the one before it', () => {
    const log = createLog(path, NOON, 50);
    log({ level: 'info', message: 'the first entry, which is long enough' });
    log({ level: 'info', message: 'the second entry, which is long enough' });
    log({ level: 'info', message: 'the third' });
    expect(readdirSync(join(folder, 'logs')).sort()).toEqual(['provenote.log', 'provenote.log.1']);
    expect(readFileSync(path, 'utf8')).toContain('the third');
    expect(readFileSync(`${path}.1`, 'utf8')).toContain('the second');
  });

  it('stops nothing when it cannot be written', () => {
    writeFileSync(join(folder, 'logs'), 'a file where the folder should be');
    const onConsole = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    createLog(path, NOON)({ level: 'info', message: 'lost' });
    expect(onConsole).toHaveBeenCalledOnce();
    onConsole.mockRestore();
  });
});
