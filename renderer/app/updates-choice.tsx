import { useEffect } from 'react';
import type { UpdatesApi } from '../../shared/desktop-api';
import { openOutside } from '../store';
import { Button, runCommand } from '../ui';
import { allowUpdates, recallUpdateState, useUpdateRun } from './update-run';
import styles from './updates.module.css';

/** Whether updates may be asked for, with what that means, for the About dialog. Shows nothing until the shell has said. */
export function UpdatesChoice({ updates }: { readonly updates: UpdatesApi }) {
  const { state } = useUpdateRun();
  useEffect(() => void recallUpdateState(updates), [updates]);
  if (state === null) return null;
  if (state.kind === 'by-hand')
    return (
      <section className={styles.choice} aria-label="Updates">
        <p className={styles.fine}>{state.reason}</p>
        <div>
          <Button onPress={() => void openOutside(state.downloads)}>Open the download page</Button>
        </div>
      </section>
    );
  return (
    <section className={styles.choice} aria-label="Updates">
      <label className={styles.toggle}>
        <input
          type="checkbox"
          checked={state.isAllowed}
          aria-describedby="what-updates-ask"
          onChange={(event) => void allowUpdates(updates, event.target.checked)}
        />
        Check for updates when I ask for it
      </label>
      <WhatIsAsked id="what-updates-ask" server={state.server} />
      {state.isAllowed ? (
        <div>
          <Button onPress={() => runCommand('updates')}>Check for updates…</Button>
        </div>
      ) : null}
    </section>
  );
}

/** What is asked of whom, and what they learn by it. */
export function WhatIsAsked({ id, server }: { readonly id?: string; readonly server: string }) {
  return (
    <p id={id} className={styles.fine}>
      Only when you choose “Check for updates…”, and never by itself, Provenote asks {server} for the newest
      version for your system. That server sees this computer’s internet address and the kind of system, as
      with any page you open; nothing about you, your version or your library is sent.
    </p>
  );
}
