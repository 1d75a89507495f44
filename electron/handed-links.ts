import { isProgramLink, type ReadLink, readLink } from '../shared/program-link';

/**
 * The links that a command line asks to open, each read or with its sentence. Words that mean to be no link are
 * passed over.
 */
export function linksOfCommandLine(words: readonly string[]): readonly ReadLink[] {
  return words.filter(isProgramLink).map(readLink);
}
