import { ChevronDown } from 'lucide-react';
import { type ChangeEvent, useId } from 'react';
import { METADATA_FIELDS, type MetadataField, type Provenance } from '../../shared/model';
import { Button, Field, Menu, MenuItem } from '../ui';
import { hintFor, otherValues } from './evidence-words';
import type { RecordDraft } from './record-draft';
import styles from './source-record-dialog.module.css';
import { SOURCE_TYPES, typesFor } from './source-types';

/** What the fields are called. */
export const FIELD_LABELS: Readonly<Record<MetadataField, string>> = {
  title: 'Title',
  author: 'Author',
  issued: 'Date',
  'container-title': 'Publisher',
  URL: 'URL',
  language: 'Language',
  type: 'Type',
};

const ADVICE: Readonly<Partial<Record<MetadataField, string>>> = {
  author: 'Family, Given — one a line',
  issued: '2026-03-04, 4 March 2026',
  URL: 'https://',
  language: 'en-GB, ko',
};

interface RecordFieldProps {
  readonly field: MetadataField;
  readonly opened: RecordDraft;
  readonly draft: RecordDraft;
  readonly provenance: Provenance;
  readonly problem: string | undefined;
  readonly onChange: (field: MetadataField, value: string) => void;
}

/** One field of the record form, with where its value came from and what else was found. */
export function RecordField({ field, opened, draft, provenance, problem, onChange }: RecordFieldProps) {
  const listId = useId();
  const value = draft[field];
  const others = otherValues(provenance, field, value, opened.URL);
  return (
    <div className={field === 'title' || field === 'author' || field === 'URL' ? styles.wide : undefined}>
      <Field
        label={FIELD_LABELS[field]}
        problem={problem ?? null}
        hint={hintFor(provenance, field, opened[field], value, opened.URL)}
      >
        {(ids) => {
          const control = {
            ...ids,
            value,
            placeholder: ADVICE[field],
            onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>) =>
              onChange(field, event.currentTarget.value),
          };
          if (field === 'type') return <TypeSelect {...control} own={opened.type} />;
          if (field === 'title' || field === 'author')
            return (
              <textarea
                {...control}
                className={`${ids.className} ${styles.area}`}
                rows={1}
                // biome-ignore lint/a11y/noAutofocus: a dialog's first field takes the keyboard (WAI-ARIA APG)
                autoFocus={field === 'title'}
              />
            );
          return <input {...control} type={field === 'URL' ? 'url' : 'text'} spellCheck={false} />;
        }}
      </Field>
      {others.length > 0 ? (
        <Menu
          label={`Other values found for ${FIELD_LABELS[field]}`}
          trigger={
            <Button look="ghost" aria-describedby={listId}>
              Other values found ({others.length}) <ChevronDown />
            </Button>
          }
          onAction={(key) => onChange(field, key)}
        >
          {others.map((other) => (
            <MenuItem key={other.value} id={other.value}>
              {`${shownValue(field, other.value)} (${other.words})`}
            </MenuItem>
          ))}
        </Menu>
      ) : null}
      <span id={listId} hidden>
        {FIELD_LABELS[field]}
      </span>
    </div>
  );
}

interface TypeSelectProps {
  readonly id: string;
  readonly 'aria-describedby': string;
  readonly 'aria-invalid': boolean;
  readonly className: string;
  readonly value: string;
  readonly own: string;
  readonly onChange: (event: ChangeEvent<HTMLSelectElement>) => void;
}

function TypeSelect({ id, className, value, own, onChange, ...aria }: TypeSelectProps) {
  return (
    <select
      id={id}
      className={className}
      value={value}
      onChange={onChange}
      aria-describedby={aria['aria-describedby']}
      aria-invalid={aria['aria-invalid']}
    >
      {typesFor(own).map(([type, words]) => (
        <option key={type} value={type}>
          {words}
        </option>
      ))}
    </select>
  );
}

/** The form's order: what names the source first. */
export const FIELD_ORDER: readonly MetadataField[] = METADATA_FIELDS;

/** A value on one line, as it is told in a list of choices. */
export function shownValue(field: MetadataField, value: string): string {
  if (field === 'type') return SOURCE_TYPES.find(([type]) => type === value)?.[1] ?? value;
  const line = value.replace(/\n/gu, '; ').replace(/\s+/gu, ' ');
  return line.length > 70 ? `${line.slice(0, 69)}…` : line;
}
