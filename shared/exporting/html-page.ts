import { escapeHtml, langAttribute } from './escape-html';
import { HTML_LOOK } from './html-look';

/**
 * A whole page of HTML that stands alone: its style is inside, it has no script and loads nothing, and its
 * policy forbids both should a browser be talked into it. `body` is HTML; a language that is none counts as English.
 */
export function htmlPage(page: {
  readonly title: string;
  readonly language: string;
  readonly body: string;
}): string {
  return `<!doctype html>
<html${langAttribute(page.language) || ' lang="en"'}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Provenote">
<title>${escapeHtml(page.title || 'Untitled')}</title>
<style>${HTML_LOOK}</style>
</head>
<body>
<main>
${page.body}
</main>
</body>
</html>
`;
}
