import type { Shell } from 'electron';
import type { OpenOutcome } from '../shared/desktop-api';
import { judgeExternalLink } from '../shared/external-links';

/** Hands a link to the system's browser or mail program. Anything but http, https and mailto is refused. */
export async function openExternalLink(
  shell: Pick<Shell, 'openExternal'>,
  url: string,
): Promise<OpenOutcome> {
  const link = judgeExternalLink(url);
  if (!link.ok) return { outcome: 'refused', problem: link.problem };
  try {
    await shell.openExternal(link.url);
    return { outcome: 'opened' };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { outcome: 'refused', problem: `The system could not open this link: ${reason}.` };
  }
}
