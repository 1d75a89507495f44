import { TOGGLE_LINK_COMMAND } from '@lexical/link';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { Link } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Button, Field, IconButton, Popover } from '../ui';
import { $insertLink } from './insert-link';
import { linkAddress } from './link-address';
import styles from './link-editor.module.css';
import { openLink, wayOf } from './open-link';

/** The toolbar's link button and the panel it opens: the address of the link at the caret, or of a new one. */
export function LinkEditor({ url }: { readonly url: string | null }) {
  const trigger = (
    <IconButton label="Link" isPressedOn={url !== null} preventFocusOnPress>
      <Link />
    </IconButton>
  );
  return (
    <Popover label="Link" trigger={trigger}>
      {(close) => <LinkForm url={url} close={close} />}
    </Popover>
  );
}

interface LinkFormProps {
  readonly url: string | null;
  readonly close: () => void;
}

function LinkForm({ url, close }: LinkFormProps) {
  const [editor] = useLexicalComposerContext();
  const [typed, setTyped] = useState(url ?? '');
  const [problem, setProblem] = useState<string | null>(null);
  const apply = (event: FormEvent) => {
    event.preventDefault();
    const address = linkAddress(typed);
    if (!address.ok) return setProblem(address.problem);
    editor.update(() => $insertLink(address.url, typed.trim()));
    close();
  };
  const remove = () => {
    editor.dispatchCommand(TOGGLE_LINK_COMMAND, null);
    close();
  };
  return (
    <form className={styles.form} onSubmit={apply} noValidate>
      <Field label="Address" problem={problem}>
        {(ids) => (
          <input
            {...ids}
            type="url"
            placeholder="example.org/article"
            value={typed}
            // biome-ignore lint/a11y/noAutofocus: the panel opens to have its address typed
            autoFocus
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              setProblem(null);
            }}
          />
        )}
      </Field>
      <div className={styles.actions}>
        <Button look="solid" type="submit">
          {url === null ? 'Add link' : 'Change link'}
        </Button>
        {url === null ? null : (
          <>
            <Button look="ghost" onPress={() => openLink(url)}>
              {wayOf(url)}
            </Button>
            <Button look="ghost" onPress={remove}>
              Remove
            </Button>
          </>
        )}
      </div>
    </form>
  );
}
