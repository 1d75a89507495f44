import { asDocument } from './clipboard-html';
import type { HtmlReader } from './html-article';
import { htmlBlocks } from './html-blocks';
import { markdownBlocks } from './markdown-blocks';
import type { Evidence } from './metadata/evidence';
import { type FrontMatter, readFrontMatter } from './metadata/front-matter';
import { pageAddress } from './metadata/urls';
import { withMarks } from './pictures/mark-pictures';
import { picturesAside } from './pictures/markdown-pictures';
import { withPicturesShelved } from './pictures/written-pictures';
import { problems } from './problems';
import type { DecodedFile, ReadSource } from './read-source';

// The parser's cost grows with the cube of the nesting, and 4,000 levels end its stack.
const TOO_DEEP = /^[ \t]*(?:(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])[ \t]*){50}/m;

/** True for quotes or lists nested 50 deep in one line, which is no writing; such a file is read as plain text. */
export function isNestedTooDeep(source: string): boolean {
  return TOO_DEEP.test(source);
}

/** Reads Markdown with its front matter; raw HTML in it becomes its words and pictures. */
export function readMarkdown(file: DecodedFile, reader: HtmlReader): ReadSource {
  const { light, whole } = picturesAside(file.source);
  const { blocks, frontMatter } = markdownBlocks(light, {
    readHtml: (html) => {
      const shelved = withPicturesShelved(html, reader.pictures);
      const marked = withMarks(shelved, reader.parseHtml, reader.pictures);
      const document = reader.parseHtml(asDocument(reader.sanitise(marked)));
      return htmlBlocks(document.body ?? document);
    },
    findPicture: reader.pictures.find,
    whole,
  });
  const { evidence, unreadable } = frontMatterOf(frontMatter);
  const given: Evidence[] =
    file.url === null
      ? []
      : [{ field: 'URL', origin: 'default', locator: 'address of the file', value: file.url }];
  const address = evidence.find(({ field }) => field === 'URL')?.value;
  return {
    blocks,
    evidence: [...evidence, ...given],
    problems: unreadable === null ? [] : [problems.badFrontMatter(file.name, unreadable)],
    base: (address === undefined ? null : pageAddress(address, null)) ?? file.url,
    extra: {},
  };
}

function frontMatterOf(found: ReturnType<typeof markdownBlocks>['frontMatter']): FrontMatter {
  if (found === null) return { evidence: [], unreadable: null };
  if (found.language === 'toml') return { evidence: [], unreadable: 'it is TOML, not YAML' };
  return readFrontMatter(found.source);
}
