import { fileReason } from '../file-reason';

/** A reason to stop that is known, as a sentence for the user with a next step. */
export class UpdateProblem extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = 'UpdateProblem';
  }
}

const LATER = 'Try again later, or get the newest version from the download page.';

/** By the code of Node, undici or electron-updater; a function is told the host that was asked. */
const SENTENCES: Readonly<Record<string, (server: string) => string>> = {
  ENOTFOUND: (server) => `${server} was not found. Check that this computer is online, then try again.`,
  EAI_AGAIN: (server) => `${server} was not found. Check that this computer is online, then try again.`,
  ENETUNREACH: () => 'There is no way to the network. Check that this computer is online, then try again.',
  ECONNREFUSED: (server) => `${server} does not take calls just now. ${LATER}`,
  ECONNRESET: (server) => `The connection to ${server} broke off. Check the network, then try again.`,
  UND_ERR_SOCKET: (server) => `The connection to ${server} broke off. Check the network, then try again.`,
  ERR_UPDATER_INVALID_SIGNATURE: () =>
    'The download is not signed by the publisher of Provenote, so it was deleted. Get the newest version from the download page.',
};
const FILE_CODES = new Set(['ENOSPC', 'EDQUOT', 'EACCES', 'EPERM', 'EROFS', 'EBUSY', 'EIO', 'EMFILE']);

/** The sentence for what went wrong while `server` was asked; its cause belongs in the log. */
export function updateProblem(error: unknown, server: string): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof UpdateProblem) return cause.message;
    const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
    const sentence = SENTENCES[code];
    if (sentence) return sentence(server);
    if (FILE_CODES.has(code))
      return `The update could not be written: ${fileReason(cause)}. Put that right, then try again.`;
    if (code.startsWith('UND_ERR') || code === 'ETIMEDOUT' || cause.name === 'TimeoutError')
      return `${server} took too long to answer. ${LATER}`;
    if (/CERT|SSL|TLS/.test(code))
      return `${server} could not prove that it is ${server} (${code}). Do not update over this network; the log has the details.`;
  }
  return `The update did not succeed; the log has the cause. ${LATER}`;
}
