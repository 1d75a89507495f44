import { readFileSync, writeFileSync } from 'node:fs';
import { FuseV1Options, FuseVersion } from '@electron/fuses';
import type { AfterPackContext } from 'electron-builder';
import type { Fuses } from './fuses';
import { findProgram, programProblems } from './program';

/** The halves of a universal program of macOS, which are put together and come by again as one. */
const HALF = /-(?:x64|arm64)-temp$/;

/**
 * Sets the fuses and reads everything back, before anything is signed: fuses, the archive's list and the hash
 * of it that the system's signature will seal. Throws with one sentence for each thing that is not right.
 */
export async function afterPack(context: AfterPackContext, fuses: Fuses): Promise<void> {
  if (HALF.test(context.appOutDir)) return;
  // Before the fuses: setting them seals a program of macOS anew.
  const program = findProgram(context.appOutDir);
  if (program?.platform === 'darwin' && program.seal !== null)
    writeFileSync(
      program.seal,
      withoutNetwork(readFileSync(program.seal, 'utf8'), Boolean(context.packager.config.publish)),
    );
  await context.packager.addElectronFuses(context, {
    version: FuseVersion.V1,
    // Electron for Apple's processors comes with a signature that the change breaks.
    resetAdHocDarwinSignature: process.platform === 'darwin',
    [FuseV1Options.RunAsNode]: fuses.runAsNode,
    [FuseV1Options.EnableCookieEncryption]: fuses.enableCookieEncryption,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: fuses.enableNodeOptionsEnvironmentVariable,
    [FuseV1Options.EnableNodeCliInspectArguments]: fuses.enableNodeCliInspectArguments,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: fuses.enableEmbeddedAsarIntegrityValidation,
    [FuseV1Options.OnlyLoadAppFromAsar]: fuses.onlyLoadAppFromAsar,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: fuses.loadBrowserProcessSpecificV8Snapshot,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: fuses.grantFileProtocolExtraPrivileges,
  });
  assertProgram(context.appOutDir, fuses);
}

/**
 * An `Info.plist` without the leave to reach any address, which electron-builder gives for its updater's sake.
 * With updates the system's own updater still takes the download from this program, on this machine.
 */
export function withoutNetwork(plist: string, hasUpdates: boolean): string {
  const taken = hasUpdates ? 'ArbitraryLoads' : '(?:ArbitraryLoads|LocalNetworking)';
  return plist.replace(new RegExp(`(<key>NSAllows${taken}</key>)\\s*<true/>`, 'g'), '$1<false/>');
}

/** Throws unless the folder holds a program that is as it must be. */
function assertProgram(folder: string, fuses: Fuses): void {
  const program = findProgram(folder);
  if (program === null) throw new Error(`There is no packed program in ${folder}.`);
  const problems = programProblems(program, fuses);
  if (problems.length > 0) throw new Error(problems.join('\n'));
}
