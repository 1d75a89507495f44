import type { ChangeEvent } from 'react';
import { bringIn } from './bring-in';
import { FILE_INPUT_ID, READABLE_FILES } from './choose-sources';
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
      accept={READABLE_FILES}
      aria-label="Import files"
      className="visually-hidden"
      tabIndex={-1}
      onChange={onChange}
    />
  );
}
