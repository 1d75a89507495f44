import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Fails with one line for each element that breaks a rule of WCAG 2.2 A and AA or axe's best practices. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  // Otherwise axe opens a second page to sum up in, which Electron has not; the program has no foreign frames.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(TAGS).analyze();
  const lines = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${help} — ${target.join(' ')}\n${failureSummary ?? ''}`,
    ),
  );
  expect(lines).toEqual([]);
}
