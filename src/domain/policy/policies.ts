import { REQUIRABLE_FIELDS, type Policy, type PolicyName, type TermLimits } from './policy.ts';

const ENTRY: TermLimits = { workingDay: [1, 30], workingHour: [1, 160] };
const CALL_BACK: TermLimits = { day: [7, 730], workingDay: [5, 500] };
const INTERVAL: TermLimits = { day: [1, 180], workingDay: [1, 120], hour: [1, 720] };

/**
 * Every policy, in the order in which they are listed. How long a write can be taken back is no policy: the contract
 * fixes it at 10 minutes.
 */
export const POLICIES: readonly Policy[] = [
  {
    name: 'customer.entry',
    kind: 'term',
    default: { amount: 1, unit: 'workingDay' },
    limits: ENTRY,
    rule: 'R2.1.2',
    concerns: 'consultant',
  },
  {
    name: 'customer.verify',
    kind: 'term',
    default: { amount: 90, unit: 'day' },
    limits: CALL_BACK,
    rule: 'R2.1.3',
    concerns: 'consultant',
  },
  {
    name: 'customer.required',
    kind: 'fields',
    default: ['name', 'phone', 'source', 'rooms', 'budget'],
    allowed: REQUIRABLE_FIELDS,
    rule: 'R2.1.2',
    concerns: 'everybody',
  },
  {
    name: 'followUp.interval.A',
    kind: 'term',
    default: { amount: 3, unit: 'day' },
    limits: INTERVAL,
    rule: 'R3.2.1',
    concerns: 'consultant',
  },
  {
    name: 'followUp.interval.B',
    kind: 'term',
    default: { amount: 7, unit: 'day' },
    limits: INTERVAL,
    rule: 'R3.2.1',
    concerns: 'consultant',
  },
  {
    name: 'followUp.interval.C',
    kind: 'term',
    default: { amount: 15, unit: 'day' },
    limits: INTERVAL,
    rule: 'R3.2.1',
    concerns: 'consultant',
  },
];

const BY_NAME = new Map(POLICIES.map((policy) => [policy.name.toLowerCase(), policy]));

/** The policy that goes by this name in any case; undefined where there is none. */
export function findPolicy(name: string): Policy | undefined {
  return BY_NAME.get(name.trim().toLowerCase());
}

/** Throws RangeError where the list lacks a name of its own type: a fault of this file. */
export function policyOf(name: PolicyName): Policy {
  const policy = findPolicy(name);
  if (policy === undefined) {
    throw new RangeError(`no policy ${name}`);
  }
  return policy;
}
