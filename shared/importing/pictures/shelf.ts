import { bytesOfDataAddress, isPictureAddress } from './data-address';

/** Gives a picture's bytes, when they are wanted; null where they cannot be had. */
export type ReadPicture = () => Uint8Array | null | Promise<Uint8Array | null>;

/** What a page's address leads to among the files that came with it: a name for it, and how it is read. */
export type Locate = (address: string) => { readonly name: string; readonly read: ReadPicture } | null;

/** The pictures of one file, each under a number, none of them read before it is asked for. */
export interface PictureShelf {
  /** Takes a picture; its number. */
  readonly put: (read: ReadPicture) => number;
  /** The number of what an address leads to within the file; null for an address that leads elsewhere. */
  readonly find: (address: string) => number | null;
  /** The bytes under a number; null where there are none. */
  readonly read: (number: number) => Promise<Uint8Array | null>;
  /** The same shelf for a page with files beside it, which are looked for first. */
  readonly with: (locate: Locate) => PictureShelf;
}

/** An empty shelf. Of addresses it knows those that are pictures themselves (`data:`). */
export function pictureShelf(): PictureShelf {
  const pictures: ReadPicture[] = [];
  const named = new Map<string, number>();
  const put = (read: ReadPicture): number => pictures.push(read) - 1;
  const located = (found: ReturnType<Locate>): number | null => {
    if (found === null) return null;
    const number = named.get(found.name) ?? put(found.read);
    named.set(found.name, number);
    return number;
  };
  const shelf = (locate: Locate): PictureShelf => ({
    put,
    find: (address) =>
      isPictureAddress(address)
        ? located({ name: address, read: () => bytesOfDataAddress(address) })
        : located(locate(address)),
    read: async (number) => (await pictures[number]?.()) ?? null,
    with: shelf,
  });
  return shelf(() => null);
}
