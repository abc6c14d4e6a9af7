import { readDuration } from '../understanding/time/readDuration.ts';
import type { Duration, DurationUnit } from '../values.ts';
import type { Policy, PolicyValue, RequirableField } from './policy.ts';

/** Why a value was not taken. What would be allowed is in the policy itself. */
export type PolicyFault =
  | { readonly code: 'unreadable' }
  | { readonly code: 'unit'; readonly unit: DurationUnit }
  | { readonly code: 'range'; readonly unit: DurationUnit; readonly min: number; readonly max: number }
  | { readonly code: 'field'; readonly unknown: readonly string[] };

export type ParsedPolicy =
  { readonly ok: true; readonly value: PolicyValue } | { readonly ok: false; readonly fault: PolicyFault };

/**
 * Reads a policy's value as a person types it (2工作日, 90 days, 姓名、电话) or as `formatPolicy` writes it. `labels` gives
 * the field that a word means: 姓名 is name.
 */
export function parsePolicy(policy: Policy, raw: string, labels: ReadonlyMap<string, string>): ParsedPolicy {
  switch (policy.kind) {
    case 'term': {
      const term = readDuration(raw);
      return term === null ? refuse({ code: 'unreadable' }) : checkTerm(policy.limits, term);
    }
    case 'fields':
      return readFields(policy.allowed, raw, labels);
  }
}

function checkTerm(limits: Extract<Policy, { kind: 'term' }>['limits'], term: Duration): ParsedPolicy {
  const allowed = limits[term.unit];
  if (allowed === undefined) {
    return refuse({ code: 'unit', unit: term.unit });
  }
  const [min, max] = allowed;
  return term.amount < min || term.amount > max
    ? refuse({ code: 'range', unit: term.unit, min, max })
    : { ok: true, value: term };
}

function readFields(
  allowed: readonly RequirableField[],
  raw: string,
  labels: ReadonlyMap<string, string>,
): ParsedPolicy {
  const isKnown = (word: string): boolean => labels.has(word.toLowerCase());
  const words = raw
    .split(/[,，、;；]+/u)
    .flatMap((part) => (isKnown(part.trim()) ? [part.trim()] : part.split(/\s+/u)))
    .filter((word) => word !== '');
  const read = words.map((word) => {
    const name = labels.get(word.toLowerCase()) ?? word;
    return { word, name: allowed.find((field) => field.toLowerCase() === name.toLowerCase()) };
  });
  const unknown = read.filter(({ name }) => name === undefined).map(({ word }) => word);
  if (unknown.length > 0) {
    return refuse({ code: 'field', unknown });
  }
  const named = new Set(read.map(({ name }) => name));
  return named.size === 0
    ? refuse({ code: 'unreadable' })
    : { ok: true, value: allowed.filter((field) => named.has(field)) };
}

function refuse(fault: PolicyFault): ParsedPolicy {
  return { ok: false, fault };
}
