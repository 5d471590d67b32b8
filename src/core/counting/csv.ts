/** Dutch and most European spreadsheets expect this between fields. */
const SEPARATOR = ';';
/** Without it they read UTF-8 as something else. */
const BYTE_ORDER_MARK = '\uFEFF';
/** Spaces and marks that cannot be seen, which some programs skip before they look. */
const UNSEEN = /^[\s\p{Cf}\p{Cc}]*/u;
/** What makes a spreadsheet calculate, in any width. */
const FORMULA = /^[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20\u2212]/;
const CONTROL_FIRST = /^[\t\r\n]/;

/**
 * Rows as a file that spreadsheets open. Every text stands in quotation marks; one that a program
 * would calculate gets an apostrophe before it, so that it stays text. Numbers are ours: whole and
 * not negative.
 */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  const lines = rows.map((row) => row.map(fieldOf).join(SEPARATOR));
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}

function fieldOf(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const dangerous = CONTROL_FIRST.test(value) || FORMULA.test(value.replace(UNSEEN, ''));
  return `"${(dangerous ? `'${value}` : value).replaceAll('"', '""')}"`;
}
