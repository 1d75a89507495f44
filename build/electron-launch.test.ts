import { describe, expect, it } from 'vitest';
import { electronLaunch } from './electron-launch';

const START = { executable: '/opt/Provenote/provenote', data: '/tmp/library' };

describe('BU72 a test starts the packed program on a library of its own', () => {
  it('by its executable, in Chromium’s sandbox, with what it is to open behind the switches', () => {
    const launch = electronLaunch({ ...START, words: ['/tmp/ferry.txt'] }, { PATH: '/bin' }, []);
    expect(launch).toMatchObject({
      executablePath: '/opt/Provenote/provenote',
      env: { PATH: '/bin', PROVENOTE_DATA: '/tmp/library' },
      chromiumSandbox: true,
    });
    expect(launch.args.at(-1)).toBe('/tmp/ferry.txt');
    expect(launch.args.slice(0, -1).every((word) => word.startsWith('--'))).toBe(true);
  });

  it('without the sandbox where Chromium refuses it', () => {
    const launch = electronLaunch(START, {}, ['--no-sandbox']);
    expect(launch.args[0]).toBe('--no-sandbox');
    expect(launch.chromiumSandbox).toBe(false);
  });

  it('without the variables that would make something else of it', () => {
    const environment = {
      ELECTRON_RUN_AS_NODE: '1',
      NODE_OPTIONS: '--require x',
      PROVENOTE_DEV_URL: 'http://localhost:1/',
      PROVENOTE_DATA: '/home/someone/library',
    };
    expect(electronLaunch(START, environment, []).env).toEqual({ PROVENOTE_DATA: '/tmp/library' });
  });
});
