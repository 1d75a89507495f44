import { Link2, MessageSquare, NotebookPen, Tag, Trash2 } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { type Annotation, COLOURS, quotedWords } from '../../shared/model';
import { changeAnnotations, copyLink, useColourLabels } from '../store';
import { MenuItem, OpenMenu } from '../ui';
import { useCardActions } from './card-actions-context';
import styles from './card-toolbar.module.css';

interface CardToolbarProps {
  readonly annotation: Annotation;
  readonly offersComment: boolean;
  readonly tabIndex: 0 | -1;
}

/**
 * What can be done with a card. It shows over the card's corner under the pointer and while the keyboard is
 * in the card; screen readers always have it. Plain buttons: a list scrolls past thousands of them.
 */
export function CardToolbar({ annotation, offersComment, tabIndex }: CardToolbarProps) {
  const { id } = annotation;
  const actions = useCardActions();
  return (
    <div className={styles.toolbar}>
      <ColourButton annotation={annotation} tabIndex={tabIndex} />
      {offersComment ? (
        <ToolButton label="Add a comment" tabIndex={tabIndex} onClick={() => actions.editComment(id)}>
          <MessageSquare />
        </ToolButton>
      ) : null}
      <ToolButton label="Add tag" tabIndex={tabIndex} onClick={() => actions.openTags(id)}>
        <Tag />
      </ToolButton>
      <ToolButton
        label="Copy link"
        tabIndex={tabIndex}
        onClick={() => void copyLink({ kind: 'annotation', id }, quotedWords(annotation))}
      >
        <Link2 />
      </ToolButton>
      <ToolButton label="Delete" tabIndex={tabIndex} onClick={() => actions.remove(id)}>
        <Trash2 />
      </ToolButton>
      <button
        type="button"
        className={`${styles.button} ${styles.main}`}
        tabIndex={tabIndex}
        onClick={() => actions.addToNote(annotation)}
      >
        <NotebookPen />
        Add to note
      </button>
    </div>
  );
}

interface ToolButtonProps {
  readonly label: string;
  readonly tabIndex: 0 | -1;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function ToolButton({ label, tabIndex, onClick, children }: ToolButtonProps) {
  return (
    <button
      type="button"
      className={styles.button}
      aria-label={label}
      title={label}
      tabIndex={tabIndex}
      onClick={onClick}
    >
      {children}
    </button>
  );
}

function ColourButton({ annotation, tabIndex }: Pick<CardToolbarProps, 'annotation' | 'tabIndex'>) {
  const labels = useColourLabels();
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const select = (key: string) => {
    setIsOpen(false);
    const colour = COLOURS.find((other) => other === key);
    if (colour !== undefined && colour !== annotation.colour)
      void changeAnnotations([annotation.id], { colour }, `Label “${labels[colour]}”`);
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.button}
        aria-label={`Colour: ${labels[annotation.colour]}`}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        title="Colour"
        tabIndex={tabIndex}
        onClick={() => setIsOpen(true)}
      >
        <span className={styles.dot} style={{ background: `var(--${annotation.colour}-dot)` }} />
      </button>
      {isOpen ? (
        <OpenMenu
          label="Colour"
          anchor={button}
          selected={annotation.colour}
          onSelect={select}
          onClose={() => setIsOpen(false)}
        >
          {COLOURS.map((colour) => (
            <MenuItem
              key={colour}
              id={colour}
              command={`reader.colour-${colour}`}
              icon={<span className={styles.dot} style={{ background: `var(--${colour}-dot)` }} />}
            >
              {labels[colour]}
            </MenuItem>
          ))}
        </OpenMenu>
      ) : null}
    </>
  );
}
