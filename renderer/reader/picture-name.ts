import type { Picture } from '../../shared/model';

const LONGEST = 120;

/** What a picture is called: by its description, by its caption, or by what it is; cut to a line. */
export function pictureName({ alt }: Pick<Picture, 'alt'>, caption: string): string {
  const words = (alt || caption).replace(/\s+/g, ' ').trim();
  if (words === '') return 'without a description';
  return words.length > LONGEST ? `${words.slice(0, LONGEST).replace(/\s\S*$/, '')}…` : words;
}
