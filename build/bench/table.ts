import type { BenchRow } from './row';

const OPENING = '<!-- bench -->';
const CLOSING = '<!-- /bench -->';

/** The rows as a Markdown table with the line that says how they were taken. */
export function benchTable(rows: readonly BenchRow[], circumstances: string): string {
  const lines = rows.map(({ name, figure, budget, ok, peer }) => {
    const verdict = ok === null ? 'not measured' : ok ? 'within' : '**over**';
    return `| ${name} | ${figure} | ${budget} | ${verdict} | ${peer ?? ''} |`;
  });
  const head = ['| work | figure | budget | | peer in the same run |', '|---|---|---|---|---|'];
  return [...head, ...lines, '', circumstances].join('\n');
}

/** A README with its table replaced; one without the two marks comes back as it was. */
export function replaceTable(readme: string, table: string): string {
  const from = readme.indexOf(OPENING);
  const to = readme.indexOf(CLOSING);
  if (from < 0 || to < from) return readme;
  return `${readme.slice(0, from + OPENING.length)}\n${table}\n${readme.slice(to)}`;
}
