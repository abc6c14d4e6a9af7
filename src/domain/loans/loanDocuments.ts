import type { Loan } from './loan.ts';

const SPLIT = /[\s,，、;；/+和]+/u;

/** What the bank still waits for. */
export function missingDocuments({ documents, received }: Pick<Loan, 'documents' | 'received'>): string[] {
  return documents.filter((name) => !received.includes(name));
}

/**
 * Which of a loan's documents a line names (身份证 收入证明、流水), by their name or a part of it that no other has; `unknown` are the words
 * that name none.
 */
export function namedDocuments(
  documents: readonly string[],
  typed: string,
): { readonly named: readonly string[]; readonly unknown: readonly string[] } {
  const named: string[] = [];
  const unknown: string[] = [];
  for (const word of typed.split(SPLIT).filter((one) => one !== '')) {
    const lower = word.toLowerCase();
    const [fit, another] = documents.some((name) => name.toLowerCase() === lower)
      ? documents.filter((name) => name.toLowerCase() === lower)
      : documents.filter((name) => name.toLowerCase().includes(lower) || lower.includes(name.toLowerCase()));
    if (fit === undefined || another !== undefined) {
      unknown.push(word);
    } else {
      named.push(fit);
    }
  }
  return { named: [...new Set(named)], unknown };
}
