import { addressOf, type LinkKind, type ProgramLink } from '../../../shared/program-link';
import { copyLinkWithWords, host } from '../../host';
import { announce, reportError } from '../records/messages';

/** The words of a pasted link are a name, not the whole quotation. */
const MOST_CHARACTERS = 80;

const COPIED: Readonly<Record<LinkKind, string>> = {
  source: 'Link to the source copied.',
  annotation: 'Link to the annotation copied.',
  note: 'Link to the note copied.',
};

/**
 * Copies a link to a record of the library, and says so. `words` are what the link is called where formatted
 * text is pasted. Never rejects.
 */
export async function copyLink(link: ProgramLink, words: string): Promise<void> {
  try {
    await copyLinkWithWords(addressOf(link), shortened(words));
  } catch (cause) {
    reportError(
      'The link could not be copied. Allow Provenote to use the clipboard, then copy it again.',
      cause,
    );
    return;
  }
  // No system hands links to a page of a browser: there they are followed where they are pasted.
  const way = host.kind === 'browser' ? ' Paste it into a note, or into the search, to follow it.' : '';
  announce(`${COPIED[link.kind]}${way}`);
}

function shortened(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  const characters = [...line];
  if (characters.length <= MOST_CHARACTERS) return line;
  const kept = characters.slice(0, MOST_CHARACTERS - 1).join('');
  return `${kept.trimEnd()}…`;
}
