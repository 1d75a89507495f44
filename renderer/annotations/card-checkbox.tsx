import { type Annotation, quotedWords } from '../../shared/model';
import { useCardActions } from './card-actions-context';
import styles from './card-checkbox.module.css';
import { foldedQuotation } from './card-layout';

interface CardCheckboxProps {
  readonly annotation: Annotation;
  readonly isChosen: boolean;
  /** Whether it stands there without the pointer or the keyboard being in the card. */
  readonly isOffered: boolean;
  readonly tabIndex: 0 | -1;
}

/** Chooses the card for what is done to many at once; with Shift, all from the card chosen last to this one. */
export function CardCheckbox({ annotation, isChosen, isOffered, tabIndex }: CardCheckboxProps) {
  const actions = useCardActions();
  return (
    <input
      type="checkbox"
      className={`${styles.box} ${styles.onCard} ${isOffered ? styles.offered : ''}`}
      aria-label={`Select: ${foldedQuotation(quotedWords(annotation))}`}
      tabIndex={tabIndex}
      checked={isChosen}
      onChange={({ nativeEvent }) => {
        const isRange = nativeEvent instanceof MouseEvent && nativeEvent.shiftKey;
        if (isRange) actions.selectTo(annotation.id);
        else actions.toggle(annotation.id);
      }}
    />
  );
}
