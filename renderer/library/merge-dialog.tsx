import { useRef, useState } from 'react';
import { counted } from '../../shared/counted';
import { type MetadataField, type Source, sourceTitle } from '../../shared/model';
import {
  announceStep,
  type ColourTally,
  type DuplicatePair,
  isReported,
  LibraryError,
  mergeSources,
  reportError,
  useColourTally,
} from '../store';
import { Button, Dialog, DialogActions } from '../ui';
import { whyInWords } from './duplicate-words';
import styles from './duplicates-dialog.module.css';
import { defaultTaken, differencesOf } from './merge-draft';
import { outcomeInWords } from './merge-words';
import { FIELD_LABELS, shownValue } from './record-field';
import { coloursOf, metaOf } from './row-words';

interface MergeDialogProps {
  readonly pair: DuplicatePair;
  readonly onClose: () => void;
}

/** Asks whose text and which values stay, and makes one source of two. */
export function MergeDialog({ pair, onClose }: MergeDialogProps) {
  const tallies = [useColourTally(pair.first.id), useColourTally(pair.second.id)];
  const isKnown = tallies.every((tally) => tally !== undefined);
  return (
    <Dialog title="Merge two sources" isOpen onClose={onClose} width={640}>
      {isKnown ? <MergeForm pair={pair} counts={tallies.map(countOf)} onClose={onClose} /> : null}
    </Dialog>
  );
}

function countOf(tally: ColourTally | undefined): number {
  return coloursOf(tally ?? {}).reduce((sum, { count }) => sum + count, 0);
}

interface MergeFormProps extends MergeDialogProps {
  /** How many annotations each of the two has. */
  readonly counts: readonly number[];
}

function MergeForm({ pair, counts, onClose }: MergeFormProps) {
  const form = useMergeForm(pair, counts, onClose);
  const { kept, other } = form;
  return (
    <>
      <p className={styles.outcome}>{whyInWords(pair)}.</p>
      <div className={styles.choices}>
        <Choice
          legend="Text and citekey that stay"
          options={[pair.first, pair.second].map((source) => ({
            key: source.id,
            words: `${sourceTitle(source)}\n${metaOf(source)} · ${counted(source.wordCount, 'word')} · ${counted(form.countOf(source), 'annotation')}`,
            language: source.csl.language,
          }))}
          chosen={kept.id}
          onChoose={form.keep}
        />
        {differencesOf(kept, other).map(({ field, kept: own, other: others }) => (
          <Choice
            key={field}
            legend={FIELD_LABELS[field]}
            options={[
              { key: 'kept', words: inWords(field, own) },
              { key: 'other', words: inWords(field, others) },
            ]}
            chosen={form.taken.includes(field) ? 'other' : 'kept'}
            onChoose={(key) => form.take(field, key === 'other')}
          />
        ))}
      </div>
      <p className={styles.outcome}>
        {outcomeInWords(kept, other, { kept: form.countOf(kept), other: form.countOf(other) })}
      </p>
      <DialogActions>
        <Button onPress={form.cancel}>Cancel</Button>
        <Button look="solid" isDisabled={form.isMerging} onPress={() => void form.merge()}>
          {form.isMerging ? 'Merging…' : 'Merge'}
        </Button>
      </DialogActions>
    </>
  );
}

/** A value in full; names of bodies without the braces by which the form tells them from people. */
function inWords(field: MetadataField, value: string): string {
  if (field === 'author') return value.replace(/\{([^{}]*)\}/g, '$1');
  return field === 'type' ? shownValue(field, value) : value;
}

function useMergeForm(pair: DuplicatePair, counts: readonly number[], onClose: () => void) {
  const [firstCount = 0, secondCount = 0] = counts;
  const isSecondBetter = pair.first.wordCount === 0 || secondCount > firstCount;
  const [keptId, setKeptId] = useState(isSecondBetter ? pair.second.id : pair.first.id);
  const [kept, other] = keptId === pair.first.id ? [pair.first, pair.second] : [pair.second, pair.first];
  const [taken, setTaken] = useState<readonly MetadataField[]>(() => defaultTaken(kept, other));
  const [isMerging, setIsMerging] = useState(false);
  const stopping = useRef(new AbortController());
  return {
    kept,
    other,
    taken,
    isMerging,
    countOf: (source: Source) => (source.id === pair.first.id ? firstCount : secondCount),
    keep(id: string) {
      const [stays, goes] = id === pair.first.id ? [pair.first, pair.second] : [pair.second, pair.first];
      setKeptId(id);
      setTaken(defaultTaken(stays, goes));
    },
    take(field: MetadataField, isFromOther: boolean) {
      const others = taken.filter((name) => name !== field);
      setTaken(isFromOther ? [...others, field] : others);
    },
    cancel() {
      stopping.current.abort();
      onClose();
    },
    async merge() {
      setIsMerging(true);
      const options = { onProgress: () => undefined, signal: stopping.current.signal };
      try {
        const step = await mergeSources({ keptId: kept.id, goneId: other.id, taken }, options);
        if (step !== null)
          announceStep(`“${sourceTitle(other)}” was merged into “${sourceTitle(kept)}”.`, step);
        onClose();
      } catch (cause) {
        setIsMerging(false);
        if (isReported(cause)) return;
        const sentence =
          cause instanceof LibraryError ? cause.message : 'The sources were not merged. Try again.';
        reportError(sentence, cause);
      }
    },
  };
}

interface ChoiceProps {
  readonly legend: string;
  readonly options: readonly { readonly key: string; readonly words: string; readonly language?: string }[];
  readonly chosen: string;
  readonly onChoose: (key: string) => void;
}

/** Two values side by side, one of which is chosen; the arrow keys go from one to the other. */
function Choice({ legend, options, chosen, onChoose }: ChoiceProps) {
  return (
    <fieldset className={styles.field}>
      <legend>{legend}</legend>
      <div className={styles.options}>
        {options.map(({ key, words, language }) => (
          <label key={key} className={styles.option}>
            <input
              type="radio"
              name={legend}
              value={key}
              checked={key === chosen}
              onChange={() => onChoose(key)}
            />
            <span lang={language}>{words}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
