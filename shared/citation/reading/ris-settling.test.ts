import { describe, expect, it } from 'vitest';
import { toBibLatex } from '../biblatex';
import { toBibTex } from '../bibtex';
import { toRis } from '../ris';
import { parseBibliography } from './bibliography';

const first = (...lines: string[]) => parseBibliography([...lines, 'ER  - ', ''].join('\n')).items[0];

describe('CI216 the type of a picture in RIS is its medium', () => {
  it.each(['ART', 'CHART', 'FIGURE'])('%s', (type) => {
    const picture = first(`TY  - ${type}`, 'TI  - Tides', 'M3  - Oil on canvas');
    expect(picture).toMatchObject({ medium: 'Oil on canvas' });
    expect(picture).not.toHaveProperty('genre');
  });

  it.each([
    ['medium', { medium: 'Oil on canvas' }],
    ['genre', { genre: 'Painting' }],
    ['medium and genre', { medium: 'Oil on canvas', genre: 'Painting' }],
  ])('and %s of ours come back', (_, fields) => {
    const written = [{ id: 'k', type: 'graphic', title: 'Tides', ...fields }];
    expect(toRis(written)).toContain(`M3  - ${Object.values(fields)[0]}\r\n`);
    expect(parseBibliography(toRis(written)).items).toEqual(written);
  });

  it('while that of a report is its genre', () => {
    expect(first('TY  - RPRT', 'TI  - Tides', 'M3  - Survey')).toMatchObject({ genre: 'Survey' });
  });
});

describe('CI217 a general record in a volume and number of something is an article', () => {
  it.each(['IS', 'M1'])('with its number in %s', (tag) => {
    expect(
      first('TY  - GEN', 'TI  - Tides', 'T2  - Coasts', 'VL  - 4', `${tag}  - 2`, 'SN  - 743-x'),
    ).toEqual({
      id: 'source',
      type: 'article-journal',
      title: 'Tides',
      'container-title': 'Coasts',
      volume: '4',
      issue: '2',
      ISSN: '743-x',
    });
  });

  it.each([
    ['in a work without a number', ['T2  - Coasts', 'VL  - 4']],
    ['with a number, in nothing', ['VL  - 4', 'IS  - 2']],
  ])('while one %s is a document', (_, lines) => {
    expect(first('TY  - GEN', 'TI  - Tides', ...lines)?.type).toBe('document');
  });
});

describe('CI218 serials and standards in RIS', () => {
  it('one page of a serial is its length, SE its chapter', () => {
    expect(first('TY  - SER', 'SP  - 312', 'SE  - 4')).toMatchObject({
      'number-of-pages': '312',
      'chapter-number': '4',
    });
  });

  it('while a range of pages is one', () => {
    expect(first('TY  - SER', 'SP  - 12', 'EP  - 15')).toMatchObject({ page: '12-15' });
  });

  it('and a standard is in a collection', () => {
    const standard = first('TY  - STAND', 'TI  - Dikes', 'SN  - EN 14', 'T2  - Water works', 'M1  - 9');
    expect(standard).toEqual({
      id: 'source',
      type: 'standard',
      title: 'Dikes',
      number: 'EN 14',
      'collection-title': 'Water works',
    });
  });
});

describe('CI219 a score in RIS is by its composer', () => {
  it.each([[[]], [['ED  - Lind, A.']]])('as author and composer, with %j', (lines) => {
    const berg = [{ family: 'Berg', given: 'A.' }];
    expect(first('TY  - MUSIC', 'AU  - Berg, A.', ...lines)).toMatchObject({ author: berg, composer: berg });
  });

  it('and of the format and form that EndNote has', () => {
    expect(first('TY  - MUSIC', 'TI  - Tides', 'C1  - Vocal score', 'C2  - Motet')).toMatchObject({
      medium: 'Vocal score',
      genre: 'Motet',
    });
  });
});

