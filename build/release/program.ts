import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { NtExecutable, NtExecutableResource } from 'resedit';
import * as v from 'valibot';
import { asarProblems, readAsar } from './asar';
import { manifestProblems } from './asar-manifest';
import { FUSES, type Fuses, fuseProblems, readFuseWires } from './fuses';
import { IDENTITY } from './identity';

export type Platform = 'linux' | 'darwin' | 'win32';

/** Where an unpacked program keeps what is looked at. */
export interface Program {
  readonly platform: Platform;
  /** What starts it. */
  readonly executable: string;
  /** The file with Electron's fuses. */
  readonly fuses: string;
  readonly asar: string;
  /** The file that holds the asar's header hash under the system's signature; Linux has none. */
  readonly seal: string | null;
}

/** The program of macOS in its folder. */
const APP = `${IDENTITY.productName}.app`;

/** The program in an unpacked folder, or in one folder below it; null where there is none. */
export function findProgram(folder: string): Program | null {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const app = folder.endsWith('.app') ? folder : names.find((name) => name.endsWith('.app'));
  if (app !== undefined) return macProgram(app === folder ? folder : join(folder, app));
  const asar = join(folder, 'resources/app.asar');
  if (existsSync(asar)) return { asar, ...executableOf(folder, names) };
  for (const name of names) {
    const below = join(folder, name);
    if (existsSync(join(below, 'resources/app.asar'))) return findProgram(below);
    if (existsSync(join(below, APP))) return macProgram(join(below, APP));
  }
  return null;
}

function macProgram(app: string): Program {
  return {
    platform: 'darwin',
    executable: join(app, 'Contents/MacOS', basename(app, '.app')),
    fuses: join(app, 'Contents/Frameworks/Electron Framework.framework/Electron Framework'),
    asar: join(app, 'Contents/Resources/app.asar'),
    seal: join(app, 'Contents/Info.plist'),
  };
}

function executableOf(folder: string, names: readonly string[]): Omit<Program, 'asar'> {
  const windows = names.find((name) => /^provenote\.exe$/i.test(name));
  const path = join(folder, windows ?? IDENTITY.executable);
  return windows === undefined
    ? { platform: 'linux', executable: path, fuses: path, seal: null }
    : { platform: 'win32', executable: path, fuses: path, seal: path };
}

/** Whether a program says of itself that it is a build for trying. Throws where its archive cannot be read. */
export function isUnsigned({ asar }: Pick<Program, 'asar'>): boolean {
  const file = readAsar(asar).files.find(({ path }) => path === 'package.json');
  const content: unknown = JSON.parse(file?.bytes.toString() ?? '{}');
  return typeof content === 'object' && content !== null && 'isUnsigned' in content;
}

/** What is wrong with an unpacked program: its fuses, its archive's list, its integrity. One sentence each. */
export function programProblems(
  program: Omit<Program, 'executable'>,
  fuses: Fuses = FUSES,
): readonly string[] {
  const asar = readAsar(program.asar);
  return [
    ...fuseProblems(readFuseWires(readFileSync(program.fuses)), fuses),
    ...asarProblems(asar),
    ...manifestProblems(asar.files),
    ...sealProblems(program, asar.headerHash),
  ];
}

function sealProblems(
  { platform, seal }: Pick<Program, 'platform' | 'seal'>,
  headerHash: string,
): readonly string[] {
  if (seal === null) return [];
  const sealed = platform === 'darwin' ? hashInPlist(readFileSync(seal, 'utf8')) : hashInExecutable(seal);
  if (sealed === headerHash) return [];
  return [`The program expects another app.asar than the one beside it (${sealed ?? 'no hash at all'}).`];
}

/** The header hash in an `Info.plist`, as electron-builder writes it. */
export function hashInPlist(plist: string): string | null {
  const entry = /<key>Resources\/app\.asar<\/key>\s*<dict>([\s\S]*?)<\/dict>/.exec(plist)?.[1] ?? '';
  return /<key>hash<\/key>\s*<string>([0-9a-f]{64})<\/string>/.exec(entry)?.[1] ?? null;
}

const IntegritySchema = v.array(
  v.object({ file: v.string(), alg: v.literal('SHA256'), value: v.pipe(v.string(), v.hexadecimal()) }),
);

function hashInExecutable(path: string): string | null {
  const executable = NtExecutable.from(readFileSync(path), { ignoreCert: true });
  const { entries } = NtExecutableResource.from(executable);
  const entry = entries.find(({ type, id }) => type === 'INTEGRITY' && id === 'ELECTRONASAR');
  if (entry === undefined) return null;
  const parsed = v.safeParse(IntegritySchema, JSON.parse(Buffer.from(entry.bin).toString('utf8')));
  if (!parsed.success) return null;
  return parsed.output.find(({ file }) => file === 'resources\\app.asar')?.value ?? null;
}
