import { describe, expect, it } from 'vitest';
import type { CslItem } from '../model';
import { toBibLatex } from './biblatex';
import { toBibTex } from './bibtex';
import { toCslJson } from './csl-json';
import { parseBibliography } from './reading/bibliography';
import { toRis } from './ris';

const article: CslItem = {
  id: 'lindqvist2026',
  type: 'article-newspaper',
  title: 'Flood warnings came late',
  author: [{ family: 'Lindqvist', given: 'Maja' }],
  issued: { 'date-parts': [[2026, 3, 4]] },
  accessed: { 'date-parts': [[2026, 3, 5]] },
  'container-title': 'Nordby Gazette',
  URL: 'https://news.example/a_b?x=1&y=%20~z#t_1',
  language: 'en-GB',
};
const page: CslItem = { ...article, id: 'berg2026', type: 'webpage', 'container-title': 'Nordby Watch' };
const titled = (title: string, language?: string): CslItem => ({ id: 'k', type: 'webpage', title, language });
const by = (...author: NonNullable<CslItem['author']>): CslItem => ({ id: 'k', type: 'webpage', author });

describe('CI10 each type has its name in each format', () => {
  it.each([
    ['article-newspaper', '@article{', 'entrysubtype = {newspaper}', '@article{', 'NEWS'],
    ['article-magazine', '@article{', 'entrysubtype = {magazine}', '@article{', 'MGZN'],
    ['article-journal', '@article{', '', '@article{', 'JOUR'],
    ['webpage', '@online{', '', '@misc{', 'ELEC'],
    ['post-weblog', '@online{', 'entrysubtype = {blog}', '@misc{', 'BLOG'],
    ['book', '@book{', '', '@book{', 'BOOK'],
    ['chapter', '@incollection{', '', '@incollection{', 'CHAP'],
    ['report', '@report{', '', '@techreport{', 'RPRT'],
    ['thesis', '@thesis{', '', '@phdthesis{', 'THES'],
    ['paper-conference', '@inproceedings{', '', '@inproceedings{', 'CONF'],
    ['interview', '@misc{', 'entrysubtype = {interview}', '@misc{', 'PCOMM'],
    ['legal_case', '@jurisdiction{', '', '@misc{', 'CASE'],
    ['no such type', '@misc{', '', '@misc{', 'GEN'],
  ])('%s', (type, bibLatex, subtype, bibTex, ris) => {
    expect(toBibLatex([{ id: 'k', type }])).toContain(bibLatex);
    expect(toBibLatex([{ id: 'k', type }])).toContain(subtype);
    expect(toBibTex([{ id: 'k', type }])).toContain(bibTex);
    expect(toRis([{ id: 'k', type }])).toContain(`TY  - ${ris}\r\n`);
  });

  it('and a newspaper article is whole in BibLaTeX', () => {
    expect(toBibLatex([article])).toBe(`@article{lindqvist2026,
  entrysubtype = {newspaper},
  author = {Lindqvist, Maja},
  title = {Flood warnings came late},
  journaltitle = {Nordby Gazette},
  date = {2026-03-04},
  url = {https://news.example/a_b?x=1&y=%20~z#t_1},
  urldate = {2026-03-05},
  langid = {british}
}
`);
  });

  it('and in BibTeX', () => {
    expect(toBibTex([article])).toBe(`@article{lindqvist2026,
  author = {Lindqvist, Maja},
  title = {Flood warnings came late},
  journal = {Nordby Gazette},
  year = {2026},
  month = mar,
  day = {4},
  url = {https://news.example/a_b?x=1&y=%20~z#t_1},
  language = {british},
  entrysubtype = {newspaper},
  note = {Accessed 2026-03-05}
}
`);
  });
});

describe('CI11 LaTeX reads texts as they were', () => {
  it('with its special characters escaped', () => {
    const bib = toBibLatex([{ id: 'k', type: 'webpage', publisher: 'A & B_C 50% #1 $5 {x} ~ ^ \\ --' }]);
    expect(bib).toContain(
      'organization = {A \\& B\\_C 50\\% \\#1 \\$5 \\{x\\} \\textasciitilde{} \\textasciicircum{} \\textbackslash{} -{}-}',
    );
  });

  it('with a single brace as a command, since BibTeX counts braces', () => {
    expect(toBibLatex([{ id: 'k', type: 'webpage', publisher: 'a } b' }])).toContain(
      '{a \\textbraceright{} b}',
    );
  });

  it('with every script as it is', () => {
    expect(toBibLatex([titled('홍수 경보, Москва', 'ko')])).toContain('title = {홍수 경보, Москва}');
  });

  it('and a URL untouched but for what would end its field', () => {
    const URL = 'https://news.example/{id}/한글_1%20#x';
    expect(toBibLatex([{ id: 'k', type: 'webpage', URL }])).toContain(
      'url = {https://news.example/%7Bid%7D/한글_1%20#x}',
    );
  });
});

