import { join } from 'node:path';
import { ROOT } from '../paths';

/** Where packages, their sums and the unpacked programs of `npm run dist` are left. */
export const PACKAGES = join(ROOT, 'dist/release');
/** Programs that tests drive from outside, a folder for each version. */
export const INSPECTABLE = join(ROOT, 'dist/inspectable');
/** Icons of every size and kind, made of `renderer/icon.svg`. */
export const ICONS = join(ROOT, 'dist/icons');
/** Licence texts that go into the program. */
export const LICENCES = join(ROOT, 'dist/licences');
/** What electron-builder reads: entitlements and the Windows installer's own lines. */
export const RESOURCES = join(ROOT, 'build/release/resources');
/** What the bundler put into the program, written by `bundled-packages.ts`. */
export const BUNDLED = join(ROOT, 'dist/bundled');
