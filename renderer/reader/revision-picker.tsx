import { ChevronDown } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { revisionDesk, useRevisions } from '../store';
import { Menu, MenuItem } from '../ui';
import styles from './revision-picker.module.css';

interface RevisionPickerProps {
  readonly sourceId: string;
  readonly revisionId: string;
  readonly number: number;
  /** How many revisions there are, which is the number of the newest. */
  readonly count: number;
}

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' });

/** Which revision is read, as the button of a menu of all of them. */
export function RevisionPicker({ sourceId, revisionId, number, count }: RevisionPickerProps) {
  const revisions = useRevisions(sourceId) ?? [];
  const newest = revisions[0]?.id;
  return (
    <Menu
      label="Revisions"
      trigger={
        <AriaButton className={styles.picker ?? ''}>
          revision {number} of {count} <ChevronDown aria-hidden="true" />
        </AriaButton>
      }
      selected={[revisionId]}
      onSelect={(id) => revisionDesk.read(id === newest ? null : { sourceId, revisionId: id })}
    >
      {revisions.map((revision) => (
        <MenuItem key={revision.id} id={revision.id}>
          {`Revision ${revision.number}${revision.id === newest ? ', the newest' : ''} · ${DAY.format(new Date(revision.createdAt))}`}
        </MenuItem>
      ))}
    </Menu>
  );
}
