import { type RefObject, useEffect, useRef } from 'react';
import {
  cancelImport,
  clearImportQueue,
  duplicatesDesk,
  type ImportItem,
  type ImportQueue,
  keepAsAttachment,
  reportError,
  session,
  useImportQueue,
} from '../store';
import { Button } from '../ui';
import { ArchiveQuestion } from './archive-question';
import { CollectionLine } from './collection-line';
import { DuplicateOffer } from './duplicate-offer';
import styles from './import-panel.module.css';
import {
  type ImportSummary,
  isClean,
  problemInWords,
  resultInWords,
  summariseImport,
} from './import-summary';
import { NewVersion } from './new-version';
import { useDuplicates } from './use-duplicates';

/** How long an import that left nothing to say stays in view, in milliseconds. */
const CLEAN_STAY_MS = 5_000;
/** How long after that until it is asked again whether somebody is still at it, in milliseconds. */
const ASK_AGAIN_MS = 1_000;
/** Of a long import, the first sources are compared at once; the list of duplicates compares all. */
const MOST_COMPARED = 200;
const MOST_OFFERS = 3;

/** What is being imported, and what came of it. Nothing while there is nothing to tell. */
export function ImportPanel() {
  const { items, isRunning, following } = useImportQueue();
  const summary = summariseImport(items);
  const imported = isRunning ? [] : summary.addedIds.slice(0, MOST_COMPARED);
  const duplicates = useDuplicates(imported);
  const offers = duplicates?.slice(0, MOST_OFFERS) ?? [];
  const isCompared = duplicates !== undefined;
  const goesAway = items.length > 0 && !isRunning && isCompared && offers.length === 0 && isClean(summary);
  const panel = useRef<HTMLElement>(null);
  useGoingAway(panel, goesAway);
  return (
    <section ref={panel} className={items.length === 0 ? styles.away : styles.panel} aria-label="Import">
      <p role="status" className={styles.headline}>
        {items.length === 0
          ? ''
          : isRunning
            ? `Importing ${filesInWords(items.length)}`
            : resultInWords(summary)}
      </p>
      {isRunning ? <Running summary={summary} following={following} /> : null}
      <div role="alert" className={styles.results}>
        {summary.failed.map((item) => (
          <p key={item.id} className={styles.failed}>
            {problemInWords(item)} {item.isKeepable ? <KeepAsAttachment item={item} /> : null}
          </p>
        ))}
      </div>
      {summary.collected.map((item) => (
        <CollectionLine key={item.id} item={item} isOnly={summary.collected.length === 1} />
      ))}
      {summary.revised.map((item) => (
        <NewVersion key={item.id} item={item} />
      ))}
      {summary.restored.map((item) => (
        <p key={item.id} className={styles.results}>
          {item.message}
        </p>
      ))}
      <ArchiveQuestion />
      {offers.map((pair) => (
        <DuplicateOffer key={`${pair.first.id} ${pair.second.id}`} pair={pair} imported={imported} />
      ))}
      {duplicates && duplicates.length > MOST_OFFERS ? <MoreDuplicates count={duplicates.length} /> : null}
      {summary.duplicates.length + summary.warned.length + summary.kept.length > 0 ? (
        <Results summary={summary} />
      ) : null}
      {items.length > 0 && !isRunning ? (
        <div className={styles.actions}>
          <Button onPress={clearImportQueue}>Done</Button>
        </div>
      ) : null}
    </section>
  );
}

/** How many pairs there are besides those in view, and the way to all. */
function MoreDuplicates({ count }: { readonly count: number }) {
  return (
    <p className={styles.ways}>
      <button type="button" className={styles.show} onClick={duplicatesDesk.list}>
        All {count.toLocaleString('en')} possible duplicates…
      </button>
    </p>
  );
}

/** Clears the queue after a while, but not under the pointer nor while the panel has the keyboard. */
function useGoingAway(panel: RefObject<HTMLElement | null>, goesAway: boolean): void {
  useEffect(() => {
    if (!goesAway) return;
    const goUnlessUsed = () => {
      if (panel.current?.matches(':is(:hover, :focus-within)'))
        timer = setTimeout(goUnlessUsed, ASK_AGAIN_MS);
      else clearImportQueue();
    };
    let timer = setTimeout(goUnlessUsed, CLEAN_STAY_MS);
    return () => clearTimeout(timer);
  }, [panel, goesAway]);
}

interface RunningProps {
  readonly summary: ImportSummary;
  readonly following: ImportQueue['following'];
}

/** How far the import is; while a new version is compared, how far that is. */
function Running({ summary: { done, total, current }, following }: RunningProps) {
  const part = following && following.total > 0 ? following.done / following.total : 0;
  return (
    <div className={styles.running}>
      <progress
        max={total}
        value={done + (following ? part : (current?.progress ?? 0))}
        aria-label="Import progress"
      />
      <span className={styles.count}>
        {Math.min(done + 1, total)} of {total}
      </span>
      <span className={styles.name}>
        {following
          ? `Finding ${following.done.toLocaleString('en')} of ${following.total.toLocaleString('en')} annotations again`
          : (current?.name ?? '')}
      </span>
      <Button onPress={cancelImport}>Cancel</Button>
    </div>
  );
}

function Results({ summary: { duplicates, warned, kept } }: { readonly summary: ImportSummary }) {
  return (
    <div className={styles.results}>
      {duplicates.map((item) => (
        <p key={item.id}>
          {problemInWords(item)} <Show item={item} />
        </p>
      ))}
      {kept.map((item) => (
        <p key={item.id}>
          “{item.name}” is kept as it is, without its text. <Show item={item} />
        </p>
      ))}
      {warned.map((item) => (
        <p key={item.id}>
          {problemInWords(item)} <Show item={item} />
        </p>
      ))}
    </div>
  );
}

/** Offers to keep a file whose text could not be had. */
function KeepAsAttachment({ item }: { readonly item: ImportItem }) {
  const keep = () =>
    keepAsAttachment(item).catch((cause: unknown) =>
      reportError(`“${item.name}” was not kept. Import it again, then try once more.`, cause),
    );
  return (
    <button
      type="button"
      className={styles.show}
      aria-label={`Keep as attachment: ${item.name}`}
      onClick={() => void keep()}
    >
      Keep as attachment
    </button>
  );
}

function Show({ item: { sourceId, name } }: { readonly item: ImportItem }) {
  if (sourceId === null) return null;
  return (
    <button
      type="button"
      className={styles.show}
      aria-label={`Show ${name}`}
      onClick={() => session.openSource(sourceId)}
    >
      Show
    </button>
  );
}

function filesInWords(count: number): string {
  return count === 1 ? 'one file' : `${count.toLocaleString('en')} files`;
}
