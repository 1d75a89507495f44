import type { Page } from '@playwright/test';
import { textFile, type UploadedFile } from './articles';
import { cardOf, clickWords, deskOf, importFiles, openProgram, selectWords } from './desk';
import { chooseNext } from './file-dialogs';
import { expect, expectNoAxeViolations, test } from './fixtures';

const TITLE = 'The ferry that ran empty';
const POST =
  'For nineteen winters the noon ferry to Holm carried the post and, on most days, nobody at all. Its captain has kept a book of every crossing.';
const PROMISE =
  '“An empty boat is still a promise,” said Karl Lund, who farms below the chapel. “You do not cancel a promise because nobody came.”';
const COUNTY =
  'The county will decide in March whether the promise is worth 2.3 million a year. The council counted eleven passengers a week.';
const SHOP =
  'On the island they have stopped asking. The shop closes at noon, when the boat comes in, and opens again when it has left.';
const BELL =
  'Nobody knows who rang the bell on the night of 4 January. It was heard as far away as the lighthouse at Skerry Point.';

/** A page as a browser saves it, with the address it had. */
function savedPage(name: string, paragraphs: readonly string[], title = TITLE): UploadedFile {
  return textFile(
    name,
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<link rel="canonical" href="https://coast-weekly.example/2026/ferry?utm_source=${name}">
</head><body><article><h1>${title}</h1>${paragraphs.map((words) => `<p>${words}</p>`).join('\n')}</article></body></html>`,
    'text/html',
  );
}

const FIRST = savedPage('ferry.html', [POST, PROMISE, COUNTY, SHOP, BELL]);
/** The shop has moved up, the promise is in other words, the county is gone; the rest stays. */
const SECOND = savedPage('ferry-2.html', [
  POST,
  SHOP,
  PROMISE.replace('still a promise', 'always a promise'),
  'Nobody else on the island wanted to speak about money with a newspaper.',
  BELL,
]);
const WORDS = {
  exact: 'the noon ferry to Holm',
  moved: 'The shop closes at noon',
  similar: 'An empty boat is still a promise',
  orphan: 'whether the promise is worth 2.3 million a year',
};

function placesOf(page: Page) {
  return {
    review: page.getByRole('region', { name: /^What changed in/ }),
    similar: page.getByRole('list', { name: 'Similar words' }).getByRole('listitem'),
    orphans: page.getByRole('list', { name: 'Orphans' }).getByRole('listitem'),
    revisions: page.getByRole('list', { name: 'Revisions' }).getByRole('listitem'),
    tab: (name: string) => page.getByRole('tab', { name }),
    panel: page.getByRole('region', { name: 'Import' }),
  };
}

async function importFirst(page: Page): Promise<void> {
  await openProgram(page);
  await importFiles(page, FIRST);
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
}

async function annotateFirst(page: Page, words: readonly string[] = Object.values(WORDS)): Promise<void> {
  await importFirst(page);
  for (const one of words) {
    await selectWords(page, one);
    await deskOf(page).selection.getByRole('button', { name: 'Highlight' }).click();
    await expect(cardOf(page, one)).toBeVisible();
  }
}

/** Imports the first version, annotates it and imports the second: the review stands. */
async function openReview(page: Page): Promise<void> {
  await annotateFirst(page);
  await importFiles(page, SECOND);
  await expect(placesOf(page).review).toBeVisible();
}

test('ST33 LI21 RV1 a page saved again is a new version of its source, and says what became of the annotations', async ({
  page,
}) => {
  await openReview(page);
  const { review, panel, tab } = placesOf(page);
  await expect(panel).toContainText(`New version of “${TITLE}”: 1 exact, 1 moved, 1 similar, 1 orphan.`);
  await expect(review.getByRole('list', { name: 'Quotations by state' }).getByRole('listitem')).toHaveText([
    /^1 ✓ exact/,
    /^1 ≈ moved/,
    /^1 ≈ similar words/,
    /^1 ✕ orphan/,
  ]);
  await expect(deskOf(page).sources.getByRole('listitem').filter({ hasText: TITLE })).toHaveCount(1);
  await expect(tab('Annotations 3')).toHaveAttribute('aria-selected', 'true');
  await expect(tab('Orphans 1')).toBeVisible();
  await expect(tab('Revisions 2')).toBeVisible();
});

test('RV2 RV4 the review shows what went and came, and folds away what stayed', async ({ page }) => {
  await openReview(page);
  const { review } = placesOf(page);
  await expect(review.getByRole('heading', { name: /changed paragraphs$/ })).toBeVisible();
  await expect(review.locator('p del').filter({ hasText: /^still$/ })).toBeVisible();
  await expect(review.locator('p ins').filter({ hasText: /^always$/ })).toBeVisible();
  await expect(review.locator('mark').filter({ hasText: WORDS.orphan })).toBeVisible();
  const fold = review.getByRole('button', { name: /unchanged paragraph/ }).first();
  await expect(review.getByText(POST)).toHaveCount(0);
  await fold.click();
  await expect(review.getByText(POST)).toBeVisible();
});

test('RV5 RV6 ST41 similar words are accepted with one key, taken back with undo, and the review ends', async ({
  page,
}) => {
  await openReview(page);
  const { similar, review } = placesOf(page);
  await expect(similar).toHaveCount(1);
  await expect(similar.locator('del')).toHaveText('still');
  await expect(similar.locator('ins')).toHaveText('always');
  await page.keyboard.press('y');
  await expect(cardOf(page, 'An empty boat is always a promise')).toContainText('exact');
  await expect(review).toContainText('Everything is decided. 1 orphan waits for new words.');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(similar).toHaveCount(1);
  await expect(cardOf(page, WORDS.similar)).toContainText('similar words');
  await page.keyboard.press('Escape');
  await expect(review).toHaveCount(0);
  await expect(deskOf(page).article).toContainText('An empty boat is always a promise');
});

test('RV5 RV8 ST42 refused words leave an orphan, whose first candidate is their place', async ({ page }) => {
  await openReview(page);
  const { similar, orphans, tab } = placesOf(page);
  await similar.getByRole('button', { name: 'Refuse' }).click();
  await tab('Orphans 2').click();
  const orphan = orphans.filter({ hasText: WORDS.similar });
  await expect(orphan.locator('mark')).toHaveText('An empty boat is always a promise');
  await expect(deskOf(page).annotations).toHaveCount(0);
});

test('RV5 the keys go from one quotation to the next, and what is decided leaves', async ({ page }) => {
  await annotateFirst(page, [WORDS.similar, 'who rang the bell on the night']);
  const changed = [
    POST,
    PROMISE.replace('still', 'always'),
    COUNTY,
    SHOP,
    BELL.replace('rang the bell', 'rang a bell'),
  ];
  await importFiles(page, savedPage('ferry-3.html', changed));
  const { similar } = placesOf(page);
  await expect(similar).toHaveCount(2);
  await page.keyboard.press('j');
  await expect(similar.nth(1)).toHaveAttribute('aria-current', 'true');
  await expect(similar.nth(1).getByRole('button', { name: 'Accept' })).toBeFocused();
  await page.keyboard.press('k');
  await expect(similar.nth(0)).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('u');
  await expect(similar).toHaveCount(1);
  await expect(similar.getByRole('button', { name: 'Accept' })).toBeFocused();
  await page.keyboard.press('y');
  await expect(cardOf(page, 'who rang a bell on the night')).toContainText('exact');
});

test('RV30 what is sure is accepted together and taken back in one step, the rest waits', async ({
  page,
}) => {
  const post = POST.slice(0, POST.indexOf('.') + 1);
  const bell = BELL.slice(0, BELL.indexOf('.') + 1);
  await annotateFirst(page, [post, WORDS.similar, WORDS.orphan, bell]);
  const changed = [
    POST.replace('carried the post', 'brought the post'),
    PROMISE.replace('still', 'always'),
    SHOP,
    BELL.replace('rang the bell', 'rang a bell'),
  ];
  await importFiles(page, savedPage('ferry-3.html', changed));
  const { similar, review, tab } = placesOf(page);
  await expect(similar).toHaveCount(3);
  await expectNoAxeViolations(page);
  await review.getByRole('button', { name: 'Accept the 2 that are sure' }).click();
  await expect(similar).toHaveCount(1);
  await expect(similar.locator('ins')).toHaveText('always');
  await expect(similar.getByRole('button', { name: 'Accept' })).toBeFocused();
  await expect(cardOf(page, bell.replace('the bell', 'a bell'))).toContainText('exact');
  await expect(tab('Orphans 1')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(similar).toHaveCount(3);
  await page.keyboard.press('Shift+Y');
  await expect(similar).toHaveCount(1);
  await expect(page.getByText('2 annotations have the new words now.').first()).toBeVisible();
});

test('RV3 ST38 the comparison runs in a worker from the program’s own files', async ({ page, baseURL }) => {
  await annotateFirst(page, [WORDS.exact]);
  const worker = page.waitForEvent('worker');
  await importFiles(page, SECOND);
  expect(new URL((await worker).url()).origin).toBe(new URL(baseURL ?? '').origin);
  await expect(
    placesOf(page)
      .review.locator('p ins')
      .filter({ hasText: /^always$/ }),
  ).toBeVisible();
});

test('RV7 RV9 RV11 RV14 a candidate is shown in the article, and attached beside it', async ({ page }) => {
  await openReview(page);
  const { similar, orphans, tab, review } = placesOf(page);
  await similar.getByRole('button', { name: 'Refuse' }).click();
  await tab('Orphans 2').click();
  const orphan = orphans.filter({ hasText: WORDS.similar });
  await orphan.getByRole('button', { name: 'Show in revision 1' }).click();
  await expect(deskOf(page).article).toContainText('An empty boat is still a promise');
  await orphan.getByTitle('Show in the article').click();
  await expect(review).toHaveCount(0);
  await expect(deskOf(page).article).toContainText('An empty boat is always a promise');
  await orphan.getByRole('button', { name: 'Attach here' }).click();
  await expect(cardOf(page, 'An empty boat is always a promise')).toHaveAttribute('aria-current', 'true');
  await expect(tab('Orphans 1')).toBeVisible();
});

test('RV10 RD75 ST43 an orphan gets the words its user selects, and undo takes them back', async ({
  page,
}) => {
  await openReview(page);
  const { orphans, tab } = placesOf(page);
  await tab('Orphans 1').click();
  await orphans.getByRole('button', { name: 'Choose words…' }).click();
  await expect(page.getByText(/^Select the words for/)).toContainText(WORDS.orphan);
  await selectWords(page, 'wanted to speak about money');
  await deskOf(page).selection.getByRole('button', { name: 'Attach here' }).click();
  await expect(cardOf(page, 'wanted to speak about money')).toHaveAttribute('aria-current', 'true');
  await expect(tab('Orphans 1')).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(tab('Orphans 1')).toBeVisible();
});

test('RD75 Escape stops choosing words, and Enter attaches selected ones', async ({ page }) => {
  await openReview(page);
  const { orphans, tab } = placesOf(page);
  await tab('Orphans 1').click();
  await orphans.getByRole('button', { name: 'Choose words…' }).click();
  await deskOf(page).article.focus();
  await page.keyboard.press('Escape');
  await expect(page.getByText(/^Select the words for/)).toHaveCount(0);
  await orphans.getByRole('button', { name: 'Choose words…' }).click();
  await selectWords(page, 'wanted to speak about money');
  await page.keyboard.press('Enter');
  await expect(cardOf(page, 'wanted to speak about money')).toBeVisible();
});

test('RD70 RD71 RD72 an earlier revision is read as it was, and nothing is annotated in it', async ({
  page,
}) => {
  await openReview(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'revision 2 of 2' }).click();
  await page.getByRole('menuitemradio', { name: /^Revision 1/ }).click();
  const { article, selection } = deskOf(page);
  await expect(page.getByText(/^You are reading revision 1 of 2/)).toBeVisible();
  await expect(article).toContainText('An empty boat is still a promise');
  await expect(article).toContainText(COUNTY);
  await article.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('h');
  await expect(selection).toHaveCount(0);
  await expect(deskOf(page).annotations.getByRole('listitem')).toHaveCount(3);
  await page.keyboard.press('Escape');
  await clickWords(page, WORDS.orphan);
  await expect(placesOf(page).orphans.filter({ hasText: WORDS.orphan })).toHaveAttribute(
    'aria-current',
    'true',
  );
  await page.getByRole('button', { name: 'Go to the newest' }).click();
  await expect(article).toContainText('An empty boat is always a promise');
});

test('RD73 NB34 EX40 a note keeps a quotation that changed, says which revision it holds, and leads to it', async ({
  page,
}) => {
  await annotateFirst(page, [WORDS.similar, WORDS.orphan]);
  await page.getByRole('button', { name: 'New note' }).click();
  for (const words of [WORDS.orphan, WORDS.similar]) {
    await cardOf(page, words).click();
    await page.keyboard.press('n');
    await expect(deskOf(page).note.locator('figure').filter({ hasText: words })).toBeVisible();
  }
  const { note } = deskOf(page);
  await expect(note.locator('figure').first()).toContainText('✓ exact');
  await importFiles(page, SECOND);
  await expect(placesOf(page).review).toBeVisible();
  const quotation = note.locator('figure').filter({ hasText: WORDS.orphan });
  await expect(quotation).toContainText('✓ exact');
  await expect(quotation).toContainText('in revision 1, not the newest');
  await page.keyboard.press('ControlOrMeta+Shift+E');
  await expect(deskOf(page).exportDialog).toContainText(
    'verified word for word in revision 1, which is not the newest',
  );
  await page.keyboard.press('Escape');
  await quotation.getByRole('button', { name: /^Show in source/ }).click();
  await expect(page.getByText(/^You are reading revision 1 of 2/)).toBeVisible();
  await note
    .locator('figure')
    .filter({ hasText: WORDS.similar })
    .getByRole('button', { name: /^Show in source/ })
    .click();
  await expect(placesOf(page).tab('Annotations 1')).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('button', { name: 'Go to the newest' }).click();
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox', { name: 'Search commands' }).fill('review what changed');
  await page.keyboard.press('Enter');
  await placesOf(page).similar.getByRole('button', { name: 'Accept' }).click();
  await expect(note.locator('figure').filter({ hasText: WORDS.similar })).toContainText('≠ altered');
});

test('RV12 ST34 ST35 everything is there again after a restart', async ({ page }) => {
  await openReview(page);
  await page.reload();
  const { tab, orphans, revisions } = placesOf(page);
  await expect(cardOf(page, WORDS.moved)).toContainText('moved');
  await expect(cardOf(page, WORDS.similar)).toContainText('similar words');
  await tab('Orphans 1').click();
  await expect(orphans).toContainText(WORDS.orphan);
  await tab('Revisions 2').click();
  await expect(revisions).toHaveCount(2);
  await revisions.nth(0).getByRole('button', { name: 'Review 1 quotation' }).click();
  await expect(
    placesOf(page)
      .review.locator('p ins')
      .filter({ hasText: /^always$/ }),
  ).toBeVisible();
  await revisions.nth(1).getByRole('button', { name: 'Read revision 1' }).click();
  await expect(deskOf(page).article).toContainText(COUNTY);
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox', { name: 'Search commands' }).fill('go to the newest');
  await page.keyboard.press('Enter');
  await expect(deskOf(page).article).toContainText('An empty boat is always a promise');
});

test('LI21 ST45 a version can be taken back, and kept as a source of its own', async ({ page }) => {
  await openReview(page);
  const { panel, tab, review } = placesOf(page);
  await panel.getByRole('button', { name: /^Undo the new version/ }).click();
  await expect(tab('Revisions 2')).toHaveCount(0);
  await expect(review).toHaveCount(0);
  await expect(deskOf(page).article).toContainText(COUNTY);
  await expect(deskOf(page).annotations.getByRole('listitem')).toHaveCount(4);
  await importFiles(page, SECOND);
  await expect(review).toBeVisible();
  await panel.getByRole('button', { name: 'Keep as a separate source' }).click();
  await expect(deskOf(page).sources.getByRole('listitem').filter({ hasText: TITLE })).toHaveCount(2);
  await expect(deskOf(page).article).toContainText('An empty boat is always a promise');
  await expect(deskOf(page).annotations).toHaveCount(0);
});

test('LI20 ST36 a version is added from the source’s menu; the same text adds none', async ({ page }) => {
  await importFirst(page);
  const addVersion = async (file: UploadedFile) => {
    const row = deskOf(page).sources.getByRole('listitem').filter({ hasText: TITLE });
    await row.hover();
    await row.getByRole('button', { name: /^Actions/ }).click();
    const choosing = chooseNext(page, file);
    await page.getByRole('menuitem', { name: 'Add a new version…' }).click();
    await choosing;
  };
  await addVersion(textFile('retold.txt', [POST, SHOP, BELL].join('\n\n')));
  await expect(placesOf(page).review).toBeVisible();
  await expect(placesOf(page).tab('Revisions 2')).toBeVisible();
  await addVersion(textFile('again.md', `${[POST, SHOP, BELL].join('\n\n')}\n`));
  await expect(placesOf(page).panel).toContainText(
    `The text of “${TITLE}” has not changed: “again.md” says the same, so no version was added.`,
  );
  await expect(placesOf(page).tab('Revisions 2')).toBeVisible();
});

test('RV13 with one revision and no orphan there are no tabs', async ({ page }) => {
  await annotateFirst(page, [WORDS.exact]);
  await expect(page.getByRole('tab')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Annotations' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^revision/ })).toHaveCount(0);
});

test('ST34 RV5 Korean words are found again, and shown whole where they changed', async ({ page }) => {
  const title = '염전 마지막 세대가 남긴 장부';
  const salt =
    '신안의 작은 섬에서 염전을 지켜 온 박 씨는 지난달 마지막 소금을 거두었다. 그는 “소금은 기다리는 사람에게만 온다”고 말했다.';
  const county =
    '섬의 염전은 1987년에 마흔두 곳이었으나 지금은 다섯 곳만 남아 있다. 군청은 남은 염전을 문화유산으로 등록하겠다고 밝혔다.';
  const book =
    '박 씨의 장부에는 날씨와 바람, 그날의 생산량이 빠짐없이 적혀 있다. 장부는 모두 서른여덟 권이다.';
  await openProgram(page);
  await importFiles(page, savedPage('salt.html', [salt, county, book], title));
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  for (const words of [
    '소금은 기다리는 사람에게만 온다',
    '지금은 다섯 곳만 남아 있다',
    '그날의 생산량이 빠짐없이 적혀 있다',
  ]) {
    await selectWords(page, words);
    await deskOf(page).selection.getByRole('button', { name: 'Highlight' }).click();
    await expect(cardOf(page, words)).toBeVisible();
  }
  await importFiles(
    page,
    savedPage('salt-2.html', [book, salt, county.replace('다섯 곳만', '여섯 곳만')], title),
  );
  const { similar, panel } = placesOf(page);
  await expect(panel).toContainText('2 moved, 1 similar');
  await expect(similar.locator('del')).toHaveText('다섯');
  await expect(similar.locator('ins')).toHaveText('여섯');
  await page.keyboard.press('y');
  await expect(cardOf(page, '지금은 여섯 곳만 남아 있다')).toContainText('exact');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });
    test('the review and the orphans have no axe violation', async ({ page }) => {
      await openReview(page);
      await expectNoAxeViolations(page);
      await placesOf(page).similar.getByRole('button', { name: 'Refuse' }).click();
      await placesOf(page).tab('Orphans 2').click();
      await expect(placesOf(page).review).toContainText('Everything is decided');
      await expectNoAxeViolations(page);
    });

    test('choosing words, the revisions and an earlier revision have none', async ({ page }) => {
      await openReview(page);
      await placesOf(page).tab('Orphans 1').click();
      await placesOf(page).orphans.first().getByRole('button', { name: 'Choose words…' }).click();
      await selectWords(page, 'wanted to speak about money');
      await expectNoAxeViolations(page);
      await placesOf(page).tab('Revisions 2').click();
      await page.getByRole('button', { name: 'Read revision 1' }).click();
      await expect(page.getByText(/^You are reading revision 1 of 2/)).toBeVisible();
      await expectNoAxeViolations(page);
    });
  });
}
