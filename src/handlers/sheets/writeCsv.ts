const MARK = '\u{feff}';
/** What spreadsheets take for the beginning of a formula, in either width, and what they skip before it. */
const FORMULA = /^[\s\u{feff}]*[=+\-@＝＋－＠]/u;
const QUOTED = /[",\r\n]|^\s|\s$/u;

/**
 * A table as text (UTF-8 with its mark, by which Excel knows it; RFC 4180). What would be a formula is made a text by a mark before
 * it, as spreadsheets themselves write it.
 */
export function writeCsv(rows: readonly (readonly string[])[]): Uint8Array {
  const lines = rows.map((cells) => `${cells.map(cellOf).join(',')}\r\n`);
  return new TextEncoder().encode(MARK + lines.join(''));
}

function cellOf(text: string): string {
  // A tab or another control character would let the file be taken for something else than text.
  const plain = text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/gu, '');
  const safe = FORMULA.test(plain) ? `'${plain}` : plain;
  return QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