describe('CI220 a patent keeps its number beside its priority numbers', () => {
  const patent = { id: 'k', type: 'patent', title: 'Sluice', number: 'US 10,123,456', issue: 'NO 2024-1' };

  it('in RIS', () => {
    expect(toRis([patent])).toContain('SN  - US 10,123,456\r\nOP  - NO 2024-1\r\n');
    expect(parseBibliography(toRis([patent])).items).toEqual([patent]);
  });

  it('in BibTeX, which has the one number', () => {
    expect(toBibTex([patent])).toContain('number = {US 10,123,456}');
  });

  it('also where it has the digits of an ISSN', () => {
    const read = first('TY  - PAT', 'TI  - Sluice', 'SN  - 10123456');
    expect(read).toMatchObject({ number: '10123456' });
    expect(read).not.toHaveProperty('ISSN');
  });
});

describe('CI221 NV of RIS is a count of volumes only where it can be one', () => {
  it.each([
    ['a book has volumes', 'BOOK', '3', { 'number-of-volumes': '3' }],
    ['a recording its extent', 'VIDEO', '2 discs', { dimensions: '2 discs' }],
    ['a sound recording too', 'SOUND', '2 discs', { dimensions: '2 discs' }],
    ['a recording of two', 'SOUND', '2', { 'number-of-volumes': '2' }],
    ['a letter its number', 'PCOMM', 'L 17', { number: 'L 17' }],
    ['a manuscript its number', 'MANSCPT', 'MS 17', { number: 'MS 17' }],
    ['an electronic article its number', 'EJOUR', 'e17', { number: 'e17' }],
    ['a newspaper how often it appears', 'NEWS', 'daily', {}],
  ])('%s', (_, type, value, expected) => {
    const item = first(`TY  - ${type}`, 'TI  - Tides', `NV  - ${value}`);
    expect(item).toEqual({ id: 'source', type: item?.type, title: 'Tides', ...expected });
  });
});

describe('CI222 fields of RIS mean what their type and value say', () => {
  it.each([
    ['the department of a thesis', 'THES', ['T2  - Geology'], { type: 'thesis', division: 'Geology' }],
    ['the degree of a thesis', 'THES', ['VL  - Ph.D.'], { type: 'thesis', genre: 'Ph.D.' }],
    ['while its volume has a number', 'THES', ['VL  - 2'], { type: 'thesis', volume: '2' }],
    ['the language of a program', 'COMP', ['LA  - Python'], { type: 'software', genre: 'Python' }],
    ['while people speak another', 'COMP', ['LA  - English'], { type: 'software', language: 'English' }],
    ['by its tag too', 'COMP', ['LA  - af-ZA'], { type: 'software', language: 'af-ZA' }],
    ['a message in a forum', 'ICOMM', ['T2  - Coasts'], { type: 'post', 'container-title': 'Coasts' }],
    ['while a message to one is none', 'ICOMM', [], { type: 'personal_communication' }],
    [
      'who gives a talk',
      'SLIDE',
      ['A2  - Tidewatch'],
      { type: 'speech', author: [{ literal: 'Tidewatch' }] },
    ],
    ['the number of a rule', 'LEGAL', ['SN  - 12 CFR 3'], { type: 'regulation', number: '12 CFR 3' }],
    ['the name of a figure’s file', 'FIGURE', ['A2  - tides.png'], { type: 'figure' }],
  ])('%s', (_, type, lines, expected) => {
    expect(first(`TY  - ${type}`, 'TI  - Tides', ...lines)).toEqual({
      id: 'source',
      title: 'Tides',
      ...expected,
    });
  });
});

describe('CI264 what settles in another field of RIS stands beside what that holds', () => {
  it.each([
    ['VIDEO', ['SP  - 100 min', 'NV  - 3 discs'], { dimensions: '100 min, 3 discs' }],
    ['SOUND', ['C3  - 12 in', 'NV  - 3 discs'], { dimensions: '12 in, 3 discs' }],
    ['THES', ['M3  - Dissertation', 'VL  - Ph.D.'], { genre: 'Dissertation, Ph.D.' }],
    ['THES', ['M3  - Ph.D.', 'VL  - Ph.D.'], { genre: 'Ph.D.' }],
    ['THES', ['M3  - 10.1234/tides', 'VL  - Ph.D.'], { genre: 'Ph.D.', DOI: '10.1234/tides' }],
  ])('%s with %j', (type, lines, expected) => {
    const item = first(`TY  - ${type}`, 'TI  - Tides', ...lines);
    expect(item).toEqual({ id: 'source', type: item?.type, title: 'Tides', ...expected });
  });
});

