import { describe, expect, it } from 'vitest';
import { type CopyFacts, whyByHand } from './update-ability';

const APP_IMAGE: CopyFacts = {
  platform: 'linux',
  isRelease: true,
  source: {
    address: 'https://provenote.example/updates/',
    publicKey: 'key',
    downloads: 'https://provenote.example/',
  },
  executable: '/tmp/.mount_Proven1/provenote',
  environment: { APPIMAGE: '/home/ana/Provenote.AppImage', APPDIR: '/tmp/.mount_Proven1' },
  exists: () => false,
  isWritable: () => true,
};
const WINDOWS: CopyFacts = {
  ...APP_IMAGE,
  platform: 'win32',
  executable: '/Programs/Provenote/Provenote.exe',
  exists: (path) => path === '/Programs/Provenote/Uninstall Provenote.exe',
};
const MAC: CopyFacts = {
  ...APP_IMAGE,
  platform: 'darwin',
  executable: '/Applications/Provenote.app/Contents/MacOS/Provenote',
};

describe('SH70 a copy that cannot update itself says why, and what to do', () => {
  it.each([
    ['an AppImage in a folder of the user’s', APP_IMAGE],
    ['an installed program of Windows', WINDOWS],
    ['a program in the Applications folder', MAC],
  ])('%s can', (_what, facts) => {
    expect(whyByHand(facts)).toBeNull();
  });

  it.each([
    ['a build for trying', { ...APP_IMAGE, isRelease: false }, 'unsigned build'],
    [
      'a release without a key',
      { ...APP_IMAGE, source: { ...APP_IMAGE.source, publicKey: '' } },
      'built without updates',
    ],
    [
      'a deb or rpm',
      { ...APP_IMAGE, executable: '/opt/Provenote/provenote', environment: {} },
      'installed as a package of the system',
    ],
    [
      'a deb that another AppImage started, which it would replace',
      { ...APP_IMAGE, executable: '/opt/Provenote/provenote' },
      'installed as a package of the system',
    ],
    [
      'a folder of a tar.gz',
      { ...APP_IMAGE, executable: '/home/ana/Provenote/provenote', environment: {} },
      'unpacked from an archive',
    ],
    ['an AppImage in a folder of root’s', { ...APP_IMAGE, isWritable: () => false }, 'cannot be written to'],
    ['a folder of Windows', { ...WINDOWS, exists: () => false }, 'not installed but unpacked'],
    [
      'a disk image',
      { ...MAC, executable: '/Volumes/Provenote/Provenote.app/Contents/MacOS/Provenote' },
      'disk image',
    ],
    [
      'a program opened from where it was downloaded',
      {
        ...MAC,
        executable: '/private/var/folders/x/AppTranslocation/1/d/Provenote.app/Contents/MacOS/Provenote',
      },
      'disk image',
    ],
  ] satisfies readonly (readonly [string, CopyFacts, string])[])('%s cannot', (_what, facts, words) => {
    expect(whyByHand(facts)).toContain(words);
    expect(whyByHand(facts)).toMatch(/download page|Applications folder/);
  });
});
