import { documentOf } from './clipboard-html';
import type { HtmlReader } from './html-article';
import { htmlBlocks } from './html-blocks';
import { markdownHtml } from './markdown-html';
import type { Evidence } from './metadata/evidence';
import { type FrontMatter, frontMatterAside, readFrontMatter } from './metadata/front-matter';
import { pageAddress } from './metadata/urls';
import { markPictures } from './pictures/mark-pictures';
import { picturesAside } from './pictures/markdown-pictures';
import { withPicturesShelved } from './pictures/written-pictures';
import { problems } from './problems';
import type { DecodedFile, ReadSource } from './read-source';
import { leadLinks } from './safe-links';

// The parser's cost grows with the cube of the nesting, and 4,000 levels end its stack.
const TOO_DEEP = /^[ \t]*(?:(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])[ \t]*){50}/m;

/** True for quotes or lists nested 50 deep in one line, which is no writing; such a file is read as plain text. */
export function isNestedTooDeep(source: string): boolean {
  return TOO_DEEP.test(source);
}

/** Reads Markdown as the HTML that it stands for, and its front matter. */
export function readMarkdown(file: DecodedFile, reader: HtmlReader): ReadSource {
  const { frontMatter, rest } = frontMatterAside(file.source);
  const { evidence, unreadable } = evidenceOf(frontMatter);
  const given: Evidence[] =
    file.url === null
      ? []
      : [{ field: 'URL', origin: 'default', locator: 'address of the file', value: file.url }];
  const address = evidence.find(({ field }) => field === 'URL')?.value;
  const base = (address === undefined ? null : pageAddress(address, null)) ?? file.url;
  const { light, whole } = picturesAside(rest);
  const html = withPicturesShelved(whole(markdownHtml(light.replace(/\r\n?/g, '\n'))), reader.pictures);
  const written = reader.parseHtml(documentOf(html));
  leadLinks(written, base);
  markPictures(written, reader.pictures);
  const document = reader.parseHtml(documentOf(reader.sanitise(written.body.innerHTML)));
  return {
    blocks: htmlBlocks(document.body ?? document, { areLinesJoined: true }),
    evidence: [...evidence, ...given],
    problems: unreadable === null ? [] : [problems.badFrontMatter(file.name, unreadable)],
    base,
    extra: {},
  };
}

function evidenceOf(found: ReturnType<typeof frontMatterAside>['frontMatter']): FrontMatter {
  if (found === null) return { evidence: [], unreadable: null };
  if (found.language === 'toml') return { evidence: [], unreadable: 'it is TOML, not YAML' };
  return readFrontMatter(found.source);
}
