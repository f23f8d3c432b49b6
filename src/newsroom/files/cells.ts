/** Full-width forms of the signs are read as the signs by some spreadsheets; white space and unseen marks before them are skipped. */
const formula = /^[\s\u00a0\u200b-\u200f\u2060\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]/

/**
 * CSV after RFC 4180, with CRLF line ends. A cell that a spreadsheet would run as a formula gets an apostrophe in front
 * (OWASP, "CSV Injection"): the words in it are foreign.
 */
export function writeCsv(lines: readonly (readonly string[])[]): string {
  return `${lines.map((line) => line.map(csvCell).join(',')).join('\r\n')}\r\n`
}

/** A cell that is no formula, quoted where it has to be. */
export function csvCell(value: string): string {
  const safe = formula.test(value) ? `'${value}` : value
  return /[",\r\n;\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
