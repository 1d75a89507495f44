import { textFile } from './articles';
import { deskOf, importAndOpen, importFiles, openProgram } from './desk';
import { expect, test } from './fixtures';

/** Saved without its address, as mail programs and some browsers do. */
const MENU = textFile(
  'menu.html',
  '<html><body><ul><li><a href="/a">World news and what it means for you this morning, with the weather</a></li><li><a href="b.html">All the sport of the week in one place, and the scores of last night</a></li></ul><p>Read on.</p></body></html>',
  'text/html',
);

/** Too few words for an article, so that it is taken whole. */
const NOTICE = textFile(
  'notice.html',
  '<!doctype html><html><head><title>Gate shut</title><base href="https://vell.example/2026/"></head><body><h1>Gate shut</h1><p>The gate is shut until further word, says <a href="../office">the harbour office</a> today.</p></body></html>',
  'text/html',
);

test('IM7 a menu saved without its address is told from an article by its links', async ({ page }) => {
  await openProgram(page);
  await importFiles(page, MENU);
  const panel = page.getByRole('region', { name: 'Import' });
  await expect(panel.getByRole('alert').getByText('“menu.html”')).toHaveCount(1);
  await expect(deskOf(page).sources.getByRole('listitem')).toHaveCount(1);
});

test('IM22 relative links of a page that is taken whole lead where the page says', async ({ page }) => {
  await openProgram(page);
  await importAndOpen(page, NOTICE, 'Gate shut');
  await expect(deskOf(page).article.getByRole('link', { name: 'the harbour office' })).toHaveAttribute(
    'title',
    'https://vell.example/office',
  );
});
