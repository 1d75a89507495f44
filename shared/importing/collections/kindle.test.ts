import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readClippingLine } from './clipping-line';
import { readCollection } from './read-collection';

const read = (text: string) => readCollection({ name: 'x', bytes: new TextEncoder().encode(text) });
const clipping = (meta: string, words: string, title = 'Tides (Lindqvist, Maja)') =>
  `\ufeff${title}\r\n- ${meta}\r\n\r\n${words}\r\n==========\r\n`;
const annotationsIn = async (...clippings: string[]) =>
  (await read(clippings.join('')))?.sources.flatMap(({ annotations }) => annotations);
/** By the clock of this machine, as a Kindle's times are. */
const JUNE = new Date(2015, 5, 5, 10, 11, 12).getTime();
const EVENING = new Date(2015, 5, 5, 22, 11, 12).getTime();
const LOCATION = { unit: 'location', start: 181, end: 182 };

describe('IM112 the line of a clipping is read in the languages a Kindle speaks', () => {
  it.each([
    ['- Your Highlight on page 12 | location 181-182 | Added on Friday, 5 June 2015 10:11:12', JUNE],
    ['- Your Highlight on page 12 | Location 181-182 | Added on Friday, June 5, 2015 10:11:12 PM', EVENING],
    [
      '- Ihre Markierung auf Seite 12 | Position 181-182 | Hinzugefügt am Freitag, 5. Juni 2015 10:11:12',
      JUNE,
    ],
    [
      '- Votre surlignement sur la page 12 | emplacement 181-182 | Ajouté le vendredi 5 juin 2015 10:11:12',
      JUNE,
    ],
    [
      '- La subrayado en la página 12 | posición 181-182 | Añadido el viernes, 5 de junio de 2015 10:11:12',
      JUNE,
    ],
    [
      '- Mi subrayado en la página 12 | Posición 181 - 182 | Añadido el viernes 5 de junio de 2015, 10:11:12',
      JUNE,
    ],
    ['- 12쪽의 하이라이트 | 위치 181-182 | 2015년 6월 5일 금요일 오후 10:11:12에 추가됨', EVENING],
    ['- 페이지 12의 하이라이트 | 위치 181-182 | 추가됨: 2015년 6월 5일 금요일 오전 10:11:12', JUNE],
    [
      '- La tua evidenziazione a pagina 12 | posizione 181-182 | Aggiunto in data venerdì 5 giugno 2015 10:11:12',
      JUNE,
    ],
    [
      '- Seu destaque na página 12 | posição 181-182 | Adicionado: sexta-feira, 5 de junho de 2015 10:11:12',
      JUNE,
    ],
    ['- Uw markering op pagina 12 | Locatie 181-182 | Toegevoegd op vrijdag 5 juni 2015 10:11:12', JUNE],
    [
      '- Ваш выделенный отрывок на странице 12 | Место 181–182 | Добавлено: пятница, 5 июня 2015 г. в 10:11:12',
      JUNE,
    ],
    ['- 12ページ|位置No. 181-182のハイライト |作成日: 2015年6月5日金曜日 10:11:12', JUNE],
    ['- 您在第 12 页（位置 #181-182）的标注 | 添加于 2015年6月5日星期五 下午10:11:12', EVENING],
  ])('%s', (line, createdAt) => {
    const locator = 'p. 12, loc. 181-182';
    expect(readClippingLine(line)).toEqual({ kind: 'highlight', place: LOCATION, locator, createdAt });
  });

  it.each([
    ['- Your Note on Location 181 | Added on Friday, 5 June 2015 10:11:12', 'note'],
    ['- Ihre Notiz bei Position 181 | Hinzugefügt am Freitag, 5. Juni 2015 10:11:12', 'note'],
    ["- Votre note à l'emplacement 181 | Ajouté le vendredi 5 juin 2015 10:11:12", 'note'],
    ['- Tu nota en la posición 181 | Añadido el viernes, 5 de junio de 2015 10:11:12', 'note'],
    ['- 위치 181의 메모 | 추가됨: 2015년 6월 5일 금요일 오전 10:11:12', 'note'],
    ['- Your Bookmark on Location 181 | Added on Friday, 5 June 2015 10:11:12', 'bookmark'],
    ['- Ihr Lesezeichen bei Position 181 | Hinzugefügt am Freitag, 5. Juni 2015 10:11:12', 'bookmark'],
    ["- Votre signet à l'emplacement 181 | Ajouté le vendredi 5 juin 2015 10:11:12", 'bookmark'],
    ['- El marcador en la posición 181 | Añadido el viernes, 5 de junio de 2015 10:11:12', 'bookmark'],
    ['- 위치 181의 북마크 | 추가됨: 2015년 6월 5일 금요일 오전 10:11:12', 'bookmark'],
  ])('%s', (line, kind) => {
    const place = { unit: 'location', start: 181, end: 181 };
    expect(readClippingLine(line)).toEqual({ kind, place, locator: 'loc. 181', createdAt: JUNE });
  });

  it('by pages alone, and with the short ends of old Kindles', () => {
    expect(readClippingLine('- Your Highlight on page xii-xii | Added on 5 June 2015')).toMatchObject({
      place: null,
      locator: 'p. xii',
    });
    expect(
      readClippingLine('- Highlight Loc. 1234-37 | Added on Friday, June 05, 2015, 10:11 AM'),
    ).toMatchObject({
      place: { unit: 'location', start: 1234, end: 1237 },
      createdAt: new Date(2015, 5, 5, 10, 11).getTime(),
    });
    expect(readClippingLine('- a note on nothing')).toBeNull();
  });
});

