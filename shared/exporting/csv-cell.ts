/**
 * What spreadsheets take for a formula when a cell begins with it (OWASP, “CSV Injection”), full-width forms
 * included, behind any number of the marks that hold it down.
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/**
 * A cell as RFC 4180 writes it. Words that a spreadsheet would run as a formula
 * (`=HYPERLINK("http://…")` in a quotation) get an apostrophe before them, which `readCsvCell` takes away again.
 */
export function writeCsvCell(text: string): string {
  const held = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(held) ? `"${held.replaceAll('"', '""')}"` : held;
}

/** The words a cell was written from, its quotes already read away by a CSV reader. The inverse of the guard. */
export function readCsvCell(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}
