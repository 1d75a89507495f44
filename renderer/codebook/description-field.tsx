import { useId, useState } from 'react';
import type { CodebookTag } from '../store';
import { descriptionDrafts } from './description-saving';
import styles from './detail.module.css';
import { sentenceOf } from './sentence-of';

/** What a tag means, kept while it is typed; beside its label stands whether it is. */
export function DescriptionField({ tag }: { readonly tag: CodebookTag }) {
  const id = useId();
  const [typed, setTyped] = useState<string | undefined>(descriptionDrafts.get(tag.name));
  const [state, setState] = useState<'idle' | 'saving' | 'saved' | { readonly problem: string }>('idle');
  const settle = (failure: unknown) => {
    setState(failure === null ? 'saved' : { problem: sentenceOf(failure) });
    if (failure === null) setTyped(descriptionDrafts.get(tag.name));
  };
  const type = (description: string) => {
    setTyped(description);
    setState('saving');
    descriptionDrafts.keep(tag.name, description, settle);
  };
  const leave = () => {
    if (descriptionDrafts.get(tag.name) !== undefined)
      descriptionDrafts.save().then(() => settle(null), settle);
  };
  const problem = typeof state === 'object' ? state.problem : null;
  return (
    <div className={styles.description}>
      <div className={styles.labelled}>
        <label htmlFor={id}>Description</label>
        <span id={`${id}-state`} role="status" className={problem ? styles.problem : styles.saved}>
          {problem ?? (state === 'saving' ? 'Saving…' : state === 'saved' ? 'Saved' : '')}
        </span>
      </div>
      <textarea
        id={id}
        className={styles.area}
        rows={4}
        spellCheck
        placeholder="What belongs under this tag, and what does not"
        aria-describedby={`${id}-state`}
        aria-invalid={problem !== null}
        value={typed ?? tag.description}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={leave}
      />
    </div>
  );
}
