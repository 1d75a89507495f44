import { COLOURS, type Colour, DEFAULT_COLOUR_LABELS } from '../../shared/model';
import { changeSettings, useColourLabels, useSettings } from '../store';
import { Button, Field, Kbd } from '../ui';
import { LONGEST_LABEL, sameLabel, withLabel } from './colour-labels';
import styles from './colours-part.module.css';

/** What the eight colours are called. Each letter takes effect at once, everywhere a colour is named. */
export function ColoursPart() {
  const given = useSettings(({ colourLabels }) => colourLabels);
  const isDefault = COLOURS.every((colour) => !given[colour]?.trim());
  return (
    <div className={styles.part}>
      <p className={styles.hint}>
        Say what each colour stands for in your work. Annotations keep their colour; its name changes
        everywhere at once. An empty field has its default name.
      </p>
      <div className={styles.fields}>
        {COLOURS.map((colour, index) => (
          <LabelField key={colour} colour={colour} number={index + 1} />
        ))}
      </div>
      <div className={styles.foot}>
        <Button isDisabled={isDefault} onPress={() => changeSettings({ colourLabels: {} })}>
          Use the default labels
        </Button>
        <p className={styles.hint}>
          Names of colours are settings: Undo does not change them, this button does.
        </p>
      </div>
    </div>
  );
}

function LabelField({ colour, number }: { readonly colour: Colour; readonly number: number }) {
  const given = useSettings(({ colourLabels }) => colourLabels);
  const labels = useColourLabels();
  const same = sameLabel(labels, colour);
  return (
    <div className={styles.field}>
      <span className={styles.dot} style={{ background: `var(--${colour}-dot)` }} />
      <Field label={`Colour ${number}: ${colour}`} hint={same.length > 0 ? sameSentence(same) : null}>
        {(ids) => (
          <input
            {...ids}
            type="text"
            maxLength={LONGEST_LABEL}
            placeholder={DEFAULT_COLOUR_LABELS[colour]}
            value={given[colour] ?? ''}
            onChange={(event) =>
              changeSettings({ colourLabels: withLabel(given, colour, event.currentTarget.value) })
            }
          />
        )}
      </Field>
      <span className={styles.key}>
        <Kbd>{number}</Kbd>
      </span>
    </div>
  );
}

function sameSentence(same: readonly Colour[]): string {
  return `Called the same as ${same.join(' and ')}. Both can be used; only the colour tells them apart.`;
}
