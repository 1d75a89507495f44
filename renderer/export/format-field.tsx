import { Field } from '../ui';
import { type ExportFormat, FORMAT_GROUPS } from './formats';

interface FormatFieldProps {
  readonly formats: readonly ExportFormat[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** The list of formats under the headings of their groups. */
export function FormatField({ formats, chosen, onChoose }: FormatFieldProps) {
  return (
    <Field label="Format">
      {(ids) => (
        <select {...ids} value={chosen} onChange={(event) => onChoose(event.target.value)}>
          {FORMAT_GROUPS.map((group) => {
            const own = formats.filter((format) => format.group === group);
            if (own.length === 0) return null;
            return (
              <optgroup key={group} label={group}>
                {own.map(({ id, label }) => (
                  <option key={id} value={id}>
                    {label}
                  </option>
                ))}
              </optgroup>
            );
          })}
        </select>
      )}
    </Field>
  );
}
