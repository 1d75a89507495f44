import { describe, expect, it } from 'vitest';
import { parseNames } from './names';

describe('IM54 names', () => {
  it.each([
    ['Jane Doe', { family: 'Doe', given: 'Jane' }],
    ['Doe, Jane', { family: 'Doe', given: 'Jane' }],
    ['García Márquez, Gabriel', { family: 'García Márquez', given: 'Gabriel' }],
    ['Ludwig van Hoven', { family: 'Hoven', given: 'Ludwig', 'non-dropping-particle': 'van' }],
    ['van der Berg, Maria', { family: 'Berg', given: 'Maria', 'non-dropping-particle': 'van der' }],
    ['Ursula K. Le Roy', { family: 'Le Roy', given: 'Ursula K.' }],
    ['Martin Kane Jr.', { family: 'Kane', given: 'Martin', suffix: 'Jr.' }],
    ['Martin Kane, Jr.', { family: 'Kane', given: 'Martin', suffix: 'Jr.' }],
    ['Smith J', { family: 'Smith', given: 'J' }],
    ['田中 太郎', { family: '田中', given: '太郎' }],
  ])('of people are divided: %s', (byline, name) => {
    expect(parseNames(byline)).toEqual([name]);
  });

  it.each([
    'Reuters',
    'Agence France-Presse',
    'Ministry of Health and Welfare',
    'Editorial Board',
    'World Health Organization',
    '연합뉴스',
    'Madonna',
    '김민수',
    '田中太郎',
  ])('of bodies, and names that cannot be divided, stay whole: %s', (byline) => {
    expect(parseNames(byline)).toEqual([{ literal: byline }]);
  });
});

describe('IM55 bylines', () => {
  it.each([
    ['By Jane Doe', ['Doe']],
    ['Von Anna Weber', ['Weber']],
    ['Posted by Jane Doe in Paris', ['Doe']],
    ['Jane Doe, Science Correspondent', ['Doe']],
    ['jane.doe@x.example (Jane Doe)', ['Doe']],
    ['By Jane Doe, John Smith and Ada Long', ['Doe', 'Smith', 'Long']],
    ['Doe, Jane; Smith, John', ['Doe', 'Smith']],
    ['Jane Doe & John Smith', ['Doe', 'Smith']],
    ['Jane Doe, Reuters', ['Doe', 'Reuters']],
    ['김민수·박지영 기자', ['김민수', '박지영']],
    ['김민수 기자 kim@x.example', ['김민수']],
  ])('give people alone: %s', (byline, names) => {
    expect(parseNames(byline).map(({ family, literal }) => family ?? literal)).toEqual(names);
  });

  it.each(['', 'admin', 'https://x.example/jane', '@janedoe', 'By ', 'Staff Writer'])(
    'give nobody: %s',
    (byline) => {
      expect(parseNames(byline)).toEqual([]);
    },
  );
});
