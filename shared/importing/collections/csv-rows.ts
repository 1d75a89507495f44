import Papa from 'papaparse';

/** A row of a table, and the line of the file it begins on, counted from 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvTable {
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
  readonly problems: readonly string[];
}

/** A row longer than this is one whose quotes never close. */
const LONGEST_ROW = 100_000;
/** How many characters of broken rows are looked at before the file is given up, so that reading stays linear. */
const MOST_IN_VAIN = 10_000_000;

/**
 * The rows of a CSV file (RFC 4180) under its first. A row whose quotes or columns do not come out is a
 * problem with its lines, and reading goes on at the line after its first. Linear.
 */
export function readCsvRows(csv: string): CsvTable {
  const text = csv.replace(/\r\n?/g, '\n');
  const delimiter = delimiterOf(text);
  const whole = Papa.parse<string[]>(text, { delimiter, newline: '\n' });
  const [header = [], ...rest] = whole.data;
  const isSound = whole.errors.length === 0 && rest.every((cells) => isRow(cells, header) || isBlank(cells));
  return isSound ? { header, rows: numbered(whole.data), problems: [] } : recovered(text, delimiter, header);
}

/** A spreadsheet of a country with decimal commas writes semicolons. */
function delimiterOf(text: string): string {
  const [first = ''] = text.split('\n', 1);
  return [',', ';', '\t'].toSorted((a, b) => first.split(b).length - first.split(a).length)[0] ?? ',';
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');
const isRow = (cells: readonly string[], header: readonly string[]): boolean =>
  cells.length === header.length;

function numbered(data: readonly (readonly string[])[]): CsvRow[] {
  let line = 1;
  const rows = data.map((cells) => {
    const row = { line, cells };
    line += 1 + cells.reduce((lines, cell) => lines + linesIn(cell), 0);
    return row;
  });
  return rows.slice(1).filter(({ cells }) => !isBlank(cells));
}

const linesIn = (cell: string): number => cell.split('\n').length - 1;

/** Row by row, which takes longer, so that a broken one costs itself alone. */
function recovered(text: string, delimiter: string, header: readonly string[]): CsvTable {
  const rows: CsvRow[] = [];
  const broken: { from: number; to: number }[] = [];
  let at = text.indexOf('\n') + 1 || text.length;
  let line = 2;
  let inVain = 0;
  while (at < text.length && inVain < MOST_IN_VAIN) {
    const { cells, length, isClean } = rowAt(text, at, delimiter);
    const lines = linesIn(text.slice(at, at + length).replace(/\n$/, '')) + 1;
    // A quote that was not doubled inside one line leaves no doubt; over several, rows may have run together.
    const isSound = (isClean || lines === 1) && isRow(cells, header);
    if (isSound || isBlank(cells)) {
      if (!isBlank(cells)) rows.push({ line, cells });
      at += length;
      line += lines;
      continue;
    }
    inVain += length;
    const last = broken.at(-1);
    if (last?.to === line - 1) last.to = line;
    else broken.push({ from: line, to: line });
    at = text.indexOf('\n', at) + 1 || text.length;
    line++;
  }
  const problems = broken.map(({ from, to }) =>
    from === to
      ? `Line ${from} was left out: its quotation marks or columns do not come out.`
      : `Lines ${from} to ${to} were left out: their quotation marks or columns do not come out.`,
  );
  if (at < text.length)
    problems.unshift(`Too many lines are broken; what stands after line ${line - 1} was left out.`);
  return { header, rows, problems };
}

/** The row that begins here and its length with the line end. Few lines have quotes, and only those need a parser. */
function rowAt(text: string, at: number, delimiter: string) {
  const end = text.indexOf('\n', at) + 1 || text.length;
  const line = text.slice(at, end);
  if (!line.includes('"')) {
    return { cells: line.replace(/\n$/, '').split(delimiter), length: end - at, isClean: true };
  }
  const rest = text.slice(at, at + LONGEST_ROW);
  const { data, errors, meta } = Papa.parse<string[]>(rest, {
    delimiter,
    newline: '\n',
    preview: 1,
    fastMode: false,
  });
  return { cells: data[0] ?? [], length: Math.max(1, meta.cursor), isClean: errors.length === 0 };
}
