import { Merge } from 'lucide-react';
import { counted } from '../../shared/counted';
import { sourceTitle } from '../../shared/model';
import {
  announce,
  type DuplicatePair,
  decideNotSame,
  duplicatesDesk,
  type Source,
  session,
  useDuplicatesDesk,
} from '../store';
import { Button, Dialog, DialogActions } from '../ui';
import { whyInWords } from './duplicate-words';
import styles from './duplicates-dialog.module.css';
import { MergeDialog } from './merge-dialog';
import { metaOf } from './row-words';
import { useDuplicates } from './use-duplicates';

/** The dialogs about duplicates, as the desk has them open: the list of pairs, or the merging of one. */
export function DuplicatesDialogs() {
  const desk = useDuplicatesDesk();
  if (desk.shows === 'nothing') return null;
  if (desk.shows === 'list') return <DuplicatesDialog />;
  const leave = desk.isFromList ? duplicatesDesk.list : duplicatesDesk.close;
  return (
    <MergeDialog key={`${desk.pair.first.id} ${desk.pair.second.id}`} pair={desk.pair} onClose={leave} />
  );
}

function DuplicatesDialog() {
  const pairs = useDuplicates();
  return (
    <Dialog title="Duplicates" isOpen onClose={duplicatesDesk.close} width={640}>
      <p role="status" className={styles.status}>
        {pairs === undefined
          ? 'Comparing the texts…'
          : pairs.length === 0
            ? 'No two sources have one address, one text, or much of a text in common.'
            : `${counted(pairs.length, 'pair')} of sources may be one.`}
      </p>
      {pairs !== undefined && pairs.length > 0 ? (
        <ul className={styles.pairs} aria-label="Possible duplicates">
          {pairs.map((pair) => (
            <Pair key={`${pair.first.id} ${pair.second.id}`} pair={pair} />
          ))}
        </ul>
      ) : null}
      <DialogActions>
        <Button onPress={duplicatesDesk.close}>Close</Button>
      </DialogActions>
    </Dialog>
  );
}

function Pair({ pair }: { readonly pair: DuplicatePair }) {
  const { first, second } = pair;
  const names = `“${sourceTitle(first)}” and “${sourceTitle(second)}”`;
  return (
    <li className={styles.pair}>
      <span className={styles.why}>{whyInWords(pair)}</span>
      <OpenSource source={first} />
      <OpenSource source={second} />
      <span className={styles.ways}>
        <Button aria-label={`Not the same: ${names}`} look="ghost" onPress={() => notTheSame(pair)}>
          Not the same
        </Button>
        <Button aria-label={`Merge ${names}…`} onPress={() => duplicatesDesk.merge(pair, true)}>
          <Merge /> Merge…
        </Button>
      </span>
    </li>
  );
}

function OpenSource({ source }: { readonly source: Source }) {
  const open = () => {
    duplicatesDesk.close();
    session.openSource(source.id);
  };
  return (
    <button type="button" className={styles.source} onClick={open}>
      <span lang={source.csl.language}>{sourceTitle(source)}</span>
      <span className={styles.meta}>{metaOf(source)}</span>
    </button>
  );
}

/** Remembers the decision, with a way back. */
export function notTheSame(pair: DuplicatePair): void {
  decideNotSame(pair);
  announce(`“${sourceTitle(pair.first)}” and “${sourceTitle(pair.second)}” are kept as two sources.`, {
    label: 'Undo',
    run: () => decideNotSame(pair, true),
  });
}
