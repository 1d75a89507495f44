import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { getRawHeader } from '@electron/asar';
import * as v from 'valibot';

/** One file of an archive. */
export interface AsarFile {
  /** From the archive's root, with slashes. */
  readonly path: string;
  readonly size: number;
  readonly bytes: Buffer;
  /** SHA-256 of the bytes, as the header has it; null where it has none. */
  readonly sha256: string | null;
}

export interface Asar {
  /** SHA-256 of the header, which Electron compares with the one in the signed executable or Info.plist. */
  readonly headerHash: string;
  /** Sorted by path. */
  readonly files: readonly AsarFile[];
  /** Paths that the header says are outside the archive, or links. */
  readonly strangers: readonly string[];
}

type Node = v.InferOutput<typeof FileSchema> | { readonly files: Readonly<Record<string, unknown>> };

const FileSchema = v.object({
  size: v.number(),
  offset: v.string(),
  integrity: v.optional(v.object({ algorithm: v.literal('SHA256'), hash: v.string() })),
});
const NodeSchema = v.union([v.object({ files: v.record(v.string(), v.unknown()) }), FileSchema]);

/** Electron's length of the size pickle that stands before the header. */
const SIZE_BYTES = 8;

/** Reads an archive whole, about 8 MB. Throws where it is none. */
export function readAsar(path: string): Asar {
  const { headerString, headerSize } = getRawHeader(path);
  const archive = readFileSync(path);
  const files: AsarFile[] = [];
  const strangers: string[] = [];
  const visit = (node: unknown, at: string): void => {
    const parsed = v.safeParse(NodeSchema, node);
    if (!parsed.success) {
      strangers.push(at);
      return;
    }
    const known: Node = parsed.output;
    if ('files' in known) {
      for (const [name, child] of Object.entries(known.files))
        visit(child, at === '' ? name : `${at}/${name}`);
      return;
    }
    const start = SIZE_BYTES + headerSize + Number(known.offset);
    files.push({
      path: at,
      size: known.size,
      bytes: archive.subarray(start, start + known.size),
      sha256: known.integrity?.hash ?? null,
    });
  };
  visit(JSON.parse(headerString), '');
  files.sort((one, other) => (one.path < other.path ? -1 : 1));
  return { headerHash: sha256(headerString), files, strangers };
}

/** Files whose bytes are not what the archive's header says, one sentence each. */
export function asarProblems({ files, strangers }: Asar): readonly string[] {
  return [
    ...strangers.map((path) => `app.asar refers to ${path} outside itself.`),
    ...files
      .filter(({ bytes, sha256: expected }) => expected === null || sha256(bytes) !== expected)
      .map(({ path }) => `${path} in app.asar was changed after it was packed.`),
  ];
}

/** SHA-256 in hexadecimal. */
export function sha256(bytes: Buffer | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
