import { useEffect } from 'react';
import { announce, recountTags, reportError } from '../store';
import { useCommand } from '../ui';
import { recoverDescriptions } from './description-saving';

async function recount(): Promise<void> {
  try {
    await recountTags();
    announce('All tags were counted anew.');
  } catch (cause) {
    reportError('The tags could not be counted. Reload the window, then do it again.', cause);
  }
}

/** Offers the codebook's commands, and stores descriptions an earlier page could not. Draws nothing. */
export function CodebookCommands({ onOpen }: { readonly onOpen: () => void }) {
  useEffect(() => void recoverDescriptions(), []);
  useCommand({
    id: 'codebook',
    title: 'Codebook: tags and colour labels…',
    group: 'Library',
    keys: ['Mod+Shift+K'],
    scope: 'anywhere',
    run: onOpen,
  });
  useCommand({
    id: 'recount-tags',
    title: 'Count all tags anew',
    group: 'Library',
    keys: ['Mod+Alt+R'],
    run: () => void recount(),
  });
  return null;
}
