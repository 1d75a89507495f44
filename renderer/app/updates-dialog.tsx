import { useEffect } from 'react';
import type { UpdateState, UpdatesApi } from '../../shared/desktop-api';
import { host } from '../host';
import { Dialog } from '../ui';
import { UpdateActions } from './update-actions';
import { showUpdateRun, type UpdateStep, useUpdateRun } from './update-run';
import { dayInWords, progressWords, updateSentence } from './update-sentence';
import styles from './updates.module.css';
import { WhatIsAsked } from './updates-choice';

interface UpdatesDialogProps {
  readonly updates: UpdatesApi;
  readonly onClose: () => void;
}

/** Looks for a newer version, downloads it and installs it, each when asked. A download goes on when it is closed. */
export function UpdatesDialog({ updates, onClose }: UpdatesDialogProps) {
  const { state, at } = useUpdateRun();
  useEffect(showUpdateRun, []);
  const close = () => {
    if (at.step === 'checking') updates.cancel();
    onClose();
  };
  const hasFailed = state?.kind === 'inside' && state.isAllowed && at.step === 'failed';
  const isOff = state?.kind === 'inside' && !state.isAllowed;
  return (
    <Dialog title="Check for updates" isOpen onClose={close} isDismissable={at.step !== 'installing'}>
      <p role="status" className={hasFailed ? styles.problem : styles.says}>
        {updateSentence(state, at, host.versions.app)}
      </p>
      {state === null ? null : (
        // Anew for each step, so that its main button takes the keyboard from the one that is gone.
        <div key={isOff ? 'off' : at.step} className={styles.step}>
          <Details state={state} at={at} />
          <UpdateActions state={state} at={at} updates={updates} close={close} />
        </div>
      )}
    </Dialog>
  );
}

/** What there is to a step beside its sentence. */
function Details({ state, at }: { readonly state: UpdateState; readonly at: UpdateStep }) {
  if (state.kind === 'by-hand') return <p className={styles.fine}>You have Provenote {host.versions.app}.</p>;
  if (!state.isAllowed) return <WhatIsAsked server={state.server} />;
  switch (at.step) {
    case 'checking':
      return <progress className={styles.busy} aria-label="Checking for updates" />;
    case 'available':
      return (
        <>
          {at.update.day === null ? null : (
            <p className={styles.fine}>Released on {dayInWords(at.update.day)}.</p>
          )}
          {at.update.notes === '' ? null : (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrolled by keyboard too
            <section className={styles.notes} aria-label="What is new" tabIndex={0}>
              {at.update.notes}
            </section>
          )}
        </>
      );
    case 'downloading': {
      const { received, total } = at.progress;
      return (
        <div className={styles.progress}>
          <progress
            className={styles.busy}
            aria-label="Download progress"
            {...(total === null ? {} : { max: total, value: received })}
          />
          <span>{progressWords(received, total)}</span>
        </div>
      );
    }
    case 'ready':
      return (
        <p>
          Restarting stores what you are writing, installs it and opens it. Until you choose that, nothing
          changes.
        </p>
      );
    case 'installing':
      return <progress className={styles.busy} aria-label="Installing" />;
    default:
      return null;
  }
}
