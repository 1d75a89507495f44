import type { SaveOutcome, SaveRequest } from '../../shared/desktop-api';

/** How long the blob outlives the click: a browser set to ask for a place reads it only after the answer. */
const REVOKE_AFTER_MS = 10 * 60_000;

/**
 * Hands the file to the browser's downloads. `saved` means handed over: a browser does not tell a page
 * whether the user kept it.
 */
export async function downloadFile(
  window: Window & typeof globalThis,
  { bytes, mediaType, suggestedName }: SaveRequest,
): Promise<SaveOutcome> {
  return downloadBlob(window, new window.Blob([new Uint8Array(bytes)], { type: mediaType }), suggestedName);
}

/** The same for a Blob, which is handed over unread. */
export function downloadBlob(
  window: Window & typeof globalThis,
  blob: Blob,
  suggestedName: string,
): SaveOutcome {
  const url = window.URL.createObjectURL(blob);
  const link = window.document.createElement('a');
  link.href = url;
  link.download = suggestedName;
  link.hidden = true;
  window.document.body.append(link);
  link.click();
  link.remove();
  window.setTimeout(() => window.URL.revokeObjectURL(url), REVOKE_AFTER_MS);
  return { outcome: 'saved', name: suggestedName };
}
