import { useEffect, useRef, useState } from 'react';
import { ArchiveTooLarge, fileNameFor } from '../../shared/exporting';
import type { ArchiveExtension } from '../../shared/source-kinds';
import { host } from '../host';
import { announce, flush, SnapshotOutdated } from '../store';
import { composeArchive } from './compose-archive';

/** `done` and `total` count sources, notes and original files. */
export type ArchiveRun =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly done: number; readonly total: number }
  | { readonly state: 'failed'; readonly problem: string };

const FAILED =
  'The archive could not be written; the log has the cause. Close other programs, then try again.';

/** Makes and saves an archive when asked. `onSaved` is called once it is saved; leaving the page ends it. */
export function useArchiveRun(onSaved: () => void): {
  readonly run: ArchiveRun;
  readonly start: (extension: ArchiveExtension) => void;
  readonly cancel: () => void;
} {
  const [run, setRun] = useState<ArchiveRun>({ state: 'idle' });
  const stopping = useRef<AbortController | null>(null);
  useEffect(() => () => stopping.current?.abort(), []);

  const write = async (extension: ArchiveExtension, signal: AbortSignal) => {
    // What was typed a moment ago belongs in the archive, so it is stored first.
    await flush();
    const now = new Date();
    const composed = await composeArchive({
      signal,
      now,
      program: `Provenote ${host.versions.app}`,
      onProgress: (done, total) => setRun({ state: 'running', done, total }),
    });
    if (composed === null || signal.aborted) return;
    const saved = await host.saveFile({
      suggestedName: fileNameFor(`Provenote library ${now.toISOString().slice(0, 10)}`, extension),
      mediaType: 'application/zip',
      bytes: composed.archive,
    });
    if (saved.outcome === 'failed') setRun({ state: 'failed', problem: saved.problem });
    if (saved.outcome === 'cancelled') setRun({ state: 'idle' });
    if (saved.outcome !== 'saved') return;
    onSaved();
    announce(savedInWords(saved.name, composed.leftOut));
  };

  const start = (extension: ArchiveExtension) => {
    const abort = new AbortController();
    stopping.current = abort;
    setRun({ state: 'running', done: 0, total: 0 });
    write(extension, abort.signal).catch((cause: unknown) => {
      host.log({ level: 'error', message: 'The archive was not written', cause: String(cause) });
      if (abort.signal.aborted) return;
      const saysWhy = cause instanceof ArchiveTooLarge || cause instanceof SnapshotOutdated;
      setRun({ state: 'failed', problem: saysWhy ? cause.message : FAILED });
    });
  };
  return { run, start, cancel: () => stopping.current?.abort() };
}

function savedInWords(name: string, leftOut: number): string {
  if (leftOut === 0) return `Saved ${name}`;
  return `Saved ${name}, without ${leftOut.toLocaleString('en')} damaged records that cannot be written to a file.`;
}
