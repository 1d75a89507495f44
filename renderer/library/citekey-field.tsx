import { useRef, useState } from 'react';
import { Button, Field } from '../ui';
import styles from './source-record-dialog.module.css';

/** The citekey, which a source keeps for ever so that no manuscript loses it: to read and to copy. */
export function CitekeyField({ citekey }: { readonly citekey: string }) {
  const input = useRef<HTMLInputElement>(null);
  const [isCopied, setIsCopied] = useState<boolean | null>(null);
  const copy = async () => {
    input.current?.select();
    try {
      await navigator.clipboard.writeText(citekey);
      setIsCopied(true);
    } catch {
      // The host may refuse the clipboard; the selected key is then one key press away.
      input.current?.focus();
      setIsCopied(false);
    }
  };
  return (
    <div className={styles.wide}>
      <Field
        label="Citekey"
        hint={
          <span role="status">
            {isCopied === null ? 'Never changes, so that what you cite keeps working' : null}
            {isCopied === true ? 'Copied' : null}
            {isCopied === false ? 'Selected: press Ctrl or Cmd and C to copy it' : null}
          </span>
        }
      >
        {(ids) => (
          <div className={styles.citekey}>
            <input {...ids} ref={input} readOnly value={citekey} />
            <Button aria-label="Copy citekey" onPress={() => void copy()}>
              Copy
            </Button>
          </div>
        )}
      </Field>
    </div>
  );
}
