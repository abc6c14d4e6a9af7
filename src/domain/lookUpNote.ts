/** What the audit keeps of a look at a customer although no record changed (R2.1.4). */
export type LookUp =
  | { readonly kind: 'reveals'; readonly ref: string; readonly customerId: string }
  /** `typed` with every phone in it masked. */
  | { readonly kind: 'outside'; readonly typed: string }
  /** So many rows of a table had phones of customers out of reach: its check tells which the company knows. */
  | { readonly kind: 'table'; readonly rows: number };

/** What is counted together in a day. */
export type LookUpCount = 'reveals' | 'outside';

/** Among which it is counted. */
export function countOf({ kind }: LookUp): LookUpCount {
  return kind === 'table' ? 'outside' : kind;
}

/** As how many it counts. */
export function timesOf(lookUp: LookUp): number {
  return lookUp.kind === 'table' ? lookUp.rows : 1;
}

/** The line of the audit. */
export function lookUpNote(lookUp: LookUp): string {
  switch (lookUp.kind) {
    case 'reveals':
      return `phone of ${lookUp.ref} (${lookUp.customerId}) shown`;
    case 'outside':
      return `looked for out of reach: ${lookUp.typed}`;
    case 'table':
      return `table with phones out of reach: ${lookUp.rows}`;
  }
}

/** What such a line says; undefined for a line about something else. */
export function readLookUp(note: string): LookUp | undefined {
  const [, ref, customerId] = /^phone of (C\d+) \((.+)\) shown$/u.exec(note) ?? [];
  if (ref !== undefined && customerId !== undefined) {
    return { kind: 'reveals', ref, customerId };
  }
  const [, rows] = /^table with phones out of reach: (\d+)$/u.exec(note) ?? [];
  if (rows !== undefined) {
    return { kind: 'table', rows: Number(rows) };
  }
  const [, typed] = /^looked for out of reach: (.*)$/su.exec(note) ?? [];
  return typed === undefined ? undefined : { kind: 'outside', typed };
}
