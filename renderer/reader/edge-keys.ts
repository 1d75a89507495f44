import { useCommand } from '../ui';
import type { EdgeMove } from './edge-moves';
import type { EdgeMoves } from './use-edge-moves';

const WHERE = {
  grapheme: { '1': 'a character to the right', '-1': 'a character to the left' },
  word: { '1': 'a word to the right', '-1': 'a word to the left' },
  line: { '1': 'a line down', '-1': 'a line up' },
  block: { '1': 'to the paragraph’s end', '-1': 'to the paragraph’s start' },
} as const;

/** Offers the keys that move the edges of the selected words, or of the focused annotation's. */
export function useEdgeKeys({ canMove, move }: EdgeMoves): void {
  const offer = (keys: string, edge: EdgeMove['edge'], unit: EdgeMove['unit'], by: EdgeMove['by']) =>
    ({
      id: `reader.${edge}-${unit}-${by === 1 ? 'on' : 'back'}`,
      title: `${edge === 'end' ? 'End' : 'Start'} of the words: ${WHERE[unit][by]}`,
      group: 'Article',
      keys: [keys],
      scope: 'article',
      isEnabled: canMove,
      run: () => move({ edge, unit, by }),
    }) as const;
  // One call for each and no loop: the number of hooks in a component is fixed.
  useCommand(offer('Shift+ArrowRight', 'end', 'grapheme', 1));
  useCommand(offer('Shift+ArrowLeft', 'end', 'grapheme', -1));
  useCommand(offer('Alt+Shift+ArrowRight', 'end', 'word', 1));
  useCommand(offer('Alt+Shift+ArrowLeft', 'end', 'word', -1));
  useCommand(offer('Shift+ArrowDown', 'end', 'line', 1));
  useCommand(offer('Shift+ArrowUp', 'end', 'line', -1));
  useCommand(offer('Shift+End', 'end', 'block', 1));
  useCommand(offer('Mod+Shift+ArrowRight', 'start', 'grapheme', 1));
  useCommand(offer('Mod+Shift+ArrowLeft', 'start', 'grapheme', -1));
  useCommand(offer('Mod+Alt+Shift+ArrowRight', 'start', 'word', 1));
  useCommand(offer('Mod+Alt+Shift+ArrowLeft', 'start', 'word', -1));
  useCommand(offer('Mod+Shift+ArrowDown', 'start', 'line', 1));
  useCommand(offer('Mod+Shift+ArrowUp', 'start', 'line', -1));
  useCommand(offer('Shift+Home', 'start', 'block', -1));
}
