import { type Random, seeded } from './edit-generator';

// Sentences of our own in the manner of a news agency. They share most of their words, as official
// announcements do, so that what tells two passages apart is little.
const PLACES = '부산|인천|전주|강릉|여수|춘천|목포|군산|제주|통영|안동|원주'.split('|');
const BODIES =
  '시청은|의회는|교육청은|항만공사는|소방본부는|보건소는|관광재단은|노동조합은|박물관은|도서관은'.split('|');
const TIMES = '지난달|어제|이번 주 초|올해 상반기에|지난해 말|다음 달부터|오는 가을까지|내년 봄에'.split('|');
const THINGS =
  '새 버스 노선을|도서관 신축을|하천 정비를|학교 급식 예산을|어항 보수를|주차장 확장을|축제 일정을|난방비 지원을|청년 주택 공급을|전통 시장 개선을|야간 진료를|둘레길 조성을'.split(
    '|',
  );
const REASONS =
  '주민 설명회를 거쳐|예산 심의가 끝나는 대로|안전 점검 결과에 따라|관계 기관과 협의한 뒤|상인들의 요구를 받아들여|전문가 의견을 듣고 나서|여론 조사를 근거로|태풍 피해를 살핀 다음'.split(
    '|',
  );
const ENDS =
  '추진하기로 했다|다시 검토하고 있다|미루기로 결정했다|시작했다고 밝혔다|확대하겠다고 말했다|중단한다고 알렸다'.split(
    '|',
  );
const QUOTED =
  '아직 아무도 보고서를 끝까지 읽지 않았다|주민의 뜻을 먼저 묻는 것이 순서다|돈보다 사람의 안전이 앞선다|약속한 날짜를 어긴 적이 없다|숫자만 보고 판단할 일이 아니다|내년이면 너무 늦는다'.split(
    '|',
  );
const SPEAKERS =
  '김 시장은|이 의원은|박 본부장은|최 교수는|정 대표는|한 주무관은|윤 위원장은|오 관장은'.split('|');

/** Articles of Korean sentences, one paragraph a line, about 2,500 characters each; the same for the same seed. */
export function koreanArticles(count: number, seed: number): string[] {
  const random = seeded(seed);
  return Array.from({ length: count }, () =>
    Array.from({ length: 14 }, () => paragraph(random))
      .join('\n')
      .normalize('NFC'),
  );
}

function paragraph(random: Random): string {
  return Array.from({ length: 4 }, () => (random() < 0.3 ? quotation(random) : report(random))).join(' ');
}

function report(random: Random): string {
  const money = `${2 + Math.floor(random() * 97)}억 ${1 + Math.floor(random() * 9)}천만 원을`;
  const place = `${pick(PLACES, random)} ${pick(BODIES, random)}`;
  return `${place} ${pick(TIMES, random)} ${money} 들여 ${pick(THINGS, random)} ${pick(REASONS, random)} ${pick(ENDS, random)}.`;
}

function quotation(random: Random): string {
  const share = `${1 + Math.floor(random() * 99)}퍼센트`;
  return `${pick(SPEAKERS, random)} “${pick(QUOTED, random)}”며 ${pick(PLACES, random)} 주민 ${share}가 ${pick(THINGS, random)} 바란다고 덧붙였다.`;
}

function pick(from: readonly string[], random: Random): string {
  return from[Math.floor(random() * from.length)] ?? '';
}
