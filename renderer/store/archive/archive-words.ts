import { counted } from '../../../shared/counted';
import type { MergeCounts } from './archive-merge';
import type { SettingsNews } from './archive-settings';

const NAMED = 3;

/**
 * What came of an archive, for the import's panel: `Archive: 12 sources, 340 annotations and 5 notes added; 3
 * were there already.` Damaged parts are named, the first few of them.
 */
export function restoredInWords(
  { added, same, replaced, older, rekeyed }: MergeCounts,
  { templates, styles, decisions, renamed }: SettingsNews,
  damages: readonly string[],
): string {
  const brought = [
    added.sources > 0 ? counted(added.sources, 'source') : '',
    added.annotations > 0 ? counted(added.annotations, 'annotation') : '',
    added.notes > 0 ? counted(added.notes, 'note') : '',
    added.tags > 0 ? counted(added.tags, 'described tag') : '',
    templates > 0 ? counted(templates, 'export template') : '',
    styles > 0 ? counted(styles, 'citation style') : '',
    decisions > 0 ? `${counted(decisions, 'pair')} of sources that are not the same` : '',
  ].filter(Boolean);
  const known = same.sources + same.annotations + same.notes + same.tags;
  const parts = [
    brought.length > 0 ? `${inOneList(brought)} added` : 'nothing new',
    known > 0 ? `${was(known)} there already` : '',
    replaced > 0 ? `${was(replaced)} replaced by newer ones` : '',
    older > 0 ? `${number(older)} stayed, being newer here` : '',
    rekeyed > 0 ? `${counted(rekeyed, 'citekey')} taken here and given anew` : '',
    renamed > 0 ? `${counted(renamed, 'name')} of a template or style taken here and given a number` : '',
  ].filter(Boolean);
  return [`Archive: ${parts.join('; ')}.`, damagedInWords(damages)].filter(Boolean).join(' ');
}

function damagedInWords(damages: readonly string[]): string {
  if (damages.length === 0) return '';
  const named = damages.slice(0, NAMED);
  const rest = damages.length - named.length;
  const list = rest > 0 ? [...named, `${number(rest)} more`] : named;
  return `The archive is damaged and the rest of it went in: ${inOneList(list)}.`;
}

function inOneList(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

function was(count: number): string {
  return `${number(count)} ${count === 1 ? 'was' : 'were'}`;
}

function number(count: number): string {
  return count.toLocaleString('en');
}
