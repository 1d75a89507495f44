import { ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import {
  Button,
  Collection,
  Input,
  ListLayout,
  SearchField,
  Tree,
  TreeItem,
  TreeItemContent,
  Virtualizer,
} from 'react-aria-components';
import { tagsAbove } from '../../shared/model';
import type { CodebookTag } from '../store';
import { filterTags, parentsOf, type TagNode, tagTree } from './tag-tree';
import styles from './tag-tree.module.css';
import { countInWords } from './tag-words';

/** The height of a row, in CSS pixels. */
const ROW_HEIGHT = 30;
/** More tags than this start folded to their first level. */
const MOST_UNFOLDED = 80;

interface TagTreeProps {
  readonly tags: readonly CodebookTag[];
  readonly chosen: string | null;
  readonly onChoose: (name: string) => void;
  /** Asks to rename (F2) or delete the chosen tag. */
  readonly onAction: (action: 'rename' | 'delete') => void;
}

/** The tags under a filter, with their counts. Only rows in view are in the page. */
export function TagTree({ tags, chosen, onChoose, onAction }: TagTreeProps) {
  const [typed, setTyped] = useState('');
  const tree = useRef<HTMLDivElement>(null);
  const shown = useMemo(() => filterTags(tags, typed), [tags, typed]);
  const nodes = useMemo(() => tagTree(shown), [shown]);
  const folding = useFolding(tags, chosen);
  const expanded = typed.trim() === '' ? folding.expanded : parentsOf(shown);
  const walkDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    const rows = tree.current;
    const row =
      rows?.querySelector<HTMLElement>('[aria-selected=true]') ??
      rows?.querySelector<HTMLElement>('[role=row]');
    row?.focus();
    const name = row?.getAttribute('data-key');
    if (name) onChoose(name);
  };
  const actByKey = ({ key }: KeyboardEvent) => {
    if (chosen === null) return;
    if (key === 'F2') onAction('rename');
    if (key === 'Delete') onAction('delete');
  };
  return (
    <>
      <SearchField
        aria-label="Filter tags"
        className={styles.filter ?? ''}
        value={typed}
        onChange={setTyped}
        onKeyDown={(event) =>
          event.key === 'Escape' && typed === '' ? event.continuePropagation() : undefined
        }
      >
        <Input autoFocus placeholder="Filter tags" onKeyDown={walkDown} />
      </SearchField>
      <div className={styles.columns} aria-hidden="true">
        <span>{nodes.some(({ children }) => children.length > 0) ? 'itself' : ''}</span>
        <span>all</span>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: listens for the keys of the rows in it */}
      <div className={styles.rows} onKeyDown={actByKey}>
        <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: ROW_HEIGHT }}>
          <Tree<TagNode>
            ref={tree}
            aria-label="Tags"
            className={styles.tree ?? ''}
            items={nodes}
            selectionMode="single"
            selectionBehavior="replace"
            disallowEmptySelection
            escapeKeyBehavior="none"
            selectedKeys={chosen === null ? [] : [chosen]}
            onSelectionChange={(keys) => {
              const [key] = keys === 'all' ? [] : keys;
              if (key !== undefined) onChoose(String(key));
            }}
            expandedKeys={expanded}
            onExpandedChange={(keys) => folding.setExpanded(new Set([...keys].map(String)))}
            renderEmptyState={() => <p className={styles.none}>No tag has these letters.</p>}
          >
            {(node) => <TagRow node={node} />}
          </Tree>
        </Virtualizer>
      </div>
    </>
  );
}

/** Which tags are unfolded; the chosen one is always in view. */
function useFolding(tags: readonly CodebookTag[], chosen: string | null) {
  const [folded, setFolded] = useState<ReadonlySet<string>>(() =>
    tags.length > MOST_UNFOLDED ? parentsOf(tags) : new Set(),
  );
  useEffect(() => {
    const above = chosen === null ? [] : tagsAbove(chosen);
    setFolded((before) => (above.some((name) => before.has(name)) ? without(before, above) : before));
  }, [chosen]);
  return {
    expanded: without(parentsOf(tags), folded),
    setExpanded: (expanded: ReadonlySet<string>) => setFolded(without(parentsOf(tags), expanded)),
  };
}

function without(names: ReadonlySet<string>, others: Iterable<string>): ReadonlySet<string> {
  const gone = new Set(others);
  return new Set([...names].filter((name) => !gone.has(name)));
}

function TagRow({ node }: { readonly node: TagNode }) {
  const { name, leaf, own, within, children } = node;
  const hasBelow = children.length > 0;
  return (
    <TreeItem
      id={name}
      textValue={leaf}
      aria-label={`${leaf}, ${countInWords(node, hasBelow)}`}
      className={styles.row ?? ''}
    >
      <TreeItemContent>
        {({ level }) => (
          <div className={styles.content} style={{ paddingInlineStart: (level - 1) * 16 }}>
            {hasBelow ? (
              <Button slot="chevron" className={styles.chevron ?? ''}>
                <ChevronRight />
              </Button>
            ) : (
              <span className={styles.chevron} />
            )}
            <span className={styles.leaf}>{leaf}</span>
            <span className={styles.own}>{hasBelow ? own.toLocaleString('en') : ''}</span>
            <span className={styles.all}>{within.toLocaleString('en')}</span>
          </div>
        )}
      </TreeItemContent>
      <Collection items={children}>{(child) => <TagRow node={child} />}</Collection>
    </TreeItem>
  );
}
