import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseRecord } from '../shared/model';
import { FIRST_STATE, type WindowState, WindowStateSchema } from './window-state';

type Report = (line: string) => void;

/** The remembered state; the first one where there is none, or where it cannot be read, which is reported. */
export function readWindowState(path: string, report: Report): WindowState {
  try {
    const parsed = parseRecord(WindowStateSchema, JSON.parse(readFileSync(path, 'utf8')));
    if (parsed.ok) return parsed.value;
    report(`The window's place was forgotten: ${parsed.problem}`);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) {
      report(`The window's place was forgotten: ${String(error)}`);
    }
  }
  return FIRST_STATE;
}

/** Remembers the state. It is worth no fsync; a failure is reported and stops nothing. */
export function writeWindowState(path: string, state: WindowState, report: Report): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify(state));
  } catch (error) {
    report(`The window's place could not be remembered: ${String(error)}`);
  }
}
