import { formatRoleMap, parseRoleMap, type RoleRule } from '../company/roleMap.ts';
import { readDuration } from '../understanding/time/readDuration.ts';
import type { PayTerm } from '../payments/payPlan.ts';
import { formatTerms, readTerms } from '../payments/readTerms.ts';
import type { Duration, Rate } from '../values.ts';
import type { Policy, PolicyName, PolicyValue, PolicyValues, RequirableField } from './policy.ts';
import { policyOf } from './policies.ts';

/** The text under which a value is kept: `2 workingDay`, `name,phone`. What people see is in the dictionaries. */
export function formatPolicy(value: PolicyValue): string {
  if (typeof value === 'number' || value === 'never') {
    return String(value);
  }
  if (isTerm(value)) {
    return `${value.amount} ${value.unit}`;
  }
  if (isTerms(value)) {
    return formatTerms(value);
  }
  if (isRate(value)) {
    return `${value.basisPoints / 100}%`;
  }
  return isRules(value) ? formatRoleMap(value) : value.join(',');
}

export function isTerm(value: PolicyValue): value is Duration {
  return typeof value === 'object' && 'unit' in value;
}

export function isRate(value: PolicyValue): value is Rate {
  return typeof value === 'object' && 'basisPoints' in value;
}

/**
 * The value of a kept text. Limits are not applied: a value that was allowed when it was set stays in force when they are
 * narrowed. What cannot be read any more is the default.
 */
export function storedPolicy<N extends PolicyName>(name: N, stored: string): PolicyValues[N] {
  const policy = policyOf(name);
  return (read(policy, stored) ?? policy.default) as PolicyValues[N];
}

/** The lines of a payment plan; there are always some. */
export function isTerms(value: PolicyValue): value is readonly PayTerm[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((one) => typeof one === 'object' && 'share' in one)
  );
}

/** An empty list is one of either kind. */
export function isRules(value: PolicyValue): value is readonly RoleRule[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'object' && !('share' in one));
}

function read(policy: Policy, stored: string): PolicyValue | undefined {
  switch (policy.kind) {
    case 'term':
      return readDuration(stored) ?? undefined;
    case 'roles': {
      const rules = parseRoleMap(stored, new Map());
      return rules.ok ? rules.rules : undefined;
    }
    case 'terms': {
      const terms = readTerms(stored);
      return terms.ok ? terms.terms : undefined;
    }
    case 'grace':
      return stored === 'never' ? stored : /^\d{1,9}$/u.test(stored) ? Number(stored) : undefined;
    case 'count':
      return /^\d{1,9}$/u.test(stored) ? Number(stored) : undefined;
    case 'rate':
      return /^\d{1,3}(?:\.\d{1,2})?%$/u.test(stored)
        ? { basisPoints: Math.round(Number.parseFloat(stored) * 100) }
        : undefined;
    case 'fields': {
      const names = stored.split(',');
      const fields: readonly RequirableField[] = policy.allowed.filter((field) => names.includes(field));
      return fields.length === 0 ? undefined : fields;
    }
    case 'list':
      return stored === '' ? undefined : stored.split(',');
  }
}
