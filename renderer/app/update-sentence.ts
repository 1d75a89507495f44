import type { UpdateState } from '../../shared/desktop-api';
import type { UpdateStep } from './update-run';

/** What is so now, in a sentence or two; empty until the shell has said whether this copy can be updated. */
export function updateSentence(state: UpdateState | null, at: UpdateStep, version: string): string {
  if (state === null) return '';
  if (state.kind === 'by-hand') return state.reason;
  if (!state.isAllowed) return 'Provenote works offline, and checking for updates is off.';
  switch (at.step) {
    case 'idle':
      return `You have Provenote ${version}. Nobody was asked whether there is a newer version.`;
    case 'checking':
      return `Asking ${state.server} for the newest version…`;
    case 'newest':
      return `Provenote ${version} is the newest version.`;
    case 'available':
      return `Provenote ${at.update.version} is available. You have ${version}.`;
    case 'downloading':
      return `Downloading Provenote ${at.update.version}.`;
    case 'ready':
      return `Provenote ${at.update.version} is downloaded and checked.`;
    case 'installing':
      return `Provenote closes, installs ${at.update.version} and opens again.`;
    case 'failed':
      return at.problem;
  }
}

/** How far a download is, in megabytes. */
export function progressWords(received: number, total: number | null): string {
  const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0);
  return total === null ? `${megabytes(received)} MB` : `${megabytes(received)} of ${megabytes(total)} MB`;
}

/** A day as 2026-03-04 in words. */
export function dayInWords(day: string): string {
  return new Date(`${day}T12:00:00`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
}
