import type { Source } from './source';

/** A source's title, or what stands for it. */
export function sourceTitle({ csl }: Pick<Source, 'csl'>): string {
  return csl.title?.trim() || 'Untitled source';
}

/** A note's title as it was typed, or what stands for it. */
export function noteTitle(title: string): string {
  return title.trim() === '' ? 'Untitled note' : title;
}
