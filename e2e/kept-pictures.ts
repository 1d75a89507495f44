import type { Page } from '@playwright/test';

/** How many attachments the library keeps, originals and pictures, asked of the database itself. */
export function countAttachments(page: Page): Promise<number> {
  return page.evaluate(visitAttachments, false);
}

/** Loses every picture, as a damaged disk does. */
export async function losePictures(page: Page): Promise<void> {
  await page.evaluate(visitAttachments, true);
}

/** Runs in the page: counts the attachments, and deletes those that are pictures if asked to. */
async function visitAttachments(losesPictures: boolean): Promise<number> {
  const opening = indexedDB.open('provenote');
  await new Promise((resolve, reject) => {
    opening.onsuccess = resolve;
    opening.onerror = reject;
  });
  const visit = opening.result.transaction('attachments', losesPictures ? 'readwrite' : 'readonly');
  const table = visit.objectStore('attachments');
  const reading = table.getAll();
  reading.onsuccess = () => {
    if (!losesPictures) return;
    for (const { sha256, mediaType } of reading.result) if (/^image\//.test(mediaType)) table.delete(sha256);
  };
  await new Promise((resolve, reject) => {
    visit.oncomplete = resolve;
    visit.onabort = reject;
  });
  opening.result.close();
  return reading.result.length;
}
