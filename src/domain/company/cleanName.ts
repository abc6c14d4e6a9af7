const LONGEST_NAME = 40;

/**
 * A name as it is kept: one line, without control and direction marks, full-width letters narrowed. Undefined where
 * nothing that can be read is left, or more than 40 characters are.
 */
export function cleanName(text: string): string | undefined {
  const name = text
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return /[\p{L}\p{N}]/u.test(name) && Array.from(name).length <= LONGEST_NAME ? name : undefined;
}

/** Whether two names are the same to a person: case, width and spaces do not count. */
export function sameName(a: string, b: string): boolean {
  return folded(a) === folded(b);
}

function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
}
