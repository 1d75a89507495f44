import { describe, expect, it } from 'vitest';
import type { CslItem, LexicalNodeJson, NoteDocument } from '../model';
import type { Flavour } from './escape-markdown';
import { type ExportedQuotation, quotationsOfNote } from './exported-quotation';
import { noteToMarkdown, quotationNodesOf } from './note-markdown';

const BOLD = 1;
const ITALIC = 2;
const STRUCK = 4;
const UNDERLINED = 8;
const CODE = 16;
const SUB = 32;

const text = (words: string, format = 0): LexicalNodeJson => ({ type: 'text', text: words, format });
const line = (...children: LexicalNodeJson[]): LexicalNodeJson => ({ type: 'paragraph', children });
const item = (...children: LexicalNodeJson[]): LexicalNodeJson => ({ type: 'listitem', children });
const bullets = (...children: LexicalNodeJson[]): LexicalNodeJson => ({
  type: 'list',
  listType: 'bullet',
  children,
});
const numbers = (start: number, ...children: LexicalNodeJson[]): LexicalNodeJson => ({
  type: 'list',
  listType: 'number',
  start,
  children,
});
const quotation = (annotationId: string, exact: string): LexicalNodeJson => ({
  type: 'quotation',
  annotationId,
  exact,
  citation: 'Lindqvist 2026, ¶ 2',
});
const linebreak: LexicalNodeJson = { type: 'linebreak' };

const noteOf = (...children: LexicalNodeJson[]): NoteDocument => ({
  schema: 1,
  lexical: '0.52.0',
  state: { root: { type: 'root', children } },
});
const write = (flavour: Flavour, ...children: LexicalNodeJson[]): string =>
  noteToMarkdown({ title: '', document: noteOf(...children) }, new Map(), flavour);

const csl: CslItem = {
  id: 'lindqvist2026',
  type: 'article-newspaper',
  title: 'Warnings *came* late at <i>Vasa</i>',
  author: [{ family: 'Lindqvist', given: 'Maja' }],
  issued: { 'date-parts': [[2026, 3, 4]] },
  'container-title': 'Nordby Gazette',
  URL: 'https://news.example/a_b',
};
const exported: ExportedQuotation = {
  annotationId: 'a1',
  exact: 'did not know',
  paragraph: 2,
  csl,
  state: 'exact',
  isMissing: false,
};
const note = noteOf(line(text('She said:')), quotation('a1', 'did not know'));
const source =
  'Maja Lindqvist, “Warnings \\*came\\* late at Vasa”, *Nordby Gazette*, 4 March 2026, <https://news.example/a_b>';

describe('EX1 the quotations of a note are found', () => {
  it('in order, also inside a list', () => {
    const document = noteOf(
      quotation('b', 'two'),
      bullets(item(quotation('a', 'one'))),
      quotation('b', 'two'),
    );
    expect(quotationNodesOf(document).map(({ annotationId }) => annotationId)).toEqual(['b', 'a', 'b']);
    expect(quotationNodesOf(document).map(({ exact }) => exact)).toEqual(['two', 'one', 'two']);
  });
});

describe('EX2 a note keeps its shape', () => {
  it('from its title to its last block', () => {
    const document = noteOf(
      { type: 'heading', tag: 'h2', children: [text('Findings')] },
      line(text('First line'), linebreak, text('second line')),
      { type: 'quote', children: [text('A quote of mine')] },
      { type: 'code', language: 'js', children: [text('let a = 1;'), linebreak, text('```')] },
      line({ type: 'link', url: 'https://news.example/a (b)', children: [text('the page')] }),
      line({
        type: 'autolink',
        url: 'https://news.example/a_b',
        children: [text('https://news.example/a_b')],
      }),
      line(),
    );
    expect(noteToMarkdown({ title: ' My\nnote ', document }, new Map(), 'commonmark')).toBe(`# My note

## Findings

First line\\
second line

> A quote of mine

\`\`\`\`js
let a = 1;
\`\`\`
\`\`\`\`

[the page](https://news.example/a%20(b))

<https://news.example/a_b>
`);
  });

  it('with the words of nodes no one knows', () => {
    const poll: LexicalNodeJson = {
      type: 'poll',
      children: [{ type: 'option', text: 'Yes' }, line(text('No'))],
    };
    expect(write('commonmark', poll)).toBe('Yes\n\nNo\n');
  });

  it('without links that would run something', () => {
    const link: LexicalNodeJson = { type: 'link', url: 'javascript:alert(1)', children: [text('words')] };
    expect(write('commonmark', line(link))).toBe('words\n');
  });

  it('EX166 with links into the library, and with the words alone of what only looks like one', () => {
    const link = (url: string): LexicalNodeJson => ({ type: 'link', url, children: [text('words')] });
    expect(write('obsidian', line(link('provenote://note/n_1(a)')))).toBe(
      '[words](provenote://note/n\\_1(a))\n',
    );
    expect(write('commonmark', line(link('provenote://note/n1/delete')))).toBe('words\n');
  });

  it('and an empty note is an empty text', () => {
    expect(write('commonmark', line())).toBe('');
    expect(write('pandoc', line())).toBe('');
  });
});

