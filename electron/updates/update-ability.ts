import { dirname, join } from 'node:path';
import type { UpdateSource } from './update-source';

/** What is known of the running copy. */
export interface CopyFacts {
  readonly platform: NodeJS.Platform;
  /** Whether this is a release, which is signed, and no build for trying. */
  readonly isRelease: boolean;
  readonly source: UpdateSource;
  /** The running executable. */
  readonly executable: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
  readonly isWritable: (folder: string) => boolean;
}

const BY_HAND = 'Get the newest version from the download page and put it in the place of this one.';

/** Why this copy cannot be updated from inside, as a sentence or two with the next step; null where it can. */
export function whyByHand(facts: CopyFacts): string | null {
  if (!facts.isRelease)
    return 'This is an unsigned build for trying, which is not updated. Releases are on the download page.';
  if (facts.source.publicKey === '') return `This release was built without updates. ${BY_HAND}`;
  if (facts.platform === 'darwin') return whyNotOnMac(facts);
  if (facts.platform === 'win32') return whyNotOnWindows(facts);
  return whyNotOnLinux(facts);
}

function whyNotOnMac({ executable }: CopyFacts): string | null {
  // Where a program opened from a disk image or from its download runs, nothing can be replaced.
  if (/^\/Volumes\/|\/AppTranslocation\//.test(executable))
    return 'This copy runs from a disk image. Move Provenote to the Applications folder, open it there, and check again.';
  return null;
}

function whyNotOnWindows({ executable, exists }: CopyFacts): string | null {
  if (exists(join(dirname(executable), 'Uninstall Provenote.exe'))) return null;
  return `This copy was not installed but unpacked, so it cannot replace itself. ${BY_HAND}`;
}

function whyNotOnLinux({ executable, environment, isWritable }: CopyFacts): string | null {
  const { APPIMAGE, APPDIR } = environment;
  // Programs that another AppImage starts inherit its variables, and would replace that one.
  if (APPIMAGE && APPDIR && executable.startsWith(`${APPDIR}/`)) {
    if (isWritable(dirname(APPIMAGE))) return null;
    return `The folder of this AppImage, ${dirname(APPIMAGE)}, cannot be written to. Move the file to a folder of yours and start it there, or get the newest version from the download page.`;
  }
  if (/^\/(?:opt|usr)\//.test(executable))
    return 'This copy was installed as a package of the system, which is updated by installing the newer package. It is on the download page.';
  return `This copy was unpacked from an archive, so it cannot replace itself. ${BY_HAND}`;
}
