import type { Colour } from '../../model';

/** Names of colours in Readwise and Kindle, and what Zotero's eight colours are in hexadecimal. */
const COLOURS_ELSEWHERE: Readonly<Record<string, Colour>> = {
  yellow: 'amber',
  orange: 'red',
  red: 'red',
  green: 'green',
  blue: 'blue',
  purple: 'violet',
  violet: 'violet',
  pink: 'pink',
  magenta: 'pink',
  gray: 'slate',
  grey: 'slate',
  teal: 'teal',
  cyan: 'teal',
  '#ffd400': 'amber',
  '#ff6666': 'red',
  '#5fb236': 'green',
  '#2ea8e5': 'blue',
  '#a28ae5': 'violet',
  '#e56eee': 'pink',
  '#f19837': 'red',
  '#aaaaaa': 'slate',
};

/** The colour that comes nearest to another program's; null for one it does not name. Orange has none and is red. */
export function nearestColour(name: string): Colour | null {
  const key = name.trim().toLowerCase();
  return Object.hasOwn(COLOURS_ELSEWHERE, key) ? (COLOURS_ELSEWHERE[key] ?? null) : null;
}
