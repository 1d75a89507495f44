import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';
import { FUSE_NAMES, SENTINEL } from './fuses';
import type { Platform } from './program';

/**
 * Makes a folder that electron-builder takes for Electron: the right layout, and executables that carry fuses
 * and nothing else. With it every step of packing but running the program can be proved on a machine that
 * cannot download Electron. Such a package says so when it is started.
 */
export function makeStandIn(folder: string, platform: Platform): void {
  rmSync(folder, { recursive: true, force: true });
  const write = (path: string, content: string | Buffer, mode = 0o644): void => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    chmodSync(file, mode);
  };
  write('LICENSE', 'The licence of Electron stands here in a real package.\n');
  write('LICENSES.chromium.html', '<title>The licences of Chromium stand here in a real package.</title>\n');
  if (platform === 'darwin') makeMac(folder, write);
  else if (platform === 'win32') {
    write('electron.exe', windowsExecutable());
    write('locales/en-US.pak', '');
    write('resources.pak', '');
  } else {
    write('electron', Buffer.concat([Buffer.from(SCRIPT), fuseWire()]), 0o755);
    write('chrome-sandbox', SCRIPT, 0o755);
    write('chrome_crashpad_handler', SCRIPT, 0o755);
    write('locales/en-US.pak', '');
    write('resources.pak', '');
  }
}

type Write = (path: string, content: string | Buffer, mode?: number) => void;

const SCRIPT = '#!/bin/sh\necho "This package was made without Electron, to test the packing."\nexit 1\n';

/** Electron's own setting of each fuse when it is downloaded, one longer than the fuses that have a name here. */
function fuseWire(): Buffer {
  const states = `${FUSE_NAMES.map(() => '1').join('')}1`;
  return Buffer.concat([Buffer.from(`# ${SENTINEL}`), Buffer.from([1, states.length]), Buffer.from(states)]);
}

const HELPERS = ['', ' (GPU)', ' (Plugin)', ' (Renderer)'] as const;

function makeMac(folder: string, write: Write): void {
  const contents = 'Electron.app/Contents';
  const framework = `${contents}/Frameworks/Electron Framework.framework`;
  write(`${contents}/Info.plist`, plist('Electron', 'Electron'));
  write(`${contents}/MacOS/Electron`, SCRIPT, 0o755);
  write(`${contents}/Resources/electron.icns`, '');
  write(`${contents}/Resources/en.lproj/locale.pak`, '');
  write(
    `${framework}/Versions/A/Electron Framework`,
    Buffer.concat([Buffer.from('stand-in '), fuseWire()]),
    0o755,
  );
  write(`${framework}/Versions/A/Resources/en.lproj/locale.pak`, '');
  symlinkSync('A', join(folder, framework, 'Versions/Current'));
  symlinkSync('Versions/Current/Electron Framework', join(folder, framework, 'Electron Framework'));
  symlinkSync('Versions/Current/Resources', join(folder, framework, 'Resources'));
  for (const suffix of HELPERS) {
    const name = `Electron Helper${suffix}`;
    write(`${contents}/Frameworks/${name}.app/Contents/Info.plist`, plist(name, name));
    write(`${contents}/Frameworks/${name}.app/Contents/MacOS/${name}`, SCRIPT, 0o755);
  }
}

function plist(name: string, executable: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict>
<key>CFBundleName</key><string>${name}</string>
<key>CFBundleExecutable</key><string>${executable}</string>
<key>CFBundleIdentifier</key><string>com.github.Electron</string>
<key>CFBundlePackageType</key><string>APPL</string>
<key>LSMinimumSystemVersion</key><string>12.0</string>
</dict></plist>
`;
}

const ENGLISH = { lang: 0x0409, codepage: 1200 } as const;

/** A portable executable without code: the version that Windows shows, and the fuses behind it. */
function windowsExecutable(): Buffer {
  const executable = NtExecutable.createEmpty(false, false);
  const resources = NtExecutableResource.from(executable);
  const version = Resource.VersionInfo.createEmpty();
  version.setFileVersion(1, 0, 0, 0, ENGLISH.lang);
  version.setStringValues(ENGLISH, { FileDescription: 'Stand-in for Electron', ProductName: 'Electron' });
  version.outputToResourceEntries(resources.entries);
  resources.outputResource(executable);
  executable.setExtraData(fuseWire());
  return Buffer.from(executable.generate());
}
