import { checkCslStyle, formatBibliographyRich, StyleProblem } from '../../shared/citation';
import type { BibliographyAnswer, BibliographyRequest } from './bibliography-messages';

/**
 * Formats bibliographies away from the page's thread: a thousand entries take citeproc seconds, in which
 * the dialog must go on. Built as a file of its own, served from the page's origin (`worker-src 'self'`).
 */
self.addEventListener('message', ({ data }: MessageEvent<BibliographyRequest>) => {
  const { number } = data;
  answerTo(data).then(answer, (cause: unknown) =>
    answer(
      cause instanceof StyleProblem
        ? { kind: 'problem', number, problem: cause.message }
        : { kind: 'failure', number, failure: String(cause) },
    ),
  );
});

async function answerTo(request: BibliographyRequest): Promise<BibliographyAnswer> {
  const { number } = request;
  if (request.kind === 'check') return { kind: 'checked', number, ...(await checkCslStyle(request.xml)) };
  const { style, locale } = request;
  const entries = await formatBibliographyRich([...request.items], { style, locale });
  return { kind: 'formatted', number, entries };
}

function answer(message: BibliographyAnswer): void {
  self.postMessage(message);
}