describe('CI265 what reading fills, our own RIS brings back', () => {
  it.each([
    ['a thesis with its department', 'THES', ['T2  - Geology', 'JF  - Coasts', 'SP  - 212']],
    ['the length of a serial', 'SER', ['SP  - 312', 'SE  - 4']],
    ['the length of a book beside a page in it', 'BOOK', ['SP  - 312', 'SE  - 12', 'NV  - 3']],
    ['the length of a booklet', 'PAMP', ['M2  - 16']],
    ['the pages of a manuscript', 'MANSCPT', ['SP  - 3', 'EP  - 9']],
    ['the extent of a recording', 'SOUND', ['NV  - 2 discs']],
    ['one that is a number', 'SOUND', ['C3  - 12', 'NV  - 2']],
    ['the time of a broadcast', 'VIDEO', ['T2  - Coasts', 'SP  - 100 min', 'NV  - 3 discs']],
    ['the time of a film', 'MPCT', ['SP  - 100 min']],
    ['the size of a picture', 'ART', ['C3  - 2 × 3 m']],
    ['a post in a forum', 'ICOMM', ['AU  - Berg, Ole', 'T2  - Coasts', 'UR  - https://a.example/1']],
  ])('%s', (_, type, lines) => {
    const item = first(`TY  - ${type}`, 'ID  - k', 'TI  - Tides', ...lines);
    const known = Object.keys(item ?? {}).length;
    expect(known).toBeGreaterThan(3);
    const { 'chapter-number': chapter, ...kept } = item ?? { id: '', type: '' };
    expect(parseBibliography(toRis(item ? [item] : [])).items).toEqual([kept]);
    expect(chapter).toBe(type === 'SER' ? '4' : undefined);
  });

  it('with a post as a page for other programs', () => {
    const post = { id: 'k', type: 'post', title: 'Tides', 'container-title': 'Coasts' };
    expect(toRis([post])).toBe(
      'TY  - ELEC\r\nID  - k\r\nTI  - Tides\r\nT2  - Coasts\r\nBT  - Coasts\r\nER  - \r\n',
    );
  });

  it('and a department both .bib formats', () => {
    const thesis = { id: 'k', type: 'thesis', title: 'Tides', publisher: 'Lund', division: 'Soil & Sea' };
    for (const write of [toBibLatex, toBibTex])
      expect(parseBibliography(write([thesis])).items).toMatchObject([thesis]);
  });
});

describe('CI266 a message with a recipient is no post', () => {
  it.each([
    [['T2  - Coasts', 'A2  - Lind, Eva'], 'personal_communication'],
    [['T2  - Coasts'], 'post'],
  ])('%j', (lines, type) => {
    expect(first('TY  - ICOMM', 'TI  - Tides', ...lines)).toMatchObject({ type });
  });
});

describe('CI268 A2 of a figure is dropped only where it names a file', () => {
  it.each(['CHART', 'EQUA', 'FIGURE'])('%s', (type) => {
    const berg = [{ family: 'Berg', given: 'Ole' }];
    expect(first(`TY  - ${type}`, 'TI  - Tides', 'A2  - Berg, Ole')).toMatchObject({ editor: berg });
    expect(first(`TY  - ${type}`, 'TI  - Tides', 'A2  - my tides.PNG', 'A2  - Berg, Ole')).toMatchObject({
      editor: berg,
    });
    const drawn = first(`TY  - ${type}`, 'TI  - Tides', 'ED  - Berg, Ole', 'A2  - tides, large.svg');
    expect(drawn).toMatchObject({ editor: berg });
    expect(drawn).not.toHaveProperty('container-author');
  });
});

