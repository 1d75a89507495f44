import { memo, type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import type { DiffRow, WordRun } from '../../shared/anchoring';
import { counted } from '../../shared/counted';
import type { TextSpan } from '../../shared/model';
import styles from './diff.module.css';
import { markedPieces, type QuotationMarks } from './quotation-marks';

interface RevisionDiffProps {
  readonly rows: readonly DiffRow[];
  readonly oldText: string;
  readonly newText: string;
  readonly marks: QuotationMarks;
  readonly lang: string | undefined;
}

/** What changed, paragraph by paragraph; stretches without a change fold away and open on request. */
export const RevisionDiff = memo(function RevisionDiff({
  rows,
  oldText,
  newText,
  marks,
  lang,
}: RevisionDiffProps) {
  const [shown, setShown] = useState(ROWS_AT_ONCE);
  const more = useCallback(() => setShown((count) => count + ROWS_AT_ONCE), []);
  return (
    <div className={styles.diff} lang={lang}>
      {rows.slice(0, shown).map((row) =>
        row.kind === 'unchanged' ? (
          <Unchanged key={`same ${row.fresh.start}`} count={row.paragraphs} text={newText} span={row.fresh} />
        ) : (
          <p key={keyOf(row.runs[0])} className={styles.row} dir="auto">
            {row.runs.map((run) => (
              <Run
                key={keyOf(run)}
                run={run}
                text={run.kind === 'added' ? newText : oldText}
                marks={marks}
                isAlone={row.runs.every(({ kind }) => kind === run.kind)}
              />
            ))}
          </p>
        ),
      )}
      {shown < rows.length ? <ShowMore onShow={more} /> : null}
    </div>
  );
});

/** Thousands of changed paragraphs at once would hold the window up; the next come before they are scrolled to. */
const ROWS_AT_ONCE = 100;
const AHEAD = '1200px';

function ShowMore({ onShow }: { readonly onShow: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const element = button.current;
    if (element === null) return;
    const observer = new IntersectionObserver((entries) => entries.at(-1)?.isIntersecting && onShow(), {
      root: element.closest('[data-review]'),
      rootMargin: AHEAD,
    });
    observer.observe(element);
    return () => observer.disconnect();
  });
  return (
    <button ref={button} type="button" className={styles.fold} onClick={onShow}>
      Show more changes
    </button>
  );
}

function keyOf(run: WordRun | undefined): string {
  if (run === undefined) return '';
  return run.kind === 'added' ? `new ${run.fresh.start}` : `old ${run.old.start}`;
}

interface RunProps {
  readonly run: WordRun;
  readonly text: string;
  readonly marks: QuotationMarks;
  /** Whether the whole paragraph went or came: then its line break is no news. */
  readonly isAlone: boolean;
}

function Run({ run, text, marks, isAlone }: RunProps) {
  const span = run.kind === 'added' ? run.fresh : run.old;
  const words = <Words text={text} span={span} marks={run.kind === 'added' ? marks.fresh : marks.old} />;
  const lineBreak =
    text[span.end - 1] === '\n' && !isAlone ? <span className={styles.pilcrow}>¶</span> : null;
  if (run.kind === 'same') return words;
  return run.kind === 'removed' ? (
    <del>
      {words}
      {lineBreak}
    </del>
  ) : (
    <ins>
      {words}
      {lineBreak}
    </ins>
  );
}

interface WordsProps {
  readonly text: string;
  readonly span: TextSpan;
  readonly marks: readonly TextSpan[];
}

function Words({ text, span, marks }: WordsProps): ReactNode {
  const end = text[span.end - 1] === '\n' ? span.end - 1 : span.end;
  return markedPieces({ start: span.start, end }, marks).map((piece) => {
    const words = text.slice(piece.start, piece.end);
    return piece.isMarked ? (
      <mark key={piece.start} title="Quoted by one of your annotations">
        {words}
      </mark>
    ) : (
      words
    );
  });
}

interface UnchangedProps {
  readonly count: number;
  readonly text: string;
  readonly span: TextSpan;
}

function Unchanged({ count, text, span }: UnchangedProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button type="button" className={styles.fold} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {isOpen ? 'Fold ' : '… '}
        {counted(count, 'unchanged paragraph')}
        {isOpen ? '' : ' …'}
      </button>
      {isOpen ? (
        <div className={styles.unchanged}>
          {linesOf(text, span).map(({ start, words }) => (
            <p key={start} className={styles.row} dir="auto">
              {words}
            </p>
          ))}
        </div>
      ) : null}
    </>
  );
}

function linesOf(text: string, { start, end }: TextSpan): readonly { start: number; words: string }[] {
  const lines: { start: number; words: string }[] = [];
  let at = start;
  for (const words of text.slice(start, end).replace(/\n$/, '').split('\n')) {
    lines.push({ start: at, words });
    at += words.length + 1;
  }
  return lines;
}
