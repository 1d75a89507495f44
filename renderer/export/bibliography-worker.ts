import {
  type BibliographyProgress,
  checkCslStyle,
  formatBibliographyRich,
  plainText,
  StyleProblem,
  type TextRun,
} from '../../shared/citation';
import { bibliographyToHtml } from '../../shared/exporting';
import type {
  BibliographyAnswer,
  BibliographyPage,
  BibliographyRequest,
  FormattedBibliography,
} from './bibliography-messages';
import { PREVIEW_LENGTH } from './preview-length';

/** How often the page is told how far a bibliography is, in milliseconds; one that takes less is not told of at all. */
const TELL_EVERY_MS = 100;

/**
 * Formats bibliographies away from the page's thread: a thousand entries take citeproc seconds, in which
 * the dialog must go on. It gives whole files, since ten thousand entries would stop the page by coming in. Built as a file of its own, served from the page's origin (`worker-src 'self'`).
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
  return { kind: 'formatted', number, bibliography: fileOf(entries, request.page) };
}

function fileOf(entries: readonly (readonly TextRun[])[], page: BibliographyPage): FormattedBibliography {
  if (page) return { text: bibliographyToHtml({ ...page, entries }), entries: firstOf(entries) };
  const lines = entries.map(plainText);
  return {
    text: lines.map((line) => `${line}\n`).join(''),
    entries: firstOf(lines.map((text) => [{ text }])),
  };
}

/** As many entries as the preview shows. */
function firstOf(entries: readonly (readonly TextRun[])[]): readonly (readonly TextRun[])[] {
  let length = 0;
  const last = entries.findIndex((entry) => {
    length += entry.reduce((sum, { text }) => sum + text.length, 1);
    return length > PREVIEW_LENGTH;
  });
  return last === -1 ? entries : entries.slice(0, last + 1);
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
