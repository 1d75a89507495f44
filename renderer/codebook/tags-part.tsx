import { Plus } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { type CodebookTag, undo, useCodebook } from '../store';
import { Button, EmptyState, matchesKeys } from '../ui';
import { actionOn, type Beside, resting } from './beside';
import { type Change, ChangeLine } from './change-line';
import { NewTagForm } from './new-tag-form';
import { TagDetail } from './tag-detail';
import { TagTree } from './tag-tree-view';
import styles from './tags-part.module.css';
import { focusTree } from './tree-keyboard';

/** All tags as a tree, and beside it what is known of the chosen one and what can be done with it. */
export function TagsPart({ onClose }: { readonly onClose: () => void }) {
  const tags = useCodebook();
  const part = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [beside, setBeside] = useState<Beside>(resting);
  const [change, setChange] = useState<Change | null>(null);
  if (tags === undefined) return null;
  const tag = tags.find(({ name }) => name === chosen) ?? tags[0];
  const showTag = (name: string | null) => {
    setChosen(name);
    setBeside(resting);
  };
  const changed = (made: Change, name: string | null) => {
    setChange(made);
    showTag(name);
    focusTree(part.current, name);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!matchesKeys(event.nativeEvent, 'Mod+Z') || isTyping(event.target)) return;
    event.preventDefault();
    setChange(null);
    void undo();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens for the undo key of everything in it
    <div ref={part} className={styles.part} onKeyDown={onKeyDown}>
      <div className={styles.left}>
        {tags.length === 0 ? (
          <NoTags />
        ) : (
          <TagTree
            tags={tags}
            chosen={tag?.name ?? null}
            onChoose={(name) => {
              showTag(name);
              setChange(null);
            }}
            onAction={(action) => setBeside({ kind: 'tag', of: tag?.name ?? null, action })}
          />
        )}
        <div className={styles.foot}>
          <Button onPress={() => setBeside({ kind: 'new', start: '' })}>
            <Plus />
            New tag
          </Button>
        </div>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable by keyboard */}
      <section className={styles.right} aria-label="Tag" tabIndex={0}>
        {change ? <ChangeLine key={change.serial} change={change} /> : null}
        <BesideTree
          tags={tags}
          tag={tag}
          beside={beside}
          onBeside={setBeside}
          onChanged={changed}
          onCancel={() => {
            setBeside(resting);
            focusTree(part.current, tag?.name ?? null);
          }}
          onClose={onClose}
        />
      </section>
    </div>
  );
}

interface BesideTreeProps {
  readonly tags: readonly CodebookTag[];
  readonly tag: CodebookTag | undefined;
  readonly beside: Beside;
  readonly onBeside: (beside: Beside) => void;
  readonly onChanged: (change: Change, chosen: string | null) => void;
  readonly onCancel: () => void;
  readonly onClose: () => void;
}

function BesideTree({ tags, tag, beside, onBeside, onChanged, onCancel, onClose }: BesideTreeProps) {
  if (beside.kind === 'new')
    return (
      <NewTagForm
        key={beside.start}
        tags={tags}
        start={beside.start}
        onChanged={onChanged}
        onCancel={onCancel}
      />
    );
  if (tag === undefined) return <p className={styles.hint}>Describe each tag here once there is one.</p>;
  return (
    <TagDetail
      key={tag.name}
      tags={tags}
      tag={tag}
      action={actionOn(beside, tag.name)}
      onAction={(action) => onBeside({ kind: 'tag', of: tag.name, action })}
      onChanged={onChanged}
      onNewBelow={() => onBeside({ kind: 'new', start: `${tag.name}/` })}
      onDone={onCancel}
      onClose={onClose}
    />
  );
}

function NoTags() {
  return (
    <EmptyState title="No tags yet">
      Press <b>.</b> on an annotation to tag it, or plan your tags here first. A “/” sets one under another:
      people/officials.
    </EmptyState>
  );
}

function isTyping(target: EventTarget): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
