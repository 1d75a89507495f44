import { addressOf, pngOf } from '../shared/importing/testing/make-pictures';
import { textFile } from './articles';
import { deskOf, importAndOpen, openProgram } from './desk';
import { expect, expectNoAxeViolations, test } from './fixtures';

/** Markdown with all that only the page's own parser and sanitiser decide: raw HTML around it, ended or not. */
const LOG = textFile(
  'log.md',
  `---
title: The log of the lock
url: https://vell.example/2026/log/
---

See <a href="gate">the gate</a>, [the boats](../boats) and https://vell.example/bare, said the <title> of the book.

![A lock gate](${addressOf(pngOf(320, 200))} "Shut on Thursday")

<blockquote>

The gate *would not* move.

</blockquote>

<table><tr><th scope="col">Boat</th><th scope="col">Days</th></tr><tr><td>

**Sanna**

</td><td>

4

</td></tr></table>

<video src="lock.mp4" onerror="alert(1)">

The water stood a hand below the mark.[^1]

[^1]: Read off at noon.
`,
  'text/markdown',
);

test('IM39 IM320 IM321 IM322 Markdown is shown as the HTML it stands for, with what raw HTML in it holds', async ({
  page,
  outsideRequests,
}) => {
  await openProgram(page);
  await importAndOpen(page, LOG, 'The log of the lock');
  const { article } = deskOf(page);
  await expect(article.getByRole('link')).toHaveText(['the gate', 'the boats']);
  await expect(article.getByRole('link', { name: 'the gate' })).toHaveAttribute(
    'title',
    'https://vell.example/2026/log/gate',
  );
  await expect(article.getByRole('link', { name: 'the boats' })).toHaveAttribute(
    'title',
    'https://vell.example/2026/boats',
  );
  await expect(article).toContainText('and https://vell.example/bare, said the of the book.');
  await expect(article.getByRole('button', { name: 'View picture larger: A lock gate' })).toBeVisible();
  await expect(article.getByText('Shut on Thursday')).toHaveCount(0);
  await expect(article.getByRole('blockquote')).toHaveText('The gate would not move.');
  await expect(article.getByRole('columnheader')).toHaveText([/Boat/, /Days/]);
  await expect(article.getByRole('cell')).toHaveText([/Sanna/, /4/]);
  await expect(article).toContainText('The water stood a hand below the mark.[1]');
  await expect(article).toContainText('[1] Read off at noon.');
  expect(outsideRequests).toEqual([]);
  await expectNoAxeViolations(page);
});
