import type { UpdateState, UpdatesApi } from '../../shared/desktop-api';
import { openOutside } from '../store';
import { Button, DialogActions } from '../ui';
import { allowUpdates, checkForUpdate, downloadUpdate, installUpdate, type UpdateStep } from './update-run';

interface UpdateActionsProps {
  readonly state: UpdateState;
  readonly at: UpdateStep;
  readonly updates: UpdatesApi;
  readonly close: () => void;
}

interface Action {
  readonly label: string;
  readonly run: () => void;
}

/** The buttons of a step. The last one is what one came for and has the keyboard, so that Enter goes on. */
export function UpdateActions(props: UpdateActionsProps) {
  const actions = actionsOf(props);
  if (actions.length === 0) return null;
  return (
    <DialogActions>
      {actions.map(({ label, run }, at) => {
        const isMain = at === actions.length - 1;
        return (
          <Button key={label} look={isMain ? 'solid' : 'line'} autoFocus={isMain} onPress={run}>
            {label}
          </Button>
        );
      })}
    </DialogActions>
  );
}

function actionsOf({ state, at, updates, close }: UpdateActionsProps): readonly Action[] {
  const check = () => void checkForUpdate(updates);
  const later: Action = { label: 'Later', run: close };
  const page: Action = {
    label: 'Open the download page',
    run: () => void openOutside(state.downloads),
  };
  if (state.kind === 'by-hand') return [{ label: 'Close', run: close }, page];
  if (!state.isAllowed)
    return [
      { label: 'Not now', run: close },
      { label: 'Turn on and check', run: () => void allowUpdates(updates, true).then(check) },
    ];
  switch (at.step) {
    case 'idle':
      return [
        { label: 'Close', run: close },
        { label: 'Check now', run: check },
      ];
    case 'checking':
      return [{ label: 'Cancel', run: close }];
    case 'newest':
      return [{ label: 'Close', run: close }];
    case 'available':
      return [later, { label: 'Download', run: () => void downloadUpdate(updates) }];
    case 'downloading':
      return [
        { label: 'Cancel download', run: () => updates.cancel() },
        { label: 'Continue in the background', run: close },
      ];
    case 'ready':
      return [later, { label: 'Restart and install', run: () => void installUpdate(updates) }];
    case 'installing':
      return [];
    case 'failed':
      return [page, { label: 'Check again', run: check }];
  }
}
