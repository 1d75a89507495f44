import { History, Unlink } from 'lucide-react';
import { type Annotation, quotedWords } from '../../shared/model';
import { revisionDesk } from '../store';
import { Button } from '../ui';
import styles from './reading-banner.module.css';

/** Says above an older revision which one it is, why nothing can be annotated in it, and the way back. */
export function OlderBanner({ number, count }: { readonly number: number; readonly count: number }) {
  return (
    <div className={styles.banner}>
      <History aria-hidden="true" />
      <p role="status">
        You are reading revision {number} of {count}. New annotations are made in the newest one.
      </p>
      <Button onPress={() => revisionDesk.read(null)}>Go to the newest</Button>
    </div>
  );
}

/** Says which annotation looks for words, and how it gets them. */
export function AttachingBanner({ annotation }: { readonly annotation: Annotation }) {
  return (
    <div className={styles.banner}>
      <Unlink aria-hidden="true" />
      <p role="status">
        Select the words for “<q>{firstWords(quotedWords(annotation))}</q>”, then press “Attach here” or
        Enter.
      </p>
      <Button onPress={() => revisionDesk.attach(null)}>Cancel</Button>
    </div>
  );
}

const SHOWN = 60;

function firstWords(words: string): string {
  if (words.length <= SHOWN) return words;
  const cut = words.slice(0, SHOWN);
  return `${cut.slice(0, cut.lastIndexOf(' ') > SHOWN / 2 ? cut.lastIndexOf(' ') : SHOWN)}…`;
}