describe('CI269 what has an ISBN is in a book', () => {
  const record = ['TY  - GEN', 'TI  - Tides', 'T2  - Coasts', 'VL  - 4', 'IS  - 2'];

  it.each(['978-3-16-148410-0', '0-8044-2957-X', '9783161484100 (hardback)'])('%s', (isbn) => {
    expect(first(...record, `SN  - ${isbn}`)).toMatchObject({ type: 'document', ISBN: isbn });
  });

  it.each(['978-3-16-148410-1', '0317-8471', 'none'])('while %s is none', (number) => {
    expect(first(...record, `SN  - ${number}`)?.type).toBe('article-journal');
  });
});

describe('CI270 languages of a program that people speak are its languages', () => {
  it.each(['Deutsch', 'English, German', 'Français; English', '한국어', 'Português (Brasil)', 'de and fr'])(
    '%s',
    (language) => {
      const program = first('TY  - COMP', 'TI  - Tides', `LA  - ${language}`);
      expect(program).toEqual({ id: 'source', type: 'software', title: 'Tides', language });
    },
  );

  it.each(['Python', 'C/C++', 'Java, English', 'Go', 'R'])('while %s is its genre', (genre) => {
    expect(first('TY  - COMP', 'TI  - Tides', `LA  - ${genre}`)).toMatchObject({ genre });
  });
});

describe('CI271 rules have numbers and sources of their own', () => {
  it('as many digits as an ISSN has', () => {
    const rule = first('TY  - LEGAL', 'TI  - Tides', 'SN  - 12345678');
    expect(rule).toEqual({ id: 'source', type: 'regulation', title: 'Tides', number: '12345678' });
  });

  it('while an ISBN is one', () => {
    expect(first('TY  - LEGAL', 'TI  - Tides', 'SN  - 9783161484100')).toMatchObject({
      ISBN: '9783161484100',
    });
  });

  it('and an ISSN one beside the number', () => {
    const rule = { id: 'k', type: 'regulation', title: 'Tides', number: '7', ISSN: '0317-8471' };
    expect(parseBibliography(toRis([rule])).items).toEqual([rule]);
  });

  it('each line of OP', () => {
    const lines = ['TI  - Sluice', 'OP  - NO 2024-1', 'OP  - SE 2024-2'];
    expect(first('TY  - PAT', ...lines)).toMatchObject({ issue: 'NO 2024-1; SE 2024-2' });
    expect(first('TY  - LEGAL', ...lines)).toMatchObject({ references: 'NO 2024-1; SE 2024-2' });
  });
});

describe('CI223 a DO that holds no DOI is none', () => {
  it.each(['DOI', 'doi:', 'https://doi.org/'])('%s', (label) => {
    expect(first('TY  - JOUR', 'TI  - Tides', `DO  - ${label}`)).not.toHaveProperty('DOI');
  });
});

describe('CI224 in ProCite’s records names have the role that is noted after them', () => {
  it('by the words of cataloguers', () => {
    const book = first(
      'TY  - BOOK',
      'N1  - Record ID: 7',
      'A1  - Berg, Ole',
      'A1  - Ek, Ida',
      'N1  - Author Role: edited by',
      'T1  - Tides',
      'N1  - Author, Subsidiary: Lind, Eva',
      'N1  - Author, Subsidiary: Moe, Ann',
      'N1  - Author Role: trans.',
    );
    expect(book).toEqual({
      id: '7',
      type: 'book',
      title: 'Tides',
      editor: [
        { family: 'Berg', given: 'Ole' },
        { family: 'Ek', given: 'Ida' },
      ],
      translator: [
        { family: 'Lind', given: 'Eva' },
        { family: 'Moe', given: 'Ann' },
      ],
    });
  });

  it('while a role that says nothing changes none', () => {
    expect(
      first('TY  - BOOK', 'N1  - Record ID: 7', 'A1  - Berg, Ole', 'N1  - Author Role: Dr.'),
    ).toMatchObject({ author: [{ family: 'Berg', given: 'Ole' }] });
  });
});
