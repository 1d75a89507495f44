import type { Pause } from '../../pauses';
import type { ZipArchive } from '../zip/archive';
import { LARGEST_PICTURE } from './limits';
import type { Locate } from './shelf';

/** The picture at a path of an archive; null without one. One that is too large is not unpacked. */
export function packedPicture(
  archive: Pick<ZipArchive, 'find' | 'readInPieces'>,
  path: string,
  pause: Pause,
): ReturnType<Locate> {
  const entry = archive.find(path);
  if (entry === undefined) return null;
  const read = async () => {
    if (entry.size > LARGEST_PICTURE) return null;
    const file = await archive.readInPieces(entry, pause);
    return file.outcome === 'read' ? file.bytes : null;
  };
  return { name: entry.name, read };
}
