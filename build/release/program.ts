import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NtExecutable, NtExecutableResource } from 'resedit';
import * as v from 'valibot';
import { asarProblems, readAsar } from './asar';
import { manifestProblems } from './asar-manifest';
import { fuseProblems, readFuseWires } from './fuses';

export type Platform = 'linux' | 'darwin' | 'win32';

/** Where an unpacked program keeps what is looked at. */
export interface Program {
  readonly platform: Platform;
  /** The file with Electron's fuses. */
  readonly fuses: string;
  readonly asar: string;
  /** The file that holds the asar's header hash under the system's signature; Linux has none. */
  readonly seal: string | null;
}

/** The program in an unpacked folder, or in one folder below it; null where there is none. */
export function findProgram(folder: string): Program | null {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const app = folder.endsWith('.app') ? folder : names.find((name) => name.endsWith('.app'));
  if (app !== undefined) return macProgram(app === folder ? folder : join(folder, app));
  const asar = join(folder, 'resources/app.asar');
  if (existsSync(asar)) return { asar, ...executableOf(folder, names) };
  for (const name of names) {
    if (existsSync(join(folder, name, 'resources/app.asar'))) return findProgram(join(folder, name));
  }
  return null;
}

function macProgram(app: string): Program {
  return {
    platform: 'darwin',
    fuses: join(app, 'Contents/Frameworks/Electron Framework.framework/Electron Framework'),
    asar: join(app, 'Contents/Resources/app.asar'),
    seal: join(app, 'Contents/Info.plist'),
  };
}

function executableOf(folder: string, names: readonly string[]): Omit<Program, 'asar'> {
  const windows = names.find((name) => /^provenote\.exe$/i.test(name));
  if (windows === undefined) return { platform: 'linux', fuses: join(folder, 'provenote'), seal: null };
  const path = join(folder, windows);
  return { platform: 'win32', fuses: path, seal: path };
}

/** What is wrong with an unpacked program: its fuses, its archive's list, its integrity. One sentence each. */
export function programProblems(program: Program): readonly string[] {
  const asar = readAsar(program.asar);
  return [
    ...fuseProblems(readFuseWires(readFileSync(program.fuses))),
    ...asarProblems(asar),
    ...manifestProblems(asar.files),
    ...sealProblems(program, asar.headerHash),
  ];
}

function sealProblems({ platform, seal }: Program, headerHash: string): readonly string[] {
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
