import { TEMPLATE_FIELDS } from '../../shared/exporting';
import type { ExportTemplate } from '../../shared/model';
import { Field } from '../ui';
import styles from './templates-dialog.module.css';

interface TemplateEditorProps {
  readonly template: ExportTemplate;
  /** A template the program comes with is read only; it can be copied. */
  readonly isOwn: boolean;
  /** What is wrong with the text, with its line; null when it can be read. */
  readonly problem: string | null;
  readonly onChange: (template: ExportTemplate) => void;
}

/** Name, ending and text of a template; every change is kept as it is typed, also one that cannot be read yet. */
export function TemplateEditor({ template, isOwn, problem, onChange }: TemplateEditorProps) {
  return (
    <>
      <div className={styles.row}>
        <Field label="Name">
          {(ids) => (
            <input
              {...ids}
              readOnly={!isOwn}
              value={template.name}
              onChange={(event) => onChange({ ...template, name: event.target.value })}
            />
          )}
        </Field>
        <Field label="File ending">
          {(ids) => (
            <input
              {...ids}
              readOnly={!isOwn}
              spellCheck={false}
              value={template.extension}
              onChange={(event) =>
                onChange({ ...template, extension: event.target.value.replace(/[^\p{L}\d]/gu, '') })
              }
            />
          )}
        </Field>
      </div>
      <Field
        label="Text of the template"
        problem={problem}
        hint={
          isOwn
            ? 'Liquid: {{ quotation.words | markdown | quote }}, {% for quotation in quotations %}…'
            : 'Built in: choose “New from this one” to change a copy.'
        }
      >
        {(ids) => (
          <textarea
            {...ids}
            className={`${ids.className} ${styles.text}`}
            readOnly={!isOwn}
            spellCheck={false}
            wrap="off"
            value={template.text}
            onChange={(event) => onChange({ ...template, text: event.target.value })}
          />
        )}
      </Field>
      <details className={styles.fields}>
        <summary>Fields and filters</summary>
        <dl>
          {TEMPLATE_FIELDS[template.scope].map(([name, fields]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{fields}</dd>
            </div>
          ))}
          <div>
            <dt>Filters</dt>
            <dd>markdown, html, quote, cell, date, join and the others of Liquid</dd>
          </div>
        </dl>
      </details>
    </>
  );
}
