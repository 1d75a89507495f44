import { useState } from 'react';
import { host } from '../host';
import { Button } from '../ui';

/** Puts the whole export on the clipboard; says so on the button itself. */
export function CopyButton({ text }: { readonly text: string | null }) {
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null);
  const copy = () => {
    if (text === null) return;
    // the byte order mark of a CSV file would stand in the first cell it is pasted into
    navigator.clipboard.writeText(text.replace(/^\ufeff/, '')).then(
      () => setOutcome('copied'),
      (cause: unknown) => {
        host.log({ level: 'warning', message: 'The clipboard refused the export', cause: String(cause) });
        setOutcome('refused');
      },
    );
  };
  const words = { copied: 'Copied', refused: 'Not allowed' };
  return (
    <Button look="ghost" isDisabled={text === null} onPress={copy}>
      {outcome ? words[outcome] : 'Copy'}
    </Button>
  );
}
