import type { CodebookTag } from '../store';
import type { Change } from './change-line';

/** What every form that changes a tag is given. */
export interface TagFormProps {
  readonly tags: readonly CodebookTag[];
  readonly tag: CodebookTag;
  readonly onChanged: (change: Change, chosen: string | null) => void;
  readonly onCancel: () => void;
}
