import type { UpdatesApi } from '../../shared/desktop-api';
import { useCommand } from '../ui';
import { beginUpdate } from './update-run';

interface UpdateCommandProps {
  readonly updates: UpdatesApi;
  readonly onShow: () => void;
}

/** Offers “Check for updates…” where the program can be asked for it at all. Draws nothing. */
export function UpdateCommand({ updates, onShow }: UpdateCommandProps) {
  useCommand({
    id: 'updates',
    title: 'Check for updates…',
    group: 'Help',
    keys: ['Mod+Alt+U'],
    scope: 'anywhere',
    run: () => {
      onShow();
      void beginUpdate(updates);
    },
  });
  return null;
}
