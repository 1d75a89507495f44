/** One file of an archive as the archive's list tells it; sizes are in bytes and not yet to be believed. */
export interface ZipEntry {
  /** Its path inside the archive, with `/` between folders. */
  readonly name: string;
  readonly size: number;
  readonly packedSize: number;
  readonly method: number;
  readonly crc: number;
  readonly isEncrypted: boolean;
  /** Where its local header begins. */
  readonly offset: number;
}