describe('EX3 what was typed is escaped where it would mean something', () => {
  it.each([
    ['# no heading', '\\# no heading'],
    ['- no item', '\\- no item'],
    ['1. no item', '1\\. no item'],
    ['> no quote', '\\> no quote'],
    ['---', '\\---'],
    ['*no* _emphasis_ `code`', '\\*no\\* \\_emphasis\\_ \\`code\\`'],
    ['[no](link) ![no] [^1]', '\\[no\\](link) !\\[no\\] \\[^1\\]'],
    ['<b> &amp; <https://a.example>', '\\<b> \\&amp; \\<https://a.example>'],
  ])('%s', (typed, markdown) => {
    expect(write('commonmark', line(text(typed)))).toBe(`${markdown}\n`);
  });

  it.each([
    'a - b',
    '-5 degrees',
    '2 * 3',
    'snake_case',
    'a < b & c',
    'R&D #1',
    '$5 @home',
    '3.5 million',
    'https://a.example/b',
  ])('and nowhere else: %s', (typed) => {
    expect(write('commonmark', line(text(typed)))).toBe(`${typed}\n`);
  });

  it.each([
    ['$5 and $6', '\\$5 and \\$6'],
    ['@lindqvist and a@b.example', '\\@lindqvist and a\\@b.example'],
    ['H~2~O x^2^ {.class}', 'H\\~2\\~O x\\^2\\^ \\{.class}'],
    ['(a) no item', '\\(a) no item'],
    ['iv. no item', 'iv\\. no item'],
    ['::: no div', '\\::: no div'],
  ])('for Pandoc also what only Pandoc reads: %s', (typed, markdown) => {
    expect(write('pandoc', line(text(typed)))).toBe(`${markdown}\n`);
  });
});

describe('EX4 marked words are marked exactly', () => {
  it.each([
    [[text('bold', BOLD), text(' and '), text('italic', ITALIC)], '**bold** and *italic*'],
    [[text('a '), text(' spaced ', BOLD), text('b')], 'a  **spaced** b'],
    [[text('all', BOLD + ITALIC)], '***all***'],
    [[text('one ', BOLD), text('both', BOLD + ITALIC), text(' one', BOLD)], '**one *both* one**'],
    [[text('half', BOLD), text('word')], '**half**word'],
    [[text('bold', BOLD), text('italic', ITALIC)], '__bold__*italic*'],
    [[text('gone', STRUCK), text(' '), text('a`b', CODE)], '~~gone~~ ``a`b``'],
    [[text('under', UNDERLINED), text(' H'), text('2', SUB), text('O')], '<u>under</u> H<sub>2</sub>O'],
    [[text('그는 '), text('“말”', BOLD), text('은')], '그는 **“말”**<!-- -->은'],
  ])('%j', (runs, markdown) => {
    expect(write('commonmark', line(...runs))).toBe(`${markdown}\n`);
  });

  it('in Pandoc’s own way where it has one', () => {
    const runs = [
      text('under', UNDERLINED),
      text(' H'),
      text('2 x', SUB),
      text('O '),
      text('“말”', BOLD),
      text('은'),
    ];
    expect(write('pandoc', line(...runs))).toBe('[under]{.underline} H~2\\ x~O **“말”**은\n');
  });
});

