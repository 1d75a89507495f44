import { useCallback, useMemo, useState } from 'react';

export interface SpokenLine {
  /** The line, for the page; it is heard and not seen. */
  readonly line: React.ReactNode;
  /** Says a sentence once the screen reader has said what it is saying; the same one again is said again. */
  readonly say: (sentence: string) => void;
}

/** A line by which screen readers hear where a key has gone, since the keyboard stays on the article. */
export function useSpokenLine(): SpokenLine {
  const [said, setSaid] = useState({ sentence: '', isOdd: false });
  const say = useCallback((sentence: string) => setSaid(({ isOdd }) => ({ sentence, isOdd: !isOdd })), []);
  // Only a text that differs is announced: every other sentence carries a blank that nobody hears.
  const words = said.isOdd ? `${said.sentence}\u00a0` : said.sentence;
  return useMemo(
    () => ({
      say,
      line: (
        <p role="status" className="visually-hidden">
          {words}
        </p>
      ),
    }),
    [say, words],
  );
}