describe('IM113 clippings of a Kindle are highlights of their books', () => {
  it('with title, authors, words, place and time', async () => {
    const meta = 'Your Highlight on page 12 | location 181-182 | Added on Friday, 5 June 2015 10:11:12';
    const collection = await read(
      clipping(meta, 'It rose.') +
        clipping(meta, '바다', 'Fire (Song 5) (van Gogh, Vincent;Berg, Åsa)') +
        clipping(meta, 'x', 'Nameless (Inconnu(e))'),
    );
    expect(collection).toEqual({
      kind: 'Kindle',
      problems: [],
      sources: [
        {
          csl: { id: '', type: 'book', title: 'Tides', author: [{ family: 'Lindqvist', given: 'Maja' }] },
          annotations: [
            {
              exact: 'It rose.',
              prefix: '',
              suffix: '',
              start: null,
              end: null,
              comment: '',
              tags: [],
              colour: null,
              createdAt: JUNE,
              updatedAt: JUNE,
              locator: 'p. 12, loc. 181-182',
            },
          ],
        },
        {
          csl: {
            id: '',
            type: 'book',
            title: 'Fire (Song 5)',
            author: [
              { family: 'Gogh', given: 'Vincent', 'non-dropping-particle': 'van' },
              { family: 'Berg', given: 'Åsa' },
            ],
          },
          annotations: [expect.objectContaining({ exact: '바다' })],
        },
        {
          csl: { id: '', type: 'book', title: 'Nameless' },
          annotations: [expect.objectContaining({ exact: 'x' })],
        },
      ],
    });
  });

  it('with the note made at their place, whichever stands first; other notes are remarks', async () => {
    expect(
      await annotationsIn(
        clipping('Your Note on Location 182 | Added on 5 June 2015 22:11:12', 'Who?'),
        clipping('Your Highlight on Location 181-182 | Added on 5 June 2015 10:11:12', 'It rose.'),
        clipping('Your Note on Location 182 | Added on 5 June 2015 22:11:12', 'Who? When?'),
        clipping('Your Note on Location 900 | Added on 5 June 2015 10:11:12', 'Alone.'),
        clipping('Your Bookmark on Location 181 | Added on 5 June 2015 10:11:12', ''),
      ),
    ).toMatchObject([
      { exact: 'It rose.', comment: 'Who? When?', createdAt: JUNE, updatedAt: EVENING },
      { exact: '', comment: 'Alone.', locator: 'loc. 900' },
    ]);
  });
});

describe('IM114 of the versions of one highlight the longest is kept', () => {
  it('at an overlapping place, in whatever order they were written', async () => {
    expect(
      await annotationsIn(
        clipping('Your Highlight on Location 183-184 | Added on 5 June 2015 22:11:12', 'and fell'),
        clipping('Your Highlight on Location 181-184 | Added on 5 June 2015 10:11:12', 'It rose and fell.'),
        clipping('Your Highlight on Location 181-182 | Added on 5 June 2015 22:11:12', 'It rose'),
      ),
    ).toMatchObject([
      { exact: 'It rose and fell.', locator: 'loc. 181-184', createdAt: JUNE, updatedAt: EVENING },
    ]);
  });

  it('but the same words elsewhere, and other words there, are highlights of their own', async () => {
    const found = await annotationsIn(
      clipping('Your Highlight on Location 181-182 | Added on 5 June 2015 10:11:12', 'It rose'),
      clipping('Your Highlight on Location 700-701 | Added on 5 June 2015 10:11:12', 'It rose'),
      clipping('Your Highlight on Location 182-182 | Added on 5 June 2015 10:11:12', 'They fled'),
    );
    expect(found?.map(({ exact }) => exact)).toEqual(['It rose', 'They fled', 'It rose']);
  });
});

describe('IM115 a clipping that cannot be read is named by its line, and the others are read', () => {
  it('for what it lacks', async () => {
    const collection = await read(
      clipping('Your Highlight on Location 181 | Added on 5 June 2015', 'It rose.') +
        clipping('Ihr Dings', 'x') +
        clipping('Your Highlight on Location 3 | Added on 5 June 2015', '') +
        clipping(
          'Your Highlight on Location 4 | Added on 5 June 2015',
          '<You have reached the clipping limit for this item>',
        ) +
        'cut',
    );
    expect(collection?.sources).toMatchObject([{ annotations: [{ exact: 'It rose.' }] }]);
    expect(collection?.problems).toEqual([
      'Line 6: the clipping was left out, since its second line does not say what it is.',
      'Line 11: the clipping was left out, since it has no words.',
      'Line 16: the clipping was left out, since the Kindle kept no words of it (the book’s limit was reached).',
      'Line 21: the clipping was left out, since its second line does not say what it is.',
    ]);
  });

  it('and nothing throws, whatever stands between the rules', async () => {
    const whole = clipping('Your Highlight on Location 181-182 | Added on 5 June 2015 10:11:12', 'It rose');
    const piece = fc.constantFrom(
      whole,
      '==========\n',
      '- Your Note on Location 181',
      '\n',
      '(',
      ')',
      '| 12:99',
      'x',
      '위치 9-1',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 20 }), async (parts) => {
        const collection = await read(whole + parts.join(''));
        expect(collection?.sources[0]?.csl.title).toBe('Tides');
      }),
    );
  });
});
