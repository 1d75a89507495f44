/** What surrounds an article: by element, by role, and by the names that sites give to such boxes. */
const ASIDE =
  'aside, nav, footer, [role="complementary"], [role="navigation"], [role="contentinfo"], ' +
  ['related', 'comment', 'recommend', 'sidebar', 'most-read', 'mostread', 'teaser', 'trending', 'popular']
    .concat(['more-stor', 'more-from', 'read-next', 'readmore', 'also-read', 'recirc', 'newsletter', 'promo'])
    .map((name) => `[class*="${name}" i], [id*="${name}" i]`)
    .join(', ');

/** Tells the page's own article from what stands around it. */
export interface PageRegions {
  /** The element of the page's own article; null where none is marked as one. */
  readonly main: Element | null;
  /** True for an element in an aside, a list of comments or teasers, or another article. */
  readonly isOutside: (element: Element) => boolean;
}

/**
 * The regions of a page. A box that holds the main heading is no aside, whatever it is called: themes name
 * the whole body `has-sidebar`. Each question costs the depth of the element.
 */
export function pageRegions(document: Document): PageRegions {
  const headings = [...document.querySelectorAll('h1')];
  const heading = headings.find((element) => element.closest(ASIDE) === null) ?? headings[0] ?? null;
  const isAside = (element: Element): boolean => {
    for (let box = element.closest(ASIDE); box !== null; box = box.parentElement?.closest(ASIDE) ?? null) {
      if (!/^(?:html|body|main)$/i.test(box.localName) && (heading === null || !box.contains(heading)))
        return true;
    }
    return false;
  };
  const articles = [...document.querySelectorAll('article')].filter((article) => !isAside(article));
  // Of several without a heading, as on a page that lists stories, none is the page's own.
  const main =
    articles.find((article) => heading !== null && article.contains(heading)) ?? onlyOuter(articles);
  return {
    main,
    isOutside: (element) => isAside(element) || isInOther(element, main) || isInTeaser(element, heading),
  };
}

function onlyOuter(articles: readonly Element[]): Element | null {
  const outer = articles.filter((article) => article.parentElement?.closest('article') === null);
  return outer.length === 1 ? (outer[0] ?? null) : longest(outer);
}

/** The article with by far the most words, or null. */
function longest(articles: readonly Element[]): Element | null {
  const [first, second] = articles
    .map((article) => ({ article, length: article.textContent?.length ?? 0 }))
    .sort((a, b) => b.length - a.length);
  return first !== undefined && second !== undefined && first.length > second.length * 2
    ? first.article
    : null;
}

function isInOther(element: Element, main: Element | null): boolean {
  const article = element.closest('article');
  return article !== null && article !== main && !(main === null ? false : article.contains(main));
}

/** How far above a date the link to its story may stand. */
const TEASER_HEIGHT = 3;

/** A date in a list item, or beside a heading that leads elsewhere, belongs to the story linked there. */
function isInTeaser(element: Element, heading: Element | null): boolean {
  if (element.closest('a[href] h2, a[href] h3, a[href] h4') !== null) return true;
  let box = element.parentElement;
  for (let height = 0; box !== null && height < TEASER_HEIGHT; height++, box = box.parentElement) {
    if (/^(?:body|main|article)$/i.test(box.localName) || (heading !== null && box.contains(heading)))
      return false;
    const hasStory =
      box.querySelector('h2 a[href], h3 a[href], h4 a[href], a[href] h2, a[href] h3, a[href] h4') !== null;
    if (hasStory) return true;
    if (box.localName.toLowerCase() === 'li' && linkedWords(box) > WORDS_OF_A_HEADLINE) return true;
  }
  return false;
}

const WORDS_OF_A_HEADLINE = 3;

function linkedWords(box: Element): number {
  return [...box.querySelectorAll('a[href]')].reduce(
    (most, link) => Math.max(most, (link.textContent ?? '').trim().split(/\s+/).length),
    0,
  );
}
