import { readCount } from '../understanding/numbers/readCount.ts';
import { readDuration } from '../understanding/time/readDuration.ts';
import type { Duration, DurationUnit } from '../values.ts';
import { parseRoleMap } from '../company/roleMap.ts';
import { ROLE_WORDS } from '../company/roleWords.ts';
import type { Role } from '../permissions.ts';
import { readTerms, type TermsFault } from '../payments/readTerms.ts';
import type { Policy, PolicyValue, RequirableField } from './policy.ts';

/** Why a value was not taken. What would be allowed is in the policy itself. */
export type PolicyFault =
  | { readonly code: 'unreadable' }
  | { readonly code: 'unit'; readonly unit: DurationUnit }
  | { readonly code: 'range'; readonly unit: DurationUnit; readonly min: number; readonly max: number }
  | { readonly code: 'count'; readonly min: number; readonly max: number }
  | { readonly code: 'field'; readonly unknown: readonly string[] }
  | { readonly code: 'list'; readonly mostItems: number; readonly longest: number }
  | { readonly code: 'terms'; readonly terms: TermsFault }
  /** The rule that cannot be read. */
  | { readonly code: 'rule'; readonly typed: string };

export type ParsedPolicy =
  { readonly ok: true; readonly value: PolicyValue } | { readonly ok: false; readonly fault: PolicyFault };

const NEVER: ReadonlySet<string> = new Set(['never', '永不', '从不', '不回收', '不进公海', '不掉公海']);
const PERCENT = /^(\d{1,3}(?:\.\d{1,2})?)\s*(?:%|％|个点|点|percent)?$/u;
const DAYS = /\s*(?:天|日|days?)$/u;

/** Takes a list back. */
const NONE: ReadonlySet<string> = new Set(['无', '没有', 'none']);

const ROLES_BY_WORD: ReadonlyMap<string, Role> = new Map(
  (Object.entries(ROLE_WORDS) as [Role, readonly string[]][]).flatMap(([role, words]) =>
    words.map((word) => [word.toLowerCase(), role] as const),
  ),
);

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
    case 'grace':
      return readGrace(policy.limits, raw);
    case 'count':
      return checkCount(policy.limits, readCount(raw));
    case 'rate':
      return readRate(policy.limits, raw);
    case 'fields':
      return readFields(policy.allowed, raw, labels);
    case 'list':
      return readList(policy, raw);
    case 'terms': {
      const read = readTerms(raw);
      return read.ok ? { ok: true, value: read.terms } : refuse({ code: 'terms', terms: read.fault });
    }
    case 'roles': {
      const read = parseRoleMap(NONE.has(raw.trim().toLowerCase()) ? '' : raw, ROLES_BY_WORD);
      return read.ok ? { ok: true, value: read.rules } : refuse({ code: 'rule', typed: read.typed });
    }
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

/** A line that was read word by word has lost its marks: between Chinese words a space is one. */
const ITEMS = /[,，、;；\n]+|\s+(?=\p{Script=Han})|(?<=\p{Script=Han})\s+/u;

function readList({ mostItems, longest }: Extract<Policy, { kind: 'list' }>, raw: string): ParsedPolicy {
  const items = raw
    .split(ITEMS)
    .map((item) => item.replace(/\s+/gu, ' ').trim())
    .filter((item) => item !== '');
  if (items.length === 0) {
    return refuse({ code: 'unreadable' });
  }
  return items.length > mostItems || items.some((item) => Array.from(item).length > longest)
    ? refuse({ code: 'list', mostItems, longest })
    : { ok: true, value: [...new Set(items)] };
}

function readGrace(limits: readonly [number, number], raw: string): ParsedPolicy {
  const typed = raw.trim().toLowerCase();
  return NEVER.has(typed)
    ? { ok: true, value: 'never' }
    : checkCount(limits, readCount(typed.replace(DAYS, '')));
}

/** 1.5%, 1.5个点, 1.5: in percent, however it is written. */
function readRate([min, max]: readonly [number, number], raw: string): ParsedPolicy {
  const match = PERCENT.exec(raw.trim());
  if (match === null) {
    return refuse({ code: 'unreadable' });
  }
  const basisPoints = Math.round(Number(match[1]) * 100);
  return basisPoints < min || basisPoints > max
    ? refuse({ code: 'count', min: min / 100, max: max / 100 })
    : { ok: true, value: { basisPoints } };
}

function checkCount([min, max]: readonly [number, number], count: number | null): ParsedPolicy {
  if (count === null) {
    return refuse({ code: 'unreadable' });
  }
  return count < min || count > max ? refuse({ code: 'count', min, max }) : { ok: true, value: count };
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
