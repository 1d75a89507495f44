import { asDocument } from './clipboard-html';

/** A page's HTML, and the same parsed. */
export interface PlainPage {
  readonly html: string;
  readonly document: Document;
}

/** A page that may hold something to be written plainly; others are not searched for it. */
const HINTS =
  /<math|<img[^>]*(?:latex|tex)|class="[^"]*\b(?:katex|MathJax|mwe-math|hurmet)|type="math\/tex|\b(?:lineno|linenos|lnt|gutter|hljs-ln|line-?number)|user-select:\s*none/i;
/** What draws one formula, from the outermost: KaTeX, MathJax 2 and 3, MediaWiki, Temml, and MathML itself. */
const FORMULAS = '.katex-display, .katex, mjx-container, .mwe-math-element, .hurmet-tex, math';
/** Pictures of formulas that say their TeX: WordPress, MediaWiki before MathML, Wikipedia's mirrors. */
const FORMULA_PICTURES =
  'img.latex[alt], img.tex[alt], img.mwe-math-fallback-image-inline[alt], img[src*="latex.php?"][alt], img[src*="latex.codecogs.com/"]';
/** What MathJax 2 draws beside the script that holds the formula. */
const DRAWINGS =
  '.MathJax_Preview, .MathJax, .MathJax_Display, .MathJax_SVG, .MathJax_SVG_Display, .MathJax_CHTML';
const LINE_NUMBERS =
  'pre .lineno, pre .linenos, pre .ln, pre .lnt, code .lineno, pre.lineno, td.linenos, td.gutter, td.rouge-gutter, .lntd:first-child, .hljs-ln-numbers, .line-numbers-rows, .linenumber, pre [style*="user-select:none"], pre [style*="user-select: none"]';

/**
 * The page with what is drawn for the eye written as text: a formula that carries its TeX is that TeX between `$`, where
 * the drawn signs would run into a row without fractions and exponents, and the numbers before lines of code are
 * gone. Any other page comes back as it is. Linear.
 */
export function writtenPlainly(html: string, parseHtml: (html: string) => Document): PlainPage {
  const document = parseHtml(asDocument(html));
  if (!HINTS.test(html)) return { html, document };
  const changes = writeFormulas(document) + dropLineNumbers(document);
  if (changes === 0) return { html, document };
  return { html: `<!doctype html>${document.documentElement.outerHTML}`, document };
}

function writeFormulas(document: Document): number {
  let changes = 0;
  for (const formula of document.querySelectorAll(FORMULAS)) {
    if (formula.parentElement?.closest(FORMULAS)) continue;
    const tex = texOf(formula);
    if (tex === null) continue;
    write(formula, tex);
    changes++;
  }
  for (const picture of document.querySelectorAll(FORMULA_PICTURES)) {
    const tex = cleaned(picture.getAttribute('alt')) ?? texInAddress(picture.getAttribute('src') ?? '');
    if (tex === null) continue;
    write(picture, tex);
    changes++;
  }
  for (const script of document.querySelectorAll('script[type^="math/tex" i]')) {
    const tex = cleaned(script.textContent);
    if (tex === null) continue;
    for (
      let drawn = script.previousElementSibling;
      drawn?.matches(DRAWINGS);
      drawn = script.previousElementSibling
    )
      drawn.remove();
    write(script, tex);
    changes++;
  }
  return changes;
}

function texOf(formula: Element): string | null {
  const annotation = [...formula.querySelectorAll('annotation')].find((element) =>
    /tex/i.test(element.getAttribute('encoding') ?? ''),
  );
  const math = formula.matches('math') ? formula : formula.querySelector('math');
  return (
    cleaned(annotation?.textContent) ??
    cleaned(formula.getAttribute('data-entry')) ??
    cleaned(math?.getAttribute('alttext'))
  );
}

/** The TeX that codecogs.com draws stands in the address itself. */
function texInAddress(address: string): string | null {
  const query = /latex\.codecogs\.com\/[\w.]*\?(.+)$/.exec(address)?.[1];
  try {
    return cleaned(query === undefined ? null : decodeURIComponent(query));
  } catch {
    // A stray “%”: the picture stays a picture.
    return null;
  }
}

/** TeX without the style that MediaWiki wraps around each formula; null for none. */
function cleaned(tex: string | null | undefined): string | null {
  const line =
    tex
      ?.replace(/\s+/g, ' ')
      .trim()
      .replace(/^\{\\displaystyle (.*)\}$/, '$1')
      .trim() ?? '';
  return line === '' ? null : line;
}

function write(formula: Element, tex: string): void {
  const words = formula.ownerDocument.createElement('span');
  words.textContent = `$${tex}$`;
  formula.replaceWith(words);
}

function dropLineNumbers(document: Document): number {
  const numbers = [...document.querySelectorAll(LINE_NUMBERS)].filter((element) =>
    /^[\s\d]+$/.test(element.textContent ?? ''),
  );
  for (const number of numbers) number.remove();
  return numbers.length;
}
