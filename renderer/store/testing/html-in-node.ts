import { vi } from 'vitest';

/** Node has neither a DOMParser nor what a sanitiser needs: linkedom reads the HTML of unit tests, and Markdown as such. */
vi.mock('../sources/page-html', async () => {
  const { parseHtml, withoutRelativeLinks } = await import('../../../shared/importing/testing/parse-html');
  return { parseHtml, sanitise: withoutRelativeLinks, pdfMeans: {} };
});