describe('EX5 lists keep their levels and numbers', () => {
  it('nested as Lexical nests them', () => {
    const nested = numbers(
      9,
      item(text('nine')),
      item(text('ten')),
      item(bullets(item(text('in ten')), item(numbers(1, item(text('deeper')))))),
      item(text('eleven')),
    );
    expect(write('commonmark', nested)).toBe('9. nine\n10. ten\n    - in ten\n      1. deeper\n11. eleven\n');
  });

  it('with their boxes', () => {
    const checks: LexicalNodeJson = {
      type: 'list',
      listType: 'check',
      children: [{ ...item(text('done')), checked: true }, item(text('to do'))],
    };
    expect(write('commonmark', checks)).toBe('- [x] done\n- [ ] to do\n');
  });

  it('and two in a row stay two', () => {
    expect(write('commonmark', bullets(item(text('a'))), bullets(item(text('b'))))).toBe(
      '- a\n\n<!-- -->\n\n- b\n',
    );
    expect(write('commonmark', bullets(item(text('a'))), numbers(1, item(text('b'))))).toBe('- a\n\n1. b\n');
  });
});

describe('EX6 a quotation ends in a footnote that says where its words are from', () => {
  it('in one line', () => {
    const markdown = noteToMarkdown(
      { title: 'Flood', document: note },
      quotationsOfNote([exported]),
      'commonmark',
    );
    expect(markdown).toBe(`# Flood

She said:

> did not know[^1]

[^1]: ${source}, ¶ 2; verified word for word
`);
  });

  it('and what the check found', () => {
    const altered: ExportedQuotation = { ...exported, state: 'altered', paragraph: null };
    expect(
      noteToMarkdown({ title: '', document: note }, quotationsOfNote([altered]), 'commonmark'),
    ).toContain(`[^1]: ${source}; not verified: the words differ from the source\n`);
  });

  it('with each paragraph of its words', () => {
    const words = '1. First!\nSecond?';
    const document = noteOf(quotation('a1', words));
    const quotations = quotationsOfNote([{ ...exported, exact: words }]);
    expect(noteToMarkdown({ title: '', document }, quotations, 'commonmark')).toContain(
      '> 1\\. First!\n>\n> Second?[^1]\n',
    );
  });
});

describe('EX7 the same place has one footnote', () => {
  it('and another paragraph another', () => {
    const document = noteOf(quotation('a1', 'one'), quotation('a2', 'two'), quotation('a3', 'three'));
    const quotations = quotationsOfNote([
      { ...exported, exact: 'one' },
      { ...exported, annotationId: 'a2', exact: 'two' },
      { ...exported, annotationId: 'a3', exact: 'three', paragraph: 7 },
    ]);
    expect(noteToMarkdown({ title: '', document }, quotations, 'commonmark')).toBe(`> one[^1]

> two[^1]

> three[^2]

[^1]: ${source}, ¶ 2; verified word for word
[^2]: ${source}, ¶ 7; verified word for word
`);
  });
});

describe('EX76 quotations of one annotation with different words', () => {
  it('each say what the check of their own words found', () => {
    const document = noteOf(quotation('a1', 'did know'), quotation('a1', 'did not know'));
    const quotations = quotationsOfNote([{ ...exported, exact: 'did know', state: 'altered' }, exported]);
    const markdown = noteToMarkdown({ title: '', document }, quotations, 'commonmark');
    expect(markdown).toContain(`> did know[^1]

> did not know[^2]

[^1]: ${source}, ¶ 2; not verified: the words differ from the source
[^2]: ${source}, ¶ 2; verified word for word
`);
  });
});

describe('EX8 a quotation whose annotation is gone keeps its words', () => {
  it('and says so, with its source where that is known', () => {
    expect(noteToMarkdown({ title: '', document: note }, new Map(), 'commonmark')).toContain(
      '> did not know[^1]\n\n[^1]: Lindqvist 2026, ¶ 2 (its annotation has been removed)\n',
    );
    const gone = quotationsOfNote([{ ...exported, isMissing: true }]);
    expect(noteToMarkdown({ title: '', document: note }, gone, 'commonmark')).toContain(
      `[^1]: ${source}, ¶ 2 (its annotation has been removed)\n`,
    );
  });

  it('in Pandoc’s Markdown too', () => {
    expect(noteToMarkdown({ title: '', document: note }, new Map(), 'pandoc')).toContain(
      '> did not know^[Lindqvist 2026, ¶ 2 (its annotation has been removed)]\n',
    );
  });
});

