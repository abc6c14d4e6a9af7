/** What the audit keeps of a look at a customer although no record changed (R2.1.4). */
export type LookUp =
  | { readonly kind: 'reveals'; readonly ref: string; readonly customerId: string }
  /** `typed` with every phone in it masked. */
  | { readonly kind: 'outside'; readonly typed: string };

/** The line of the audit. */
export function lookUpNote(lookUp: LookUp): string {
  return lookUp.kind === 'reveals'
    ? `phone of ${lookUp.ref} (${lookUp.customerId}) shown`
    : `looked for out of reach: ${lookUp.typed}`;
}

/** What such a line says; undefined for a line about something else. */
export function readLookUp(note: string): LookUp | undefined {
  const [, ref, customerId] = /^phone of (C\d+) \((.+)\) shown$/u.exec(note) ?? [];
  if (ref !== undefined && customerId !== undefined) {
    return { kind: 'reveals', ref, customerId };
  }
  const [, typed] = /^looked for out of reach: (.*)$/su.exec(note) ?? [];
  return typed === undefined ? undefined : { kind: 'outside', typed };
}
