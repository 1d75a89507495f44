import { useLayoutEffect, useRef } from 'react';
import { useCommand } from '../ui';

interface PaneStops {
  /** Ids of the panel, the first that is there; without annotations the note fills the margin. */
  readonly ids: readonly string[];
  /** Where the keyboard goes in a pane it has not been in, the first that is there. */
  readonly stops: readonly string[];
}

const PANES: readonly PaneStops[] = [
  { ids: ['library'], stops: ['[aria-label="Sources"] [tabindex="0"]', 'input[type="search"]', 'button'] },
  { ids: ['article'], stops: ['article', 'section[tabindex="0"]', 'button'] },
  {
    ids: ['annotations'],
    stops: [
      '[aria-label="Annotations"] [tabindex="0"]',
      'input[type="search"]',
      '[role="tab"][aria-selected="true"]',
    ],
  },
  { ids: ['note', 'margin'], stops: ['[contenteditable="true"]', 'button'] },
];

/** Offers F6 and Shift+F6: from pane to pane, each time to where the keyboard was in it last. */
export function usePaneKeys(): void {
  const visited = useRef(new Map<Element, HTMLElement>());
  useLayoutEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      const pane = PANES.map(elementOf).find(
        (element) => target instanceof Node && element?.contains(target),
      );
      if (pane && target instanceof HTMLElement) visited.current.set(pane, target);
    };
    document.addEventListener('focusin', onFocus);
    return () => document.removeEventListener('focusin', onFocus);
  }, []);
  const offer = (id: string, title: string, key: string, by: 1 | -1) =>
    ({
      id,
      title,
      group: 'View',
      keys: [key],
      scope: 'anywhere',
      run: () => goOn(by, visited.current),
    }) as const;
  useCommand(offer('next-pane', 'Go to the next pane', 'F6', 1));
  useCommand(offer('previous-pane', 'Go to the previous pane', 'Shift+F6', -1));
}

/** Goes round; a pane that is folded away or holds nothing to stop at is passed over. */
function goOn(by: 1 | -1, visited: ReadonlyMap<Element, HTMLElement>): void {
  const from = PANES.findIndex((pane) => elementOf(pane)?.contains(document.activeElement));
  const first = from < 0 && by < 0 ? PANES.length : from;
  for (let step = 1; step <= PANES.length; step++) {
    const pane = PANES[(first + by * step + PANES.length) % PANES.length];
    const stop = pane && stopIn(pane, visited);
    if (!stop) continue;
    stop.focus();
    return;
  }
}

function stopIn(pane: PaneStops, visited: ReadonlyMap<Element, HTMLElement>): HTMLElement | null {
  const element = elementOf(pane);
  if (element === null) return null;
  const last = visited.get(element);
  const candidates = [
    ...(last !== undefined && element.contains(last) ? [last] : []),
    ...pane.stops.map((selector) => element.querySelector<HTMLElement>(selector)),
  ];
  return candidates.find((stop) => stop !== null && stop.closest('[inert]') === null) ?? null;
}

function elementOf({ ids }: PaneStops): HTMLElement | null {
  for (const id of ids) {
    const element = document.getElementById(id);
    if (element !== null) return element;
  }
  return null;
}