describe('CI12 each name stays one name', () => {
  it('with fixed particles, of which BibLaTeX is told', () => {
    const gogh = { family: 'Gogh', given: 'Vincent', 'non-dropping-particle': 'van' };
    const beethoven = { family: 'Beethoven', given: 'Ludwig', 'dropping-particle': 'van' };
    expect(toBibLatex([by(gogh, beethoven)])).toContain(
      'options = {useprefix=true},\n  author = {van Gogh, Vincent and Beethoven, Ludwig van}',
    );
    expect(toBibLatex([by(beethoven)])).toContain(
      '{k,\n  options = {useprefix=false},\n  author = {van Beethoven, Ludwig}',
    );
  });

  it('with suffixes, bodies, single names and what looks like two names', () => {
    const names = by(
      { family: 'King', given: 'Ann', suffix: 'Jr.' },
      { literal: 'Nordby & Sons, Inc.' },
      { family: 'Plato' },
      { family: 'Simon and Holm', given: 'Per' },
      { family: '김', given: '민수' },
    );
    expect(toBibTex([names])).toContain(
      'author = {King, Jr., Ann and {Nordby \\& Sons, Inc.} and Plato and {Simon and Holm}, Per and 김, 민수}',
    );
  });
});

describe('CI13 letters that a style would change are in braces', () => {
  it.each([
    ['Flood in New York and Oslo', 'Flood in {New York} and {Oslo}'],
    ['NATO and the iPhone', '{NATO} and the {iPhone}'],
    ['how it began: the R&D years', '{how} it began: {the R\\&D} years'],
    ['“Quoted words” in May', '“Quoted words” in {May}'],
    ['COVID-19 in the U.S.', '{COVID-19} in the {U.S}.'],
  ])('%s', (title, latex) => {
    expect(toBibLatex([titled(title, 'en')])).toContain(`title = {${latex}}`);
    expect(toBibTex([titled(title, 'en')])).toContain(`title = {${latex}}`);
  });

  it('but not in BibLaTeX where titles keep their case', () => {
    expect(toBibLatex([titled('Flut in der Stadt', 'de')])).toContain('title = {Flut in der Stadt}');
    expect(toBibTex([titled('Flut in der Stadt', 'de')])).toContain('title = {Flut in der {Stadt}}');
  });
});

describe('CI14 CSL’s inline tags become commands', () => {
  it('with their own capitals held', () => {
    const title = 'Finds of <i>Homo sapiens</i>, H<sub>2</sub>O and <span class="nocase">mRNA</span>';
    expect(toBibLatex([titled(title)])).toContain(
      'title = {Finds of {{\\emph{Homo sapiens}}}, {H}\\textsubscript{2}{O} and {{mRNA}}}',
    );
    expect(toRis([titled(title)])).toContain('TI  - Finds of Homo sapiens, H2O and mRNA\r\n');
  });

  it('and what is no tag stays', () => {
    expect(toBibLatex([titled('If a <b and c> d <script>')])).toContain(
      'title = {If a <b and c> d <script>}',
    );
  });
});

describe('CI15 a site keeps its name', () => {
  it('as organisation in BibLaTeX, as place of publication in BibTeX', () => {
    expect(toBibLatex([page])).toContain('  organization = {Nordby Watch},\n');
    expect(toBibTex([page])).toContain('  howpublished = {Nordby Watch},\n');
    expect(toBibTex([page])).toContain('  note = {Accessed 2026-03-05}\n');
  });

  it('beside its publisher', () => {
    expect(toBibLatex([{ ...page, publisher: 'Nordby Media AB' }])).toContain(
      '  publisher = {Nordby Media AB},\n',
    );
  });
});

describe('CI7 dates keep their precision in files', () => {
  it.each([
    [{ 'date-parts': [[843, 3]] }, 'date = {0843-03}', 'DA  - 0843/03//\r\n'],
    [{ 'date-parts': [[-44]] }, 'date = {-0043}', 'DA  - -0044///\r\n'],
    [{ 'date-parts': [[2025], [2026]] }, 'date = {2025/2026}', 'DA  - 2025///2025–2026\r\n'],
    [{ 'date-parts': [[2026], [0]] }, 'date = {2026/}', 'DA  - 2026///since 2026\r\n'],
    [{ 'date-parts': [[2026]], season: 1 }, 'date = {2026-21}', 'DA  - 2026///Spring 2026\r\n'],
    [
      { literal: 'Spring term 2026' },
      'year = {Spring term 2026}',
      'PY  - 2026\r\nDA  - ///Spring term 2026\r\n',
    ],
  ])('%j', (issued, bibLatex, ris) => {
    expect(toBibLatex([{ id: 'k', type: 'webpage', issued }])).toContain(bibLatex);
    expect(toRis([{ id: 'k', type: 'webpage', issued }])).toContain(ris);
  });
});

