import {
  type BibliographyProgress,
  checkCslStyle,
  formatBibliographyRich,
  StyleProblem,
} from '../../shared/citation';
import type { BibliographyAnswer, BibliographyRequest } from './bibliography-messages';

/** How often the page is told how far a bibliography is, in milliseconds; one that takes less is not told of at all. */
const TELL_EVERY_MS = 100;

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
  const onProgress = tellNowAndThen(number);
  const entries = await formatBibliographyRich([...request.items], { style, locale, onProgress });
  return { kind: 'formatted', number, entries };
}

/** A message goes out at once, though the work that it tells of goes on. */
function tellNowAndThen(number: number): (progress: BibliographyProgress) => void {
  let told = performance.now();
  return (progress) => {
    const now = performance.now();
    if (now - told < TELL_EVERY_MS) return;
    told = now;
    answer({ kind: 'progress', number, progress });
  };
}

function answer(message: BibliographyAnswer): void {
  self.postMessage(message);
}
