import { changeSettings, useSettings } from '../store';
import { CheckOption } from './check-option';

/** Whether each quotation of a note says all of where it comes from; stays as it was chosen. */
export function ProvenanceOption() {
  const isOn = useSettings(({ hasFullProvenance }) => hasFullProvenance);
  return (
    <CheckOption
      label="Full provenance"
      hint="Each quotation adds when its source was read, a link to the very words, and the revision."
      isOn={isOn}
      onChange={(hasFullProvenance) => changeSettings({ hasFullProvenance })}
    />
  );
}
