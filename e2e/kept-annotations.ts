import { expect, type Page } from '@playwright/test';
import { textFile, type UploadedFile } from './articles';
import { deskOf, importFiles } from './desk';

/** An annotation of words that stand once in the article, and what a test says of it besides. */
export interface KeptAnnotation {
  readonly words: string;
  readonly colour?: string;
  readonly tags?: readonly string[];
  readonly comment?: string;
  readonly anchor?: string;
}

/** A Markdown file of these paragraphs under a title. */
export function articleOf(title: string, paragraphs: readonly string[]): UploadedFile {
  return textFile('article.md', `---\ntitle: ${title}\n---\n\n${paragraphs.join('\n\n')}\n`, 'text/markdown');
}

/**
 * Imports the article and opens it with these annotations in it. They are written as the store keeps them:
 * hundreds drawn with the mouse would take minutes. The window is loaded anew to find them.
 */
export async function openAnnotated(
  page: Page,
  title: string,
  paragraphs: readonly string[],
  annotations: readonly KeptAnnotation[],
): Promise<void> {
  await importFiles(page, articleOf(title, paragraphs));
  const row = deskOf(page).sources.getByRole('listitem').filter({ hasText: title });
  await expect(row).toBeVisible();
  const text = paragraphs.join('\n');
  const spans = annotations.map(({ words, colour = 'amber', tags = [], comment = '', anchor = 'exact' }) => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`The article does not hold the words “${words}”`);
    return { start, end: start + words.length, exact: words, colour, tags, comment, anchor };
  });
  await page.evaluate(writeAnnotations, { title, spans });
  await page.reload();
  await row.click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(deskOf(page).annotations.getByRole('listitem').first()).toBeVisible();
}

/** Runs in the page. */
async function writeAnnotations({
  title,
  spans,
}: {
  title: string;
  spans: readonly object[];
}): Promise<void> {
  const opening = indexedDB.open('provenote');
  await new Promise((resolve, reject) => {
    opening.onsuccess = resolve;
    opening.onerror = reject;
  });
  const writing = opening.result.transaction(['sources', 'annotations', 'packs'], 'readwrite');
  // A cache of what the source had until now.
  writing.objectStore('packs').clear();
  const reading = writing.objectStore('sources').getAll();
  reading.onsuccess = () => {
    const source = reading.result.find((one) => one.csl.title === title);
    const at = new Date().toISOString();
    for (const [index, span] of spans.entries())
      writing.objectStore('annotations').put({
        id: `${source.id}-${String(index).padStart(5, '0')}`,
        schema: 1,
        createdAt: at,
        updatedAt: at,
        sourceId: source.id,
        revisionId: source.revisionId,
        prefix: '',
        suffix: '',
        kind: 'highlight',
        ...span,
      });
  };
  await new Promise((resolve, reject) => {
    writing.oncomplete = resolve;
    writing.onabort = reject;
  });
  opening.result.close();
}
