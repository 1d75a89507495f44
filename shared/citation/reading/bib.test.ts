import { describe, expect, it } from 'vitest';
import { parseBibliography, toBibTex } from '../index';

const first = (text: string) => parseBibliography(text).items[0];
const misc = (fields: string) => first(`@misc{k, ${fields}}`);

describe('CI95 formulas of LaTeX are read as the signs they print', () => {
  it.each([
    ['CO$_2$ and H$_{2}$O', 'CO<sub>2</sub> and H<sub>2</sub>O'],
    ['The 4$^{\\textrm{th}}$ $\\Sigma^{0}$', 'The 4<sup>th</sup> Σ<sup>0</sup>'],
    ['$\\alpha \\leq \\beta$', 'α≤β'],
    ['\\(x^2\\) and $\\frac{1}{2}$', 'x<sup>2</sup> and 1/2'],
    ['\\ensuremath{\\pm} 3', '± 3'],
    ['From $5 to $10', 'From $5 to $10'],
    ['a_b^c', 'a_b^c'],
    ['Tilde \\~{} and hat \\^{}', 'Tilde ~ and hat ^'],
    ['D\\textquotesingle{}Arc', "D'Arc"],
    ['\\href{https://a.example}{Tides}', 'Tides'],
  ])('%s', (latex, title) => {
    expect(misc(`title = {${latex}}`)?.title).toBe(title);
  });
});

describe('CI96 what can be mended in a .bib file is read, and said', () => {
  it('a comma that is missing between two fields', () => {
    const { items, problems } = parseBibliography(
      '@book{k,\n title = {Tides}\n year = 2001,\n}\n@book{l, title = {M}}',
    );
    expect(items).toMatchObject([{ title: 'Tides', issued: { 'date-parts': [[2001]] } }, { title: 'M' }]);
    expect(problems).toEqual(['Line 3: a comma is missing after “title”; the entry was read all the same.']);
  });

  it('while any LaTeX in a preamble is passed over', () => {
    expect(
      parseBibliography('@preamble{For {all} papers; see "here}\n@book{k, title = {Tides}}'),
    ).toMatchObject({
      items: [{ title: 'Tides' }],
      problems: [],
    });
  });
});

describe('CI97 entries inherit as BibLaTeX says', () => {
  it('from parents of parents, and through data of several entries', () => {
    const text =
      '@inbook{c, title={Boxes}, crossref={v}}\n@book{v, title={Two}, volume={2}, crossref={w}}\n' +
      '@mvbook{w, title={Works}, xdata={p}}\n@xdata{p, publisher={Lund Press}}';
    expect(first(text)).toMatchObject({
      title: 'Boxes',
      'container-title': 'Works',
      'volume-title': 'Two',
      volume: '2',
      publisher: 'Lund Press',
    });
  });

  it('an article from its issue', () => {
    const text =
      '@article{a, title={Ebb}, crossref={i}}\n@periodical{i, title={Tides}, number={4}, date={2001}}';
    expect(first(text)).toMatchObject({ title: 'Ebb', 'container-title': 'Tides', issue: '4' });
  });

  it('and a circle of parents ends', () => {
    expect(first('@book{a, title={A}, crossref={b}}\n@book{b, year=2001, crossref={a}}')).toMatchObject({
      title: 'A',
      issued: { 'date-parts': [[2001]] },
    });
  });
});

describe('CI98 BibTeX is read as databases and hands write it', () => {
  it.each([
    [
      'a visit in the note',
      'note = {[Online; accessed 22-July-2004]}',
      { accessed: { 'date-parts': [[2004, 7, 22]] } },
    ],
    [
      'a visit after a remark',
      'note = {Draft. Last accessed on 5 March 2026}',
      { note: 'Draft', accessed: { 'date-parts': [[2026, 3, 5]] } },
    ],
    [
      'a visit in a field of its own',
      'lastchecked = {2026-03-05}',
      { accessed: { 'date-parts': [[2026, 3, 5]] } },
    ],
    [
      'an address as a command',
      'howpublished = {Online: \\url{https://a.example/~x_1}}',
      { URL: 'https://a.example/~x_1' },
    ],
    ['an address in the note', 'note = {\\url{https://a.example/1}}', { URL: 'https://a.example/1' }],
    ['the first of several', 'url = {https://a.example/1 https://b.example}', { URL: 'https://a.example/1' }],
    ['a day and a month', 'year = 2001, month = "8~" # mar', { issued: { 'date-parts': [[2001, 3, 8]] } }],
    ['a month and a day', 'year = 2001, month = mar # "~8"', { issued: { 'date-parts': [[2001, 3, 8]] } }],
    [
      'two months',
      'year = 2001, month = jan # "--" # feb',
      {
        issued: {
          'date-parts': [
            [2001, 1],
            [2001, 2],
          ],
        },
      },
    ],
    ['a short month', 'year = 2001, month = {Sept.}', { issued: { 'date-parts': [[2001, 9]] } }],
    ['a year that is not printed', 'year = {[1850]}', { issued: { 'date-parts': [[1850]] } }],
    ['rights', 'copyright = {CC BY}', { license: 'CC BY' }],
    ['PubMed’s numbers', 'pmid = {123}, pmcid = {PMC4}', { PMID: '123', PMCID: 'PMC4' }],
    ['an article’s number', 'eid = {e017}', { page: 'e017' }],
    [
      'ACM’s places',
      'location = {Oslo}, address = {New York, NY}',
      { 'publisher-place': 'New York, NY', 'event-place': 'Oslo' },
    ],
    [
      'a second editor who has a role',
      'editora = {Berg, Ole}, editoratype = {compiler}',
      { compiler: [{ family: 'Berg', given: 'Ole' }] },
    ],
  ])('%s', (_, fields, expected) => {
    expect(misc(fields)).toMatchObject(expected);
  });

  it('both names of a journal, as MathSciNet has them', () => {
    expect(first('@article{k, journal = {Adv. Tid.}, fjournal = {Advances in Tides}}')).toMatchObject({
      'container-title': 'Advances in Tides',
      'container-title-short': 'Adv. Tid.',
    });
  });

  it('a preprint, as arXiv has it', () => {
    expect(misc('eprint = {2601.01234}, archivePrefix = {arXiv}, title = {Tides}')).toEqual({
      id: 'k',
      type: 'article',
      title: 'Tides',
      URL: 'https://arxiv.org/abs/2601.01234',
      publisher: 'arXiv',
      number: 'arXiv:2601.01234',
    });
  });

  it('a note that names no date of a visit stays', () => {
    expect(misc('note = {Retrieved from the archive}')?.note).toBe('Retrieved from the archive');
  });

  it('a thesis of the kind that its entry type says', () => {
    expect(first('@mastersthesis{k, title = {T}}')).toMatchObject({
      type: 'thesis',
      genre: 'Master’s thesis',
    });
    expect(first('@phdthesis{k, title = {T}}')).toMatchObject({ genre: 'PhD thesis' });
    expect(first('@phdthesis{k, title = {T}, type = {Habilitation}}')).toMatchObject({
      genre: 'Habilitation',
    });
  });

  it('and one of a kind we do not know is not written as a doctoral one', () => {
    const thesis = { id: 'k', type: 'thesis', title: 'Tides' };
    expect(toBibTex([thesis])).toContain('type = {Thesis}');
    expect(parseBibliography(toBibTex([thesis])).items).toEqual([thesis]);
  });
});
