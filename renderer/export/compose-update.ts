import { colourLabels, findSource, loadAnnotations, loadNote } from '../store';
import { annotatedSource } from './compose-annotations';
import { quotationsOf } from './compose-export';
import { type ExportFormat, type ExportScope, isUpdatableNote, isUpdatableSource } from './formats';
import { blocksOfNote, blocksOfSource, type UpdatableBlocks } from './updatable-blocks';

/**
 * A note or a source's annotations as the blocks that update a file written before. Null where it has been removed,
 * or where files of this format cannot be updated.
 */
export async function composeUpdate(
  scope: ExportScope,
  format: ExportFormat,
  hasFullProvenance: boolean,
): Promise<UpdatableBlocks | null> {
  if (scope.kind === 'note' && isUpdatableNote(format)) {
    const note = await loadNote(scope.id);
    if (!note || 'unreadable' in note) return null;
    const { quotations } = await quotationsOf(note, hasFullProvenance);
    return blocksOfNote(note, quotations, format.id);
  }
  if (scope.kind === 'source' && isUpdatableSource(format)) {
    const source = await findSource(scope.id);
    if (!source) return null;
    const annotated = await annotatedSource(source, await loadAnnotations(source.id));
    return blocksOfSource(annotated, colourLabels(), format.id);
  }
  return null;
}
