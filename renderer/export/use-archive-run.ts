import { useEffect, useRef, useState } from 'react';
import { ArchiveTooLarge, fileNameFor } from '../../shared/exporting';
import type { ArchiveExtension } from '../../shared/source-kinds';
import { host } from '../host';
import { announce, flush, SnapshotOutdated } from '../store';
import { composeArchive } from './compose-archive';
import { FileNotWritten } from './file-in-pieces';

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
    const now = new Date();
    // First, because a browser asks for a place only right after a key or a click.
    const begun = await host.beginFile({
      suggestedName: fileNameFor(`Provenote library ${now.toISOString().slice(0, 10)}`, extension),
      mediaType: 'application/zip',
    });
    if (begun.outcome === 'failed') return setRun({ state: 'failed', problem: begun.problem });
    if (begun.outcome === 'cancelled') return setRun({ state: 'idle' });
    const { file } = begun;
    let isEnded = false;
    try {
      // What was typed a moment ago belongs in the archive, so it is stored before that is begun.
      await flush();
      const composed = await composeArchive({
        signal,
        now,
        program: `Provenote ${host.versions.app}`,
        onProgress: (done, total) => setRun({ state: 'running', done, total }),
        file,
      });
      if (composed === null || signal.aborted) return;
      isEnded = true;
      const saved = await file.end();
      if (saved.outcome === 'failed') setRun({ state: 'failed', problem: saved.problem });
      if (saved.outcome !== 'saved') return;
      onSaved();
      announce(savedInWords(saved.name, composed.leftOut));
    } finally {
      if (!isEnded) await file.abandon();
    }
  };

  const start = (extension: ArchiveExtension) => {
    const abort = new AbortController();
    stopping.current = abort;
    setRun({ state: 'running', done: 0, total: 0 });
    write(extension, abort.signal).catch((cause: unknown) => {
      host.log({ level: 'error', message: 'The archive was not written', cause: String(cause) });
      if (abort.signal.aborted) return;
      setRun({ state: 'failed', problem: saysWhy(cause) ? cause.message : FAILED });
    });
  };
  return { run, start, cancel: () => stopping.current?.abort() };
}

/** Whether the message of an error is a sentence for the user. */
function saysWhy(cause: unknown): cause is Error {
  return [ArchiveTooLarge, FileNotWritten, SnapshotOutdated].some((kind) => cause instanceof kind);
}

function savedInWords(name: string, leftOut: number): string {
  if (leftOut === 0) return `Saved ${name}`;
  return `Saved ${name}, without ${leftOut.toLocaleString('en')} damaged records that cannot be written to a file.`;
}
