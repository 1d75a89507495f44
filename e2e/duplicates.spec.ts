import { textFile } from './articles';
import { cardOf, deskOf, importAndOpen, importFiles, openProgram, selectWords } from './desk';
import { expect, expectNoAxeViolations, test } from './fixtures';

const SENTENCES = [
  'For nineteen winters the noon ferry to Holm carried the post and, on most days, nobody at all.',
  'Its captain has kept a book of every crossing, in pencil, since the winter of the long ice.',
  'The county will decide in March whether the promise is worth 2.3 million a year.',
  'On the island they have stopped asking, because the shop closes at noon, when the boat comes in.',
  'Nobody knows who rang the bell on the night of 4 January, though it was heard at Skerry Point.',
];

function report(name: string, title: string, author: string, sentences: readonly string[]) {
  const head = `---\ntitle: ${title}\nauthor: ${author}\n---\n\n`;
  return textFile(name, `${head}${sentences.join('\n\n')}\n`, 'text/markdown');
}

const WIRE = report('wire.md', 'Ferry may stop', 'River Wire', SENTENCES);
const HERALD = report('herald.md', 'The ferry that ran empty', 'Jane Doe', [
  'The Herald went to Holm in the first week of February and stayed for two nights.',
  ...SENTENCES.slice(0, 4),
]);

test('LI51 LI52 ST102 a rewrite of a report that is in the library is offered for merging, and a merge can be undone', async ({
  page,
}) => {
  await openProgram(page);
  await importAndOpen(page, WIRE, 'Ferry may stop');
  await selectWords(page, 'the noon ferry to Holm');
  await page.keyboard.press('h');
  await expect(cardOf(page, 'the noon ferry to Holm')).toBeVisible();
  await importFiles(page, HERALD);
  const panel = page.getByRole('region', { name: 'Import' });
  await expect(panel).toContainText(
    /“The ferry that ran empty” may be “Ferry may stop”: \d\d% of the words in common\./,
  );
  await panel.getByRole('button', { name: 'Merge with “Ferry may stop”…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Merge two sources' });
  await dialog
    .getByRole('group', { name: 'Text and citekey that stay' })
    .getByLabel('The ferry that ran empty')
    .check();
  await dialog.getByRole('group', { name: 'Author' }).getByLabel('River Wire').check();
  await expectNoAxeViolations(page);
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  const { sources } = deskOf(page);
  await expect(sources.getByRole('listitem').filter({ hasText: 'Ferry may stop' })).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1, name: 'The ferry that ran empty' })).toBeVisible();
  await expect(cardOf(page, 'the noon ferry to Holm')).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(sources.getByRole('listitem').filter({ hasText: 'Ferry may stop' })).toHaveCount(1);
  await expect(cardOf(page, 'the noon ferry to Holm')).toHaveCount(0);
});

test('LI50 LI53 the list of duplicates says why, opens each source, and forgets a pair that is not the same', async ({
  page,
}) => {
  await openProgram(page);
  await importAndOpen(page, WIRE, 'Ferry may stop');
  await importAndOpen(page, HERALD, 'The ferry that ran empty');
  await page.keyboard.press('Shift+D');
  const dialog = page.getByRole('dialog', { name: 'Duplicates' });
  const pairs = dialog.getByRole('list', { name: 'Possible duplicates' }).getByRole('listitem');
  await expect(pairs).toHaveCount(1);
  await expect(pairs).toContainText(/\d\d% of the words in common/);
  await expectNoAxeViolations(page);
  await dialog.getByRole('button', { name: /^Ferry may stop/ }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Ferry may stop' })).toBeVisible();
  await page.keyboard.press('Shift+D');
  await pairs.getByRole('button', { name: /^Not the same/ }).click();
  await expect(pairs).toHaveCount(0);
  await expect(dialog.getByRole('status')).toHaveText(/^No two sources/);
});

test('LI12 a value found elsewhere on the page is chosen by the keyboard and stored', async ({ page }) => {
  await openProgram(page);
  const html = `<!doctype html><html lang="en"><head><title>Ferry may stop</title><meta name="DC.creator" content="River Wire">
<meta name="date" content="2026-02-19"></head><body><article><h1>Ferry may stop</h1><p class="byline">By Jane Doe and John Smith</p>
${SENTENCES.map((sentence) => `<p>${sentence}</p>`).join('')}</article></body></html>`;
  await importAndOpen(page, textFile('ferry.html', html, 'text/html'), 'Ferry may stop');
  await page.keyboard.press('ControlOrMeta+e');
  const dialog = page.getByRole('dialog', { name: 'Source record' });
  await expect(dialog.getByText('from Dublin Core, dc.creator')).toBeVisible();
  await dialog
    .getByRole('button', { name: /Other values found/ })
    .first()
    .press('Enter');
  await page.getByRole('menuitem', { name: /Doe, Jane; Smith, John/ }).press('Enter');
  await expect(dialog.getByLabel('Author')).toHaveValue('Doe, Jane\nSmith, John');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+e');
  await expect(dialog.getByLabel('Author')).toHaveValue('Doe, Jane\nSmith, John');
});
