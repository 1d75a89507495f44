import { useState } from 'react';
import { host } from '../host';
import { Button } from '../ui';

interface CopyButtonProps {
  readonly isDisabled: boolean;
  /** Hands over the text to be copied, once it is there. */
  readonly onceReady: (copy: (file: { readonly text: string }) => void) => void;
}

/** Puts the whole export on the clipboard; says so on the button itself. */
export function CopyButton({ isDisabled, onceReady }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null);
  const copy = ({ text }: { readonly text: string }) => {
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
    <Button look="ghost" isDisabled={isDisabled} onPress={() => onceReady(copy)}>
      {outcome ? words[outcome] : 'Copy'}
    </Button>
  );
}
