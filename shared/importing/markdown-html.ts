import { compile, type Options, parse, postprocess, preprocess } from 'micromark';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough, gfmStrikethroughHtml } from 'micromark-extension-gfm-strikethrough';
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import { withRawHtmlEnded } from './raw-html-ends';

type HtmlExtension = NonNullable<Options['htmlExtensions']>[number];

/** Nothing ends this element, not even its end tag. */
const ENDLESS = /<plaintext\b/gi;
/** Ends behind which some parsers read nothing more. */
const ENDS_OF_PAGE = /<\/(?:body|html)\s*>/gi;

/**
 * The HTML that CommonMark with GitHub's tables, task lists, strikethrough and footnotes stands for (SPEC IM34-IM39),
 * its raw HTML as it is written: a sanitiser must follow. About a second for 1,000,000 characters of prose; micromark takes
 * the square of their number for thousands of short blocks of different kinds in turn.
 */
export function markdownHtml(markdown: string): string {
  const extensions = [gfmTable(), gfmStrikethrough(), gfmFootnote(), gfmTaskListItem()];
  const document = parse({ extensions }).document();
  const events = postprocess(document.write(preprocess()(markdown, null, true)));
  const toHtml = compile({
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    htmlExtensions: [gfmTableHtml(), WHOLE_ROWS, gfmStrikethroughHtml(), notesAtTheEnd(), TASKS],
  });
  return toHtml(withRawHtmlEnded(events)).replace(ENDS_OF_PAGE, '').replace(ENDLESS, '<span');
}

/** Rows with the cells they have: GitHub drops those beyond the head's, and fills up what is missing. */
const WHOLE_ROWS: HtmlExtension = {
  enter: {
    tableData() {
      this.lineEndingIfNeeded();
      this.tag('<td>');
    },
  },
  exit: {
    tableData() {
      this.tag('</td>');
    },
    tableRow() {
      this.lineEndingIfNeeded();
      this.tag('</tr>');
    },
  },
};

const TASKS: HtmlExtension = {
  exit: {
    taskListCheckValueChecked() {
      this.raw('[x]');
    },
    taskListCheckValueUnchecked() {
      this.raw('[ ]');
    },
  },
};

/** Footnotes as paragraphs at the end that begin with their label, as their references read. */
function notesAtTheEnd(): HtmlExtension {
  const notes: string[] = [];
  const labels: string[] = [];
  return {
    enter: {
      gfmFootnoteDefinition() {
        this.getData('tightStack').push(false);
        this.buffer();
      },
      gfmFootnoteDefinitionLabelString() {
        this.buffer();
      },
      gfmFootnoteCallString() {
        this.buffer();
      },
    },
    exit: {
      gfmFootnoteDefinitionLabelString() {
        labels.push(this.resume());
      },
      gfmFootnoteDefinition() {
        this.getData('tightStack').pop();
        const label = `[${labels.pop()}]`;
        const words = this.resume();
        const [, paragraph, more = ''] = /^(\s*<p>)?([\s\S]*)$/.exec(words) ?? [];
        notes.push(paragraph === undefined ? `<p>${label}</p>${more}` : `<p>${label} ${more}`);
        this.setData('slurpOneLineEnding', true);
        this.setData('lastWasTag');
      },
      gfmFootnoteCallString() {
        this.raw(`[${this.resume()}]`);
      },
      null() {
        for (const note of notes) {
          this.lineEndingIfNeeded();
          this.raw(note);
        }
      },
    },
  };
}
