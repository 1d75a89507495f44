import { useUpdateRun } from './update-run';

/** Whether something is asked of the network right now, which only an update does. */
export function NetworkWord() {
  const { state, at } = useUpdateRun();
  if (state?.kind === 'inside' && at.step === 'checking') return <span>Asking {state.server}…</span>;
  if (at.step === 'downloading') {
    const { received, total } = at.progress;
    const percent = total === null ? '' : `, ${Math.floor((100 * received) / total)}%`;
    return (
      <span>
        Downloading {at.update.version}
        {percent}
      </span>
    );
  }
  return <span title="Nothing is asked of the network: everything stays on this computer">Offline</span>;
}
