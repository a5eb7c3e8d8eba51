/** What a spreadsheet would take for a formula. */
const formula = /^[=+\-@\t\r]/;

/** Text that stays text in a spreadsheet, whoever wrote it. */
function cellOf(value: string): string {
  const text = formula.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** As Dutch and English spreadsheets read it: semicolons, and a mark that says it is UTF-8. */
export const csv = (rows: readonly (readonly string[])[]): string =>
  `\u{feff}${rows.map((row) => row.map(cellOf).join(';')).join('\r\n')}\r\n`;
