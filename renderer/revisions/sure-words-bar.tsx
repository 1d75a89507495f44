import { CheckCheck } from 'lucide-react';
import { Button, CommandKey } from '../ui';
import styles from './similar-words.module.css';
import type { SimilarWords } from './use-similar-words';

/** Offers to accept all that are sure in one step, and says what that means; nothing where none is. */
export function SureWords({ similar: { sureIds, acceptSure } }: { readonly similar: SimilarWords }) {
  const count = sureIds.length;
  if (count === 0) return null;
  return (
    <div className={styles.sure}>
      <Button onPress={acceptSure}>
        <CheckCheck aria-hidden="true" /> Accept the {count === 1 ? 'one' : count.toLocaleString('en')} that{' '}
        {count === 1 ? 'is' : 'are'} sure <CommandKey id="review.accept-sure" />
      </Button>
      <p>Sure means: at most one word in ten differs, and no figure and no “not”.</p>
    </div>
  );
}
