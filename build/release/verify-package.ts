import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, resolve } from 'node:path';
import { bad, type Finding, good, unknown } from './finding';
import { IDENTITY } from './identity';
import { findProgram, isUnsigned, type Program, programProblems } from './program';
import { sumFindings, systemSignature } from './signatures';
import { unpack } from './unpack';
import { updateListFinding } from './update-lists';

/**
 * Looks at a package, or at the folder of an installed program, as someone who got it from anywhere: its sum
 * and who signed the list of sums, the system's own signature, the fuses, and every byte of the archive.
 * `expectedKey` is the fingerprint that must have signed. Unpacks into a temporary folder, about 300 MB.
 */
export function verifyPackage(path: string, expectedKey: string | undefined): readonly Finding[] {
  const file = resolve(path);
  if (!existsSync(file)) return [bad(`There is no ${file}.`)];
  if (statSync(file).isDirectory()) return [...folderFindings(file), ...originFindings(file)];
  const sums = sumFindings(file, basename(file), expectedKey);
  const own = /\.(?:exe|dmg)$/.test(file) ? [systemSignature(file)] : [];
  return [...sums, ...own, ...contentFindings(file)];
}

function contentFindings(file: string): readonly Finding[] {
  if (file.endsWith('.cdx.json')) return [];
  if (file.endsWith('.yml'))
    return [updateListFinding(basename(file), readFileSync(file, 'utf8'), IDENTITY.updates.publicKey)];
  const folder = mkdtempSync(`${tmpdir()}/provenote-verify-`);
  try {
    const unpacked = unpack(file, folder);
    if (unpacked.outcome === 'not-here')
      return [unknown(`Its contents were not checked: ${unpacked.reason}.`)];
    if (unpacked.outcome === 'damaged') return [bad(`It cannot be unpacked: ${unpacked.reason}.`)];
    return folderFindings(unpacked.folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function folderFindings(folder: string): readonly Finding[] {
  const program = findProgram(folder);
  if (program === null) return [bad('There is no Provenote in it.')];
  const problems = readProblems(() => programProblems(program)).map(bad);
  const whole = [
    good('The fuses are set as they must be, and every file of its archive is as it was packed.'),
    ...(program.seal === null ? [] : [good('The archive is the one that the program was sealed with.')]),
  ];
  const signed = {
    linux: null,
    win32: program.fuses,
    darwin: program.seal?.replace('/Contents/Info.plist', ''),
  };
  const path = signed[program.platform];
  return [...(problems.length > 0 ? problems : whole), ...(path ? [systemSignature(path)] : [])];
}

/** What a folder cannot tell: nothing in one was signed on Linux, and nothing at all in a build for trying. */
function originFindings(folder: string): readonly Finding[] {
  const program = findProgram(folder);
  if (program === null) return [];
  if (readUnsigned(program))
    return [
      unknown('It is a build for trying, which nobody signed: it is as good as where you had it from.'),
    ];
  return program.platform === 'linux'
    ? [unknown('Who packed it cannot be told from a folder: look at the package it came from.')]
    : [];
}

/** Whether a program that can be read says that it is unsigned; what cannot be read is told elsewhere. */
function readUnsigned(program: Program): boolean {
  try {
    return isUnsigned(program);
  } catch {
    return false;
  }
}

/** A damaged archive may have no header to read at all, which is a finding and no accident. */
function readProblems(read: () => readonly string[]): readonly string[] {
  try {
    return read();
  } catch (error) {
    return [`Its archive cannot be read: ${error instanceof Error ? error.message : String(error)}.`];
  }
}
