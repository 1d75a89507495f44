import { Download, ExternalLink, FilePlus2 } from 'lucide-react';
import { useId } from 'react';
import { counted } from '../../shared/counted';
import type { Revision, Source } from '../../shared/model';
import { host } from '../host';
import { announce, openOutside, readOriginal, reportError, revisionDesk, useOrphans } from '../store';
import { Button, runCommand, useCommand } from '../ui';
import { ArticleHeading } from './article-heading';
import styles from './no-text.module.css';
import readerStyles from './reader.module.css';
import { OlderBanner } from './reading-banner';

interface NoTextProps {
  readonly source: Source;
  /** The revision that keeps the original file; null where only the record is here. */
  readonly revision: Revision | null;
  readonly isOlder: boolean;
  readonly revisionCount: number;
}

/** What stands in the article's place of a source without text: what is here, what waits for it, and the ways on. */
export function NoText({ source, revision, isOlder, revisionCount }: NoTextProps) {
  const waiting = useOrphans(source.id)?.length ?? 0;
  const headingId = useId();
  const address = source.csl.URL;
  useCommand({
    id: 'reader.save-original',
    title: 'Save the original file of the open source…',
    group: 'Article',
    isEnabled: revision !== null,
    run: () => (revision ? saveOriginal(revision) : undefined),
  });
  useCommand({
    id: 'reader.open-page',
    title: 'Open the page of the open source in the browser',
    group: 'Article',
    isEnabled: isPage(address),
    run: () => (address ? openOutside(address) : undefined),
  });
  return (
    <div className={readerStyles.reader}>
      <div className={readerStyles.pane}>
        {isOlder && revision ? <OlderBanner number={revision.number} count={revisionCount} /> : null}
        <ArticleHeading
          source={source}
          importedAt={revision?.createdAt ?? source.createdAt}
          revision={revision}
          revisionCount={revisionCount}
        />
        <section className={styles.state} aria-labelledby={headingId}>
          <h2 id={headingId}>This source has no text</h2>
          {revision === null ? (
            <p>Only its record is here. It can be cited; to read and annotate it, add its file.</p>
          ) : (
            <KeptFile revision={revision} />
          )}
          {waiting > 0 && !isOlder ? (
            <p>
              {counted(waiting, 'annotation')} {waiting === 1 ? 'waits' : 'wait'} for{' '}
              {waiting === 1 ? 'its' : 'their'} words and will be looked for in the text.{' '}
              <button type="button" className={styles.show} onClick={() => revisionDesk.openTab('orphans')}>
                Show {waiting === 1 ? 'it' : 'them'}
              </button>
            </p>
          ) : null}
          {isOlder ? null : (
            <p className={styles.actions}>
              {revision ? (
                <Button look="solid" onPress={() => saveOriginal(revision)}>
                  <Download aria-hidden="true" /> Save the original…
                </Button>
              ) : null}
              <Button look={revision ? 'line' : 'solid'} onPress={() => void runCommand('add-version')}>
                <FilePlus2 aria-hidden="true" /> Add its text…
              </Button>
              {address !== undefined && isPage(address) ? (
                <Button onPress={() => openOutside(address)}>
                  <ExternalLink aria-hidden="true" /> Open its page in the browser
                </Button>
              ) : null}
            </p>
          )}
        </section>
      </div>
    </div>
  );
}

function KeptFile({ revision: { fileName, problems } }: { readonly revision: Revision }) {
  const [problem] = problems;
  return (
    <>
      <p>
        The original file “{fileName}” is kept with its record, byte for byte. It can be saved, and opened
        with the program it was made for.
      </p>
      {problem === undefined ? null : <p className={styles.problem}>{problem}</p>}
    </>
  );
}

function isPage(address: string | undefined): boolean {
  return address !== undefined && /^https?:\/\//i.test(address);
}

function saveOriginal({ id, fileName, mediaType }: Revision): void {
  save().catch((cause: unknown) =>
    reportError(`“${fileName}” could not be saved. Try again, or choose another folder.`, cause),
  );

  async function save(): Promise<void> {
    const bytes = await readOriginal(id);
    if (bytes === null)
      return reportError(`“${fileName}” is not in the library any more. Import the file again.`);
    const saved = await host.saveFile({ suggestedName: fileName, mediaType, bytes });
    if (saved.outcome === 'failed') reportError(saved.problem);
    if (saved.outcome === 'saved') announce(`Saved ${saved.name}`);
  }
}