describe('CI272 a date of zeros is written nowhere', () => {
  it.each([{ literal: '0000' }, { raw: '0000' }])('%j', (issued) => {
    const item = { id: 'k', type: 'book', title: 'Tides', issued, accessed: issued };
    for (const write of [toBibLatex, toBibTex, toRis]) {
      expect(write([item])).not.toMatch(/date|year|PY|DA|Y2|-1/);
      expect(write([item])).toContain('Tides');
    }
  });

  it('while 1 BC is a year', () => {
    expect(toBibLatex([{ id: 'k', type: 'book', issued: { 'date-parts': [[-1]] } }])).toContain(
      'date = {0000}',
    );
  });
});

describe('CI16 RIS is one line a value', () => {
  it('from TY to ER, with CRLF', () => {
    const lines = [
      'TY  - NEWS',
      'ID  - lindqvist2026',
      'AU  - Lindqvist, Maja',
      'TI  - Flood warnings came late',
      'T2  - Nordby Gazette',
      'PY  - 2026',
      'DA  - 2026/03/04/',
      'UR  - https://news.example/a_b?x=1&y=%20~z#t_1',
      'LA  - en-GB',
      'Y2  - 2026/03/05/',
      'ER  - ',
      '',
    ];
    expect(toRis([article])).toBe(lines.join('\r\n'));
    expect(toRis([article, article])).toBe(`${lines.join('\r\n')}\r\n${lines.join('\r\n')}`);
  });

  it('with a paper’s conference in T2 and the volume of its papers in C3', () => {
    const paper = { id: 'p', type: 'paper-conference', title: 'Gauges', 'container-title': 'Flood Papers' };
    const both = { ...paper, 'event-title': 'Flood Days' };
    expect(toRis([paper])).toContain(
      'TY  - CONF\r\nID  - p\r\nTI  - Gauges\r\nT2  - Flood Papers\r\nC3  - Flood Papers\r\n',
    );
    expect(toRis([both])).toContain('T2  - Flood Days\r\nC3  - Flood Papers\r\n');
    expect(parseBibliography(toRis([paper, { ...both, id: 'q' }])).items).toEqual([
      paper,
      { ...both, id: 'q' },
    ]);
  });

  it('however long, and without line ends inside', () => {
    const title = `${'word '.repeat(300)}end`;
    const ris = toRis([{ ...page, title, abstract: 'one\r\ntwo\u2028three\u0085four' }]);
    expect(ris).toContain(`TI  - ${title}\r\n`);
    expect(ris).toContain('AB  - one two three four\r\n');
  });

  it('with suffix, particles, bodies, pages and keywords each in their own', () => {
    const ris = toRis([
      {
        ...by(
          { family: 'King', given: 'Ann', suffix: 'Jr.' },
          { family: 'Gogh', given: 'Vincent', 'non-dropping-particle': 'van' },
          { literal: 'Associated Press' },
        ),
        page: '12–15',
        keyword: 'flood, late warnings',
      },
    ]);
    expect(ris).toContain('AU  - King, Ann, Jr.\r\nAU  - van Gogh, Vincent\r\nAU  - Associated Press\r\n');
    expect(ris).toContain('SP  - 12\r\nEP  - 15\r\nKW  - flood\r\nKW  - late warnings\r\n');
  });
});

describe('CI17 CSL JSON holds what its schema allows', () => {
  it('with the citekey as id and citation-key, and numbers as numbers', () => {
    expect(JSON.parse(toCslJson([{ ...article, volume: 3, issue: '4a' }]))).toEqual([
      { ...article, 'citation-key': 'lindqvist2026', volume: 3, issue: '4a' },
    ]);
  });

  it('and nothing else', () => {
    const odd: CslItem = {
      id: 'k',
      type: 'tweet',
      title: 'Kept',
      favourite: true,
      author: [{ family: 'Holm', orcid: '0000' }, {}],
      editor: [],
      issued: { 'date-parts': [[2026], []], source: 'guess' },
      custom: { shelf: 'b' },
    };
    expect(JSON.parse(toCslJson([odd]))).toEqual([
      {
        id: 'k',
        type: 'document',
        'citation-key': 'k',
        title: 'Kept',
        author: [{ family: 'Holm' }],
        issued: { 'date-parts': [[2026]] },
        custom: { shelf: 'b' },
      },
    ]);
  });
});

describe('CI18 an empty list', () => {
  it('gives an empty file', () => {
    expect([toBibLatex([]), toBibTex([]), toRis([]), toCslJson([])]).toEqual(['', '', '', '[]\n']);
  });
});
