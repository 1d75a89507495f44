import { join, resolve } from 'node:path';

export interface DataFolderQuestion {
  /** The system's folder for programs' data. */
  readonly appData: string;
  /** The value of `--user-data-dir`, empty where it was not given. */
  readonly switchValue: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Whether the page comes from a development server, whose origin has a library of its own. */
  readonly isDevelopment: boolean;
}

/**
 * The folder that holds the library, frozen as `Provenote`: another name would strand every
 * library. `--user-data-dir` or `PROVENOTE_DATA` set it otherwise, for tests.
 */
export function dataFolder({ appData, switchValue, environment, isDevelopment }: DataFolderQuestion): string {
  const override = switchValue || environment.PROVENOTE_DATA;
  if (override) return resolve(override);
  return join(appData, isDevelopment ? 'Provenote Development' : 'Provenote');
}
