import { deskOf } from './desk';
import { chooseNext, nextSaved } from './file-dialogs';
import { expect, expectNoAxeViolations, test } from './fixtures';
import { PROMISE, writeNoteThatQuotes } from './note-that-quotes';

test('EX115 a template is copied, edited beside its file, and offered as a format', async ({ page }) => {
  await writeNoteThatQuotes(page);
  await page.keyboard.press('ControlOrMeta+Shift+E');
  await page.getByRole('button', { name: 'Templates…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export templates' });
  await dialog.getByRole('button', { name: 'New from this one' }).click();
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Pull quotes');
  const text = dialog.getByRole('textbox', { name: 'Text of the template' });
  await text.fill('{% for q in quotations %}PULL {{ q.words }} ({{ q.author }}){% endfor %}');
  const preview = dialog.getByRole('region', { name: 'Preview' });
  await expect(preview).toContainText(`PULL ${PROMISE}`);
  await page.setViewportSize({ width: 1024, height: 700 });
  await expect(dialog.getByRole('button', { name: 'Done' })).toBeInViewport({ ratio: 1 });
  await expectNoAxeViolations(page);
  await dialog.getByRole('button', { name: 'Done' }).click();
  const exporting = deskOf(page).exportDialog;
  await exporting.getByRole('combobox', { name: 'Format' }).selectOption({ label: 'Pull quotes' });
  await expect(exporting.getByRole('region', { name: 'Preview' })).toContainText('PULL');
  const saving = nextSaved(page);
  await exporting.getByRole('button', { name: 'Save' }).click();
  const { name, bytes } = await saving;
  expect(name).toBe('Promises.md');
  expect(bytes.toString()).toContain(`PULL ${PROMISE}`);
});

test('EX116 EX196 a broken template says its line, keeps its text, goes after a question and comes back from its file', async ({
  page,
}) => {
  await writeNoteThatQuotes(page);
  await page.keyboard.press('ControlOrMeta+Alt+P');
  const dialog = page.getByRole('dialog', { name: 'Export templates' });
  await dialog.getByRole('button', { name: 'New from this one' }).click();
  const text = dialog.getByRole('textbox', { name: 'Text of the template' });
  await text.fill('one\n{{ note.titel }}');
  await expect(text).toHaveAccessibleDescription(/Line 2: Undefined variable: note\.titel/);
  await expect(text).toHaveValue('one\n{{ note.titel }}');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Pull quotes');
  const saving = nextSaved(page);
  await dialog.getByRole('button', { name: 'Save as file…' }).click();
  const saved = await saving;
  expect(saved.name).toBe('Pull quotes.liquid');
  await dialog.getByRole('button', { name: 'Delete…' }).click();
  const question = page.getByRole('alertdialog', { name: 'Delete this template?' });
  await expectNoAxeViolations(page);
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(text).toHaveValue('one\n{{ note.titel }}');
  await dialog.getByRole('button', { name: 'Delete…' }).click();
  await question.getByRole('button', { name: 'Delete template' }).click();
  await expect(dialog.getByRole('combobox', { name: 'Template' })).not.toContainText('Pull quotes');
  const choosing = chooseNext(page, { name: saved.name, mimeType: 'text/plain', buffer: saved.bytes });
  await dialog.getByRole('button', { name: 'Import…' }).click();
  await choosing;
  await expect(text).toHaveValue('one\n{{ note.titel }}');
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveValue('Pull quotes');
});
