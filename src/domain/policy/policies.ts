import { COMPLAINT_POLICIES } from './complaintPolicies.ts';
import { DEAL_POLICIES } from './dealPolicies.ts';
import { POOL_FIELDS, REQUIRABLE_FIELDS, type Policy, type PolicyName, type TermLimits } from './policy.ts';

const ENTRY: TermLimits = { workingDay: [1, 30], workingHour: [1, 160] };
const CALL_BACK: TermLimits = { day: [7, 730], workingDay: [5, 500] };
const STOCK_CHECK: TermLimits = { day: [1, 365], workingDay: [1, 250] };
const HOLD: TermLimits = { minute: [10, 4_320], hour: [1, 72], day: [1, 3] };
const SOON: TermLimits = { minute: [5, 240], hour: [1, 4] };
const PROTECTION: TermLimits = { day: [1, 365], hour: [1, 720] };
const LEAD: TermLimits = { minute: [1, 1440], hour: [1, 72] };
const WARN_FIRST: TermLimits = { day: [1, 30] };
const WARN_LAST: TermLimits = { hour: [1, 72], day: [1, 3] };
const INTERVAL: TermLimits = { day: [1, 180], workingDay: [1, 120], hour: [1, 720] };
/** Longer than an import can be taken back. */
const KEPT: TermLimits = { day: [2, 3_650] };
const PREPARE: TermLimits = { minute: [10, 600], hour: [1, 48], day: [1, 7] };

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
  { name: 'account.roles', kind: 'roles', default: [], rule: 'R4.1.1', concerns: 'newcomers' },
  {
    name: 'unit.entry',
    kind: 'term',
    default: { amount: 2, unit: 'workingDay' },
    limits: ENTRY,
    rule: 'R2.2.1',
    concerns: 'planner',
  },
  {
    name: 'unit.check',
    kind: 'term',
    default: { amount: 30, unit: 'day' },
    limits: STOCK_CHECK,
    rule: 'R2.2.2',
    concerns: 'planner',
  },
  {
    name: 'visit.prepare',
    kind: 'term',
    default: { amount: 1, unit: 'hour' },
    limits: PREPARE,
    rule: 'R3.1.1',
    concerns: 'consultant',
  },
  {
    name: 'visit.checklist',
    kind: 'list',
    default: ['沙盘灯光', '样板间', '户型图', '一房一价', '洽谈桌和茶水'],
    mostItems: 12,
    longest: 30,
    rule: 'R3.1.1',
    concerns: 'consultant',
  },
  {
    name: 'hold.length',
    kind: 'term',
    default: { amount: 2, unit: 'hour' },
    limits: HOLD,
    rule: 'R2.2.2',
    concerns: 'consultant',
  },
  {
    name: 'hold.longest',
    kind: 'term',
    default: { amount: 48, unit: 'hour' },
    limits: HOLD,
    rule: 'R2.2.2',
    concerns: 'consultant',
  },
  {
    name: 'hold.most',
    kind: 'count',
    default: 3,
    limits: [1, 50],
    rule: 'R2.2.2',
    concerns: 'consultant',
  },
  {
    name: 'hold.remind',
    kind: 'term',
    default: { amount: 30, unit: 'minute' },
    limits: SOON,
    rule: 'R2.2.2',
    concerns: 'consultant',
  },
  {
    name: 'wait.offer',
    kind: 'term',
    default: { amount: 30, unit: 'minute' },
    limits: SOON,
    rule: 'R2.2.2',
    concerns: 'consultant',
  },
  {
    name: 'ownership.callIn',
    kind: 'term',
    default: { amount: 15, unit: 'day' },
    limits: PROTECTION,
    rule: 'R2.1',
    concerns: 'consultant',
  },
  {
    name: 'ownership.visit',
    kind: 'term',
    default: { amount: 7, unit: 'day' },
    limits: PROTECTION,
    rule: 'R2.1',
    concerns: 'consultant',
  },
  {
    name: 'ownership.firstContact',
    kind: 'term',
    default: { amount: 15, unit: 'day' },
    limits: PROTECTION,
    rule: 'R2.1',
    concerns: 'consultant',
  },
  {
    name: 'ownership.followUp',
    kind: 'term',
    default: { amount: 30, unit: 'day' },
    limits: PROTECTION,
    rule: 'R2.1',
    concerns: 'consultant',
  },
  {
    name: 'ownership.given',
    kind: 'term',
    default: { amount: 15, unit: 'day' },
    limits: PROTECTION,
    rule: 'R2.1',
    concerns: 'consultant',
  },
  {
    name: 'ownership.forfeit',
    kind: 'term',
    default: { amount: 7, unit: 'day' },
    limits: PROTECTION,
    rule: 'R2.1',
    concerns: 'consultant',
  },
  {
    name: 'filing.protection',
    kind: 'term',
    default: { amount: 3, unit: 'day' },
    limits: PROTECTION,
    rule: 'R2.1',
    concerns: 'channels',
  },
  {
    name: 'filing.lead',
    kind: 'term',
    default: { amount: 30, unit: 'minute' },
    limits: LEAD,
    rule: 'R2.1',
    concerns: 'channels',
  },
  {
    name: 'lookup.reveals',
    kind: 'count',
    default: 20,
    limits: [3, 1_000],
    rule: 'R2.1.4',
    concerns: 'consultant',
  },
  {
    name: 'lookup.outside',
    kind: 'count',
    default: 5,
    limits: [2, 1_000],
    rule: 'R2.1.4',
    concerns: 'consultant',
  },
  {
    name: 'file.tables',
    kind: 'term',
    default: { amount: 30, unit: 'day' },
    limits: KEPT,
    rule: 'R1.3.4',
    concerns: 'everybody',
  },
  {
    name: 'pool.warnFirst',
    kind: 'term',
    default: { amount: 3, unit: 'day' },
    limits: WARN_FIRST,
    rule: 'R2.1',
    concerns: 'consultant',
  },
  {
    name: 'pool.warnLast',
    kind: 'term',
    default: { amount: 24, unit: 'hour' },
    limits: WARN_LAST,
    rule: 'R2.1',
    concerns: 'consultant',
  },
  {
    name: 'pool.grace.A',
    kind: 'grace',
    default: 0,
    limits: [0, 365],
    rule: 'R2.1',
    concerns: 'consultant',
  },
  {
    name: 'pool.grace.B',
    kind: 'grace',
    default: 0,
    limits: [0, 365],
    rule: 'R2.1',
    concerns: 'consultant',
  },
  {
    name: 'pool.grace.C',
    kind: 'grace',
    default: 0,
    limits: [0, 365],
    rule: 'R2.1',
    concerns: 'consultant',
  },
  {
    name: 'pool.grace.D',
    kind: 'grace',
    default: 0,
    limits: [0, 365],
    rule: 'R2.1',
    concerns: 'consultant',
  },
  {
    name: 'pool.visible',
    kind: 'fields',
    default: ['source', 'rooms', 'budget', 'area', 'purpose', 'level'],
    allowed: POOL_FIELDS,
    rule: 'R2.1.4',
    concerns: 'consultant',
  },
  {
    name: 'pool.dailyLimit',
    kind: 'count',
    default: 5,
    limits: [1, 500],
    rule: 'R2.1',
    concerns: 'consultant',
  },
  {
    name: 'pool.ownedLimit',
    kind: 'count',
    default: 0,
    limits: [0, 100_000],
    rule: 'R2.1',
    concerns: 'consultant',
  },
  {
    name: 'pool.wait',
    kind: 'term',
    default: { amount: 7, unit: 'day' },
    limits: PROTECTION,
    rule: 'R2.1',
    concerns: 'consultant',
  },
  ...DEAL_POLICIES,
  ...COMPLAINT_POLICIES,
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
