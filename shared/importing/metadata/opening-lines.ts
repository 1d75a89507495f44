import { parseDate } from './dates';
import type { Evidence } from './evidence';
import { parseNames } from './names';

const LINES_LOOKED_AT = 6;
const LONGEST_LINE = 120;
const BYLINE =
  /^(?:[Bb]y|BY)[:\s]\s*\p{Lu}|^[\p{sc=Hangul}\p{sc=Han}·, ]{2,30}\s(?:선임기자|기자|특파원|논설위원)\b|^[\p{sc=Hangul}]{2,4}\s(?:기자|특파원)/u;
const WORDS_OF_A_DATE =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun|published|posted|date|on|at|am|pm|st|nd|rd|th|utc|gmt|k?st|e[sd]t|cet)\b|[년월일年月日]|(?:입력|승인|등록|오전|오후)/giu;

/**
 * What the first six paragraphs say of themselves: a line that is a byline ("By Jane Doe", "김민수 기자")
 * or a date and nothing else. Only whole lines and parts between `|` or `·` count, never prose.
 */
export function readOpeningLines(paragraphs: readonly string[]): Evidence[] {
  const parts = paragraphs
    .slice(0, LINES_LOOKED_AT)
    .flatMap((paragraph) => paragraph.split('\n'))
    .filter((line) => line.length <= LONGEST_LINE)
    .flatMap((line) => line.split(/\s+[|·]\s+/))
    .map((part) => part.trim());
  const byline = parts.find((part) => isByline(part));
  const date = parts.find((part) => isDateAlone(part));
  return [
    ...(byline === undefined ? [] : [evidence('author', 'byline', byline)]),
    ...(date === undefined ? [] : [evidence('issued', 'dateline', date)]),
  ];
}

function evidence(field: 'author' | 'issued', locator: string, value: string): Evidence {
  return { field, origin: 'article-text', locator, value };
}

function isByline(part: string): boolean {
  return (
    BYLINE.test(part) && !/[.!?]$/.test(part.replace(/\b(?:Jr|Sr)\.$/, '')) && parseNames(part).length > 0
  );
}

function isDateAlone(part: string): boolean {
  const isFull = (parseDate(part)?.['date-parts']?.[0]?.length ?? 0) >= 2;
  return (
    isFull && !/\p{L}{2}/u.test(part.replace(/(\d)(?:st|nd|rd|th)\b/g, '$1').replace(WORDS_OF_A_DATE, ''))
  );
}