describe('EX9 Pandoc cites by key and paragraph', () => {
  it.each([
    [exported, '> did not know [@lindqvist2026, para. 2]\n'],
    [{ ...exported, paragraph: null }, '> did not know [@lindqvist2026]\n'],
    [{ ...exported, csl: { ...csl, id: 'a b' } }, '> did not know [@{a b}, para. 2]\n'],
    [
      { ...exported, state: 'missing' as const },
      '> did not know [@lindqvist2026, para. 2]^[(not verified: the source does not contain these words)]\n',
    ],
  ])('%#', (one, markdown) => {
    expect(noteToMarkdown({ title: '', document: note }, quotationsOfNote([one]), 'pandoc')).toContain(
      markdown,
    );
  });
});

describe('EX10 Pandoc finds the quoted sources in the note', () => {
  it('with their texts escaped, since it reads them as Markdown', () => {
    const document = noteOf(quotation('a1', 'one'), quotation('a1', 'one'));
    const quotations = quotationsOfNote([{ ...exported, exact: 'one' }]);
    expect(noteToMarkdown({ title: 'Flood: $5', document }, quotations, 'pandoc')).toBe(`---
title: "Flood: \\\\$5"
references:
  - id: lindqvist2026
    type: article-newspaper
    title: Warnings \\*came\\* late at *Vasa*
    author:
      - family: Lindqvist
        given: Maja
    issued:
      date-parts:
        - - 2026
          - 3
          - 4
    container-title: Nordby Gazette
    URL: https://news.example/a_b
---

> one [@lindqvist2026, para. 2]

> one [@lindqvist2026, para. 2]
`);
  });
});

describe('EX11 a quotation’s words reach Pandoc as they are', () => {
  it('while the user’s own are set by its typography', () => {
    const exact = '"theirs" -- it\'s ... so';
    const document = noteOf(line(text('"mine" -- ...')), quotation('a1', exact));
    const quotations = quotationsOfNote([{ ...exported, exact }]);
    const markdown = noteToMarkdown({ title: '', document }, quotations, 'pandoc');
    expect(markdown).toContain('\n"mine" -- ...\n');
    expect(markdown).toContain('> \\"theirs\\" \\-- it\\\'s \\... so [@');
  });
});

describe('EX33 EX34 a quotation joined of several parts', () => {
  const joined: ExportedQuotation = {
    ...exported,
    exact: 'did not know […] was told',
    paragraph: 2,
    lastParagraph: 3,
    state: 'declared',
  };
  const quoting = noteOf(quotation('a1', joined.exact));
  const quotations = quotationsOfNote([joined]);

  it('keeps its […] in a footnote’s note, which names both paragraphs and what its author declared', () => {
    const written = noteToMarkdown({ title: '', document: quoting }, quotations, 'commonmark');
    expect(written).toContain('> did not know \\[…\\] was told[^1]');
    expect(written).toContain(`${source}, ¶ 2–3; verified, with changes its author declared`);
  });

  it('is cited by Pandoc with a range', () => {
    const written = noteToMarkdown({ title: '', document: quoting }, quotations, 'pandoc');
    expect(written).toContain('was told [@lindqvist2026, paras. 2-3]');
  });
});

describe('EX40 what was checked against an earlier revision says so', () => {
  const earlier: ExportedQuotation = { ...exported, revision: 1 };
  it('in the footnote', () => {
    expect(
      noteToMarkdown({ title: '', document: note }, quotationsOfNote([earlier]), 'commonmark'),
    ).toContain(`${source}, ¶ 2; verified word for word in revision 1, which is not the newest\n`);
  });
  it('and in a note for Pandoc', () => {
    expect(noteToMarkdown({ title: '', document: note }, quotationsOfNote([earlier]), 'pandoc')).toContain(
      '> did not know [@lindqvist2026, para. 2]^[(verified word for word in revision 1, which is not the newest)]\n',
    );
  });
});
