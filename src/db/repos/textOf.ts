/** A column as text: an id, a code, a number of its own; null where it is empty. */
export function textOf(column: unknown): string | null {
  return typeof column === 'string' || typeof column === 'number' || typeof column === 'bigint'
    ? String(column)
    : null;
}
