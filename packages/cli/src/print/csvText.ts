/**
 * Cells as CSV (RFC 4180). A text that a spreadsheet would take for a formula gets an apostrophe before it; numbers
 * with a sign are left as they are.
 */
export const csvText = (rows: ReadonlyArray<ReadonlyArray<string>>): string =>
  rows.map((row) => `${row.map(cellText).join(",")}\n`).join("")

const cellText = (text: string): string => {
  const safe = isFormula(text) ? `'${text}` : text
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

// Full-width signs are taken for formulas as well.
const isFormula = (text: string): boolean =>
  /^\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u.test(text) && !/^[+-]?[\d.,\s]+$/u.test(text)
