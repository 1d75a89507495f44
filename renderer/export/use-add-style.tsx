import { type ReactNode, useRef, useState } from 'react';
import { StyleProblem } from '../../shared/citation';
import { host } from '../host';
import { addCitationStyle, announce, changeSettings, isReported } from '../store';
import { checkStyleInWorker } from './bibliography-desk';

/** The largest style in CSL's collection has 360 kB. */
const LARGEST = 2_000_000;
const FAILED = 'The style could not be added; the log has the cause. Try again.';

interface AddStyle {
  /** The file chooser, to be put into the page. */
  readonly input: ReactNode;
  readonly choose: () => void;
  /** Why the last file could not be added, as one sentence. */
  readonly problem: string | null;
  readonly isChecking: boolean;
}

/** Takes a CSL file, has it tried out, keeps it and chooses it; a file that cannot be used changes nothing. */
export function useAddStyle(): AddStyle {
  const element = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isChecking, setChecking] = useState(false);

  const take = async (file: File) => {
    setProblem(null);
    setChecking(true);
    try {
      const { id, title } = await addFile(file);
      changeSettings({ bibliographyStyle: id });
      announce(`Added the style “${title}”`);
    } catch (cause) {
      if (cause instanceof StyleProblem) setProblem(`${file.name}: ${cause.message}`);
      else if (!isReported(cause)) {
        host.log({ level: 'error', message: `Adding ${file.name} failed`, cause: String(cause) });
        setProblem(FAILED);
      }
    } finally {
      setChecking(false);
    }
  };

  const input = (
    <input
      ref={element}
      type="file"
      accept=".csl,.xml"
      aria-label="Style file"
      className="visually-hidden"
      tabIndex={-1}
      onChange={({ currentTarget }) => {
        const [file] = currentTarget.files ?? [];
        if (file) void take(file);
        // Choosing the same file again must be a change again.
        currentTarget.value = '';
      }}
    />
  );
  return { input, choose: () => element.current?.click(), problem, isChecking };
}

async function addFile(file: File): Promise<{ readonly id: string; readonly title: string }> {
  if (file.size > LARGEST) throw new StyleProblem('The file is too large to be a CSL style.');
  const xml = await file.text();
  return addCitationStyle({ title: await checkStyleInWorker(xml), xml });
}
