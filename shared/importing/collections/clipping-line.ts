import { parseDate } from '../../citation';

/** Where a clipping stands; a Kindle counts locations, and pages too where the book has them. */
export interface ClippingPlace {
  readonly unit: 'location' | 'page';
  readonly start: number;
  readonly end: number;
}

/** The second line of a clipping. */
export interface ClippingLine {
  readonly kind: 'highlight' | 'note' | 'bookmark';
  readonly place: ClippingPlace | null;
  /** `p. 12, loc. 181-182`. */
  readonly locator: string;
  /** Milliseconds since 1970, by the clock of whoever imports: a Kindle writes no time zone. */
  readonly createdAt: number | null;
}

/** The words of a line that say what a clipping is, in the languages a Kindle speaks; the first kind found counts. */
const KINDS = [
  [
    'bookmark',
    'bookmark lesezeichen signet marcador segnalibro bladwijzer закладка 북마크 책갈피 ブックマーク 书签',
  ],
  [
    'highlight',
    'highlight clip clipping markierung ausschnitt surlignement subrayado resaltado evidenziazione destaque markering выделенный выделение 하이라이트 강조 ハイライト 标注',
  ],
  ['note', 'note notiz nota notitie заметка 메모 노트 メモ 笔记'],
] as const;

const KIND_PATTERNS = KINDS.map(([kind, words]) => ({
  kind,
  pattern: new RegExp(
    words
      .split(' ')
      // Latin and Cyrillic words stand alone, those of East Asia between particles.
      .map((word) => (/^[a-zа-я]/.test(word) ? `(?<!\\p{L})${word}(?!\\p{L})` : word))
      .join('|'),
    'iu',
  ),
}));

const LOCATION =
  /(?:location|loc\.|emplacement|posici[oó]n|posizione|posição|position|locatie|место|위치|位置)\s?(?:no\.?)?\s?#?\s?(\d{1,9})(?:\s?[-–]\s?(\d{1,9}))?/iu;
const PAGE =
  /(?:page|seite|página|pagina|страниц[еа]|페이지|第)\s?(\d{1,9}|[ivxlc]{1,12}(?!\p{L}))(?:\s?[-–]\s?(\d{1,9}))?|(\d{1,9})\s?(?:페이지|쪽|ページ|页)/iu;

/** What the line says, in any of the languages; null for one that is no such line. */
export function readClippingLine(line: string): ClippingLine | null {
  if (!/^\s*-/.test(line) || line.length > 500) return null;
  const found = KIND_PATTERNS.find(({ pattern }) => pattern.test(line));
  if (found === undefined) return null;
  const createdAt = timeIn(line);
  const location = LOCATION.exec(line);
  const page = PAGE.exec(line);
  if (location === null && page === null && createdAt === null) return null;
  const pageName = page?.[1] ?? page?.[3] ?? '';
  const place =
    location === null ? placeOf('page', pageName, page?.[2]) : placeOf('location', location[1], location[2]);
  const parts = [
    page && `p. ${pageName}${page[2] ? `-${page[2]}` : ''}`,
    location && place && `loc. ${place.start}${place.end > place.start ? `-${place.end}` : ''}`,
  ];
  return { kind: found.kind, place, locator: parts.filter(Boolean).join(', '), createdAt };
}

/** Old Kindles wrote the end of `1234-1237` as `1234-37`. */
function placeOf(unit: ClippingPlace['unit'], from = '', to = ''): ClippingPlace | null {
  if (!/^\d+$/.test(from)) return null;
  const whole = to.length < from.length ? from.slice(0, from.length - to.length) + to : to;
  const start = Number(from);
  return { unit, start, end: Math.max(start, Number(whole || from)) };
}

const EASTERN_DATE = /(\d{4})\s?[년年]\s?(\d{1,2})\s?[월月]\s?(\d{1,2})\s?[일日]/u;
const DAY_FIRST = /(\d{1,2})\.?\s(?:de\s)?(\p{L}{3,})\.?,?\s(?:de\s)?(\d{4})/iu;
const MONTH_FIRST = /(\p{L}{3,})\.?\s(\d{1,2}),?\s(\d{4})/iu;
const TIME = /(\d{1,2}):(\d{2})(?::(\d{2}))?/;

function timeIn(line: string): number | null {
  const written = dateIn(line);
  const parsed = written === null ? null : parseDate(written);
  const [year, month, day] = (parsed?.ok && parsed.date['date-parts']?.[0]) || [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const [, hour = '0', minute = '0', second = '0'] = TIME.exec(line) ?? [];
  const isAfternoon = /(?<!\p{L})p\.?\s?m(?!\p{L})|오후|下午|午後/iu.test(line);
  const isTwelveHour = isAfternoon || /(?<!\p{L})a\.?\s?m(?!\p{L})|오전|上午|午前/iu.test(line);
  const hours = isTwelveHour ? (Number(hour) % 12) + (isAfternoon ? 12 : 0) : Number(hour);
  return new Date(year, month - 1, day, hours, Number(minute), Number(second)).getTime();
}

/** The day in words that the record's form would take. */
function dateIn(line: string): string | null {
  const eastern = EASTERN_DATE.exec(line);
  if (eastern) return `${eastern[1]}년 ${eastern[2]}월 ${eastern[3]}일`;
  const [, day, month, year] = DAY_FIRST.exec(line) ?? [];
  if (day !== undefined) return `${day} ${month} ${year}`;
  const [, first, second, third] = MONTH_FIRST.exec(line) ?? [];
  return first === undefined ? null : `${second} ${first} ${third}`;
}
