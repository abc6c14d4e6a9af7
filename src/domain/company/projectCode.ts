const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The next free code of a project: A to Z, then AA, AB and so on. */
export function nextProjectCode(taken: readonly string[]): string {
  const used = new Set(taken.map((code) => code.toUpperCase()));
  for (let n = 0; ; n += 1) {
    const code = `${n < 26 ? '' : (LETTERS[Math.floor(n / 26) - 1] ?? '')}${LETTERS[n % 26] ?? ''}`;
    if (!used.has(code)) {
      return code;
    }
  }
}
