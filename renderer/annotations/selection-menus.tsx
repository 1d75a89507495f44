import { type RefObject, useLayoutEffect, useMemo } from 'react';
import { type Annotation, COLOURS, type Colour } from '../../shared/model';
import { useColourLabels } from '../store';
import { MenuItem, OpenMenu, useLatest } from '../ui';
import toolbar from './card-toolbar.module.css';
import { tagFacets } from './filter-facets';

interface MenuProps<T> {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly onChoose: (choice: T) => void;
  readonly onClose: () => void;
}

/** The labels by name, each also by its number while the menu is open. */
export function SelectionColours({ anchor, onChoose, onClose }: MenuProps<Colour>) {
  const labels = useColourLabels();
  const choose = (colour: Colour | undefined) => {
    if (colour === undefined) return;
    onClose();
    onChoose(colour);
  };
  useDigits((digit) => choose(COLOURS[digit - 1]));
  return (
    <OpenMenu
      label="Recolour"
      anchor={anchor}
      onClose={onClose}
      onAction={(key) => choose(COLOURS.find((colour) => colour === key))}
    >
      {COLOURS.map((colour, index) => (
        <MenuItem
          key={colour}
          id={colour}
          keys={String(index + 1)}
          icon={<span className={toolbar.dot} style={{ background: `var(--${colour}-dot)` }} />}
        >
          {labels[colour]}
        </MenuItem>
      ))}
    </OpenMenu>
  );
}

/** The tags on the chosen cards, with how many have each. */
export function SelectionTags({
  anchor,
  chosen,
  onChoose,
  onClose,
}: MenuProps<string> & { readonly chosen: readonly Annotation[] }) {
  const tags = useMemo(() => tagFacets(chosen).filter(({ ownCount }) => ownCount > 0), [chosen]);
  return (
    <OpenMenu
      label="Remove tag"
      anchor={anchor}
      onClose={onClose}
      onAction={(tag) => {
        onClose();
        onChoose(tag);
      }}
    >
      {tags.map(({ tag, ownCount }) => (
        <MenuItem key={tag} id={tag}>
          {`${tag} (${ownCount.toLocaleString('en')})`}
        </MenuItem>
      ))}
    </OpenMenu>
  );
}

/** Hears the keys 1 to 9 before a menu takes them for the beginning of a word. */
function useDigits(onDigit: (digit: number) => void): void {
  const latest = useLatest(onDigit);
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!/^[1-9]$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current(Number(event.key));
    };
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}
