import { Plus, Trash2 } from 'lucide-react';
import { useEffect } from 'react';
import { BIBLIOGRAPHY_LOCALES, BIBLIOGRAPHY_STYLES } from '../../shared/citation';
import { changeSettings, removeCitationStyle, useCitationStyles, useSettings } from '../store';
import { Button, Field } from '../ui';
import { restWorker } from './bibliography-desk';
import styles from './bibliography-options.module.css';
import { CitationNotice } from './citation-notice';
import { useAddStyle } from './use-add-style';
import { shippedOr } from './use-bibliography-look';

/** The style and language of a formatted bibliography, both remembered, and the user's own styles. */
export function BibliographyOptions() {
  const own = useCitationStyles();
  const chosen = useSettings(({ bibliographyStyle }) => bibliographyStyle);
  const locale = useSettings(({ bibliographyLocale }) => bibliographyLocale);
  const { input, choose, problem, isChecking } = useAddStyle();
  const chosenOwn = own.find(({ id }) => id === chosen);
  useEffect(() => restWorker, []);
  const remove = () => {
    if (chosenOwn) void removeCitationStyle(chosenOwn);
  };
  return (
    <div className={styles.options}>
      <Field label="Style">
        {(ids) => (
          <select
            {...ids}
            value={chosenOwn?.id ?? shippedOr(chosen)}
            onChange={(event) => changeSettings({ bibliographyStyle: event.target.value })}
          >
            <StyleOptions label="Styles" from={BIBLIOGRAPHY_STYLES} />
            {own.length > 0 ? <StyleOptions label="Your own" from={own} /> : null}
          </select>
        )}
      </Field>
      <div className={styles.actions}>
        <Button look="ghost" isDisabled={isChecking} onPress={choose}>
          <Plus aria-hidden="true" />
          {isChecking ? 'Checking…' : 'Add a style…'}
        </Button>
        {chosenOwn ? (
          <Button look="ghost" onPress={remove}>
            <Trash2 aria-hidden="true" />
            Remove style
          </Button>
        ) : null}
        {input}
      </div>
      {problem ? (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      ) : null}
      <Field label="Language">
        {(ids) => (
          <select
            {...ids}
            value={locale}
            onChange={(event) => changeSettings({ bibliographyLocale: event.target.value })}
          >
            <option value="">As the style has it</option>
            {BIBLIOGRAPHY_LOCALES.map(({ id, title }) => (
              <option key={id} value={id} lang={id}>
                {title}
              </option>
            ))}
          </select>
        )}
      </Field>
      <CitationNotice />
    </div>
  );
}

interface StyleOptionsProps {
  readonly label: string;
  readonly from: readonly { readonly id: string; readonly title: string }[];
}

function StyleOptions({ label, from }: StyleOptionsProps) {
  return (
    <optgroup label={label}>
      {from.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </optgroup>
  );
}
