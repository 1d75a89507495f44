import { Buffer } from 'node:buffer';
import { strToU8, zipSync } from 'fflate';
import { pdfOf } from '../shared/importing/testing/make-pdf';
import { HOSTILE_PAGE, textFile } from './articles';
import { deskOf, importAndOpen, importFiles, openProgram } from './desk';
import { expect, test } from './fixtures';

test('IM2 each bad file gets one sentence that names it, and nothing of it is stored', async ({ page }) => {
  await openProgram(page);
  await importFiles(
    page,
    textFile('empty.txt', ''),
    {
      name: 'picture.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
    },
    textFile('menu.html', '<html><body><nav><a href="/">Home</a></nav></body></html>', 'text/html'),
  );
  for (const name of ['empty.txt', 'picture.txt', 'menu.html']) {
    await expect(page.getByText(new RegExp(`${name.replace('.', '\\.')}.*\\.`)).first()).toBeVisible();
  }
  await expect(deskOf(page).sources.getByRole('listitem')).toHaveCount(1);
});

test('IM195 of a batch each file that cannot be read is named once, the others go in, and nothing is half stored', async ({
  page,
}) => {
  const story = 'The commission meets again in March, its chair said, and will hear everyone who signed. ';
  const archive = zipSync({ 'inside.txt': strToU8(`Inside\n\n${story.repeat(3)}`) });
  const locked = `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >>`;
  const latin = `<html><head><meta charset="utf-8"><title>Le quai</title></head><body><article><p>${'Le caf\xe9 ferm\xe9 depuis mars rouvre \xe0 midi. '.repeat(3)}</p></article></body></html>`;
  const refused = {
    'cut.zip': archive.slice(0, archive.length - 40),
    'bomb.zip': zipSync({ 'bomb.txt': new Uint8Array(20_000_000).fill(97) }),
    'cut.epub': archive.slice(0, 60),
    'locked.pdf': pdfOf({ pages: [[{ text: 'Secret', x: 50, y: 700 }]], trailer: locked }),
    'scanned.pdf': pdfOf({ pages: [[], []] }),
    'broken.pdf': pdfOf({ pages: [[{ text: 'Half', x: 50, y: 700 }]] }).slice(0, 300),
    'lost.txt': Uint8Array.of(0xff, 0xfe, 0x41),
  };
  const files = Object.entries(refused).map(([name, bytes]) => ({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(bytes),
  }));
  await openProgram(page);
  await importFiles(
    page,
    textFile('first.txt', `First\n\n${story.repeat(3)}`),
    ...files,
    { name: 'quai.html', mimeType: 'text/html', buffer: Buffer.from(latin, 'latin1') },
    textFile('last.txt', `Last\n\nNobody knows why the gate was open, and ${story.repeat(2)}`),
  );
  const panel = page.getByRole('region', { name: 'Import' });
  await expect(panel.getByRole('status')).toHaveText('3 sources added, 7 not imported.');
  for (const name of Object.keys(refused)) {
    await expect(panel.getByRole('alert').getByText(`“${name}”`)).toHaveCount(1);
  }
  await expect(panel.getByText('“quai.html” declares the encoding UTF-8')).toBeVisible();
  // With the sample.
  await expect(deskOf(page).sources.getByRole('listitem')).toHaveCount(4);
});

test('IM4 a text of 50 MB is refused by name without being read', async ({ page }) => {
  await openProgram(page);
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(50_000_000).fill(97)], 'endless.txt', { type: 'text/plain' }));
    const drop = (type: string) =>
      document.body.dispatchEvent(
        new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }),
      );
    drop('dragenter');
    drop('dragover');
    drop('drop');
  });
  await expect(page.getByText(/endless\.txt.*50 MB/).first()).toBeVisible();
  await expect(deskOf(page).sources.getByRole('listitem')).toHaveCount(1);
});

test('IM11 bytes that are not UTF-8 are read in the encoding they are in, with a warning that names the file', async ({
  page,
}) => {
  await openProgram(page);
  const words =
    'The caf\xe9 by the quay closed on Friday after ninety years. Its owner, Ren\xe9e Dubois, said that she had no r\xe9grets at all.';
  await importFiles(page, { name: 'cafe.txt', mimeType: 'text/plain', buffer: Buffer.from(words, 'latin1') });
  await expect(deskOf(page).article).toContainText('The café by the quay');
  await expect(page.getByText(/cafe\.txt/).first()).toBeVisible();
});

test('HO2 a file that vanishes while it is read is reported by name; the others go in', async ({ page }) => {
  await openProgram(page);
  await page.evaluate(() => {
    const gone = new File(['x'], 'gone.txt', { type: 'text/plain' });
    gone.arrayBuffer = () =>
      Promise.reject(new DOMException('A requested file could not be found.', 'NotFoundError'));
    const data = new DataTransfer();
    const files = [
      gone,
      new File(['The words of the second file are all here.'], 'stays.txt', { type: 'text/plain' }),
    ];
    Object.defineProperty(data, 'files', { value: files });
    Object.defineProperty(data, 'items', {
      value: files.map((file) => ({
        kind: 'file',
        type: file.type,
        getAsFile: () => file,
        webkitGetAsEntry: () => null,
      })),
    });
    Object.defineProperty(data, 'types', { value: ['Files'] });
    const event = new DragEvent('drop', { bubbles: true, cancelable: true });
    Object.defineProperty(event, 'dataTransfer', { value: data });
    document.body.dispatchEvent(event);
  });
  await expect(page.getByText(/gone\.txt/).first()).toBeVisible();
  await deskOf(page).sources.getByRole('listitem').filter({ hasText: 'stays' }).click();
  await expect(deskOf(page).article).toContainText('The words of the second file are all here.');
});

test('IM20 scripts, handlers, frames and remote pictures of a page neither run nor load', async ({
  page,
  outsideRequests,
}) => {
  await openProgram(page);
  await importAndOpen(page, HOSTILE_PAGE, 'A quiet report');
  const { article } = deskOf(page);
  await expect(article).toContainText('agreed on nothing but the date');
  await article.getByText('agreed on nothing but the date').click();
  await expect(article.locator('script, iframe, img, style, [onclick]')).toHaveCount(0);
  await expect(article.locator('a')).toHaveCount(0);
  expect(await page.evaluate(() => Reflect.get(window, '__ran'))).toBeUndefined();
  expect(outsideRequests).toEqual([]);
});

test('ST3 a record that cannot be read hides no other and is kept raw', async ({ page }) => {
  await openProgram(page);
  const first = deskOf(page).annotations.getByRole('listitem').first();
  await expect(first).toHaveAttribute('aria-setsize', '6');
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('provenote');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const writing = database.transaction('annotations', 'readwrite');
          const store = writing.objectStore('annotations');
          const reading = store.getAll();
          reading.onsuccess = () => {
            const [first] = reading.result;
            store.put({ ...first, colour: 'no such colour' });
          };
          writing.oncomplete = () => {
            database.close();
            resolve();
          };
          writing.onerror = () => reject(writing.error);
        };
      }),
  );
  await page.reload();
  await expect(first).toHaveAttribute('aria-setsize', '5');
  await expect(page.getByText(/could not be read/).first()).toBeVisible();
});
