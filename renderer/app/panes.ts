import { create } from 'zustand';

type PaneName = 'library' | 'margin';

const usePanes = create<Record<PaneName, boolean>>(() => ({ library: true, margin: true }));

/** Whether a side pane has any width now. */
export function usePaneOpen(name: PaneName): boolean {
  return usePanes((panes) => panes[name]);
}

/** Notes that a side pane was opened or folded away. */
export function setPaneOpen(name: PaneName, isOpen: boolean): void {
  if (usePanes.getState()[name] !== isOpen) usePanes.setState({ [name]: isOpen });
}
