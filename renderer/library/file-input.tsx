import type { ChangeEvent } from 'react';
import { acceptedBy } from '../../shared/open-purposes';
import { bringIn } from './bring-in';
import { FILE_INPUT_ID } from './choose-sources';
import { inputsFromFiles } from './import-inputs';

/** The page's own file chooser. The button "Import sources" opens it; the Tab key passes it over. */
export function FileInput() {
  const onChange = (event: ChangeEvent<HTMLInputElement>) => {
    const input = event.currentTarget;
    void bringIn(inputsFromFiles(input.files ?? []));
    // Choosing the same file again must be a change again.
    input.value = '';
  };
  return (
    <input
      id={FILE_INPUT_ID}
      type="file"
      multiple
      accept={acceptedBy('sources')}
      aria-label="Import files"
      className="visually-hidden"
      tabIndex={-1}
      onChange={onChange}
    />
  );
}
