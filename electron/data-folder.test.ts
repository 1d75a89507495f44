import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataFolder } from './data-folder';

const question = { appData: '/home/me/.config', switchValue: '', environment: {}, isDevelopment: false };

describe('SH22 the library’s folder', () => {
  it('is Provenote in the system’s data folder', () => {
    expect(dataFolder(question)).toBe(join('/home/me/.config', 'Provenote'));
  });

  it('is another for a development server, so that it cannot touch the library', () => {
    expect(dataFolder({ ...question, isDevelopment: true })).toBe(
      join('/home/me/.config', 'Provenote Development'),
    );
  });

  it('is what PROVENOTE_DATA says, and before that what the switch says', () => {
    const environment = { PROVENOTE_DATA: '/tmp/variable' };
    expect(dataFolder({ ...question, environment })).toBe(resolve('/tmp/variable'));
    expect(dataFolder({ ...question, environment, switchValue: '/tmp/switch' })).toBe(resolve('/tmp/switch'));
  });

  it('is the usual one when the variable is empty', () => {
    expect(dataFolder({ ...question, environment: { PROVENOTE_DATA: '' } })).toBe(
      join('/home/me/.config', 'Provenote'),
    );
  });
});
