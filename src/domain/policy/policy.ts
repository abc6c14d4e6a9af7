import type { RoleRule } from '../company/roleMap.ts';
import type { PayTerm } from '../payments/payPlan.ts';
import type { Duration, DurationUnit, Rate } from '../values.ts';

/** What each policy's value is. A number that the rule book leaves open is added here first. */
export interface PolicyValues {
  'customer.entry': Duration;
  'customer.verify': Duration;
  'customer.required': readonly RequirableField[];
  'followUp.interval.A': Duration;
  'followUp.interval.B': Duration;
  'followUp.interval.C': Duration;
  'account.roles': readonly RoleRule[];
  'unit.entry': Duration;
  'unit.check': Duration;
  'visit.prepare': Duration;
  'visit.checklist': readonly string[];
  'hold.length': Duration;
  'hold.longest': Duration;
  'hold.most': number;
  'hold.remind': Duration;
  'wait.offer': Duration;
  'ownership.callIn': Duration;
  'ownership.visit': Duration;
  'ownership.firstContact': Duration;
  'ownership.followUp': Duration;
  'ownership.given': Duration;
  'ownership.forfeit': Duration;
  'filing.protection': Duration;
  'filing.lead': Duration;
  'lookup.reveals': number;
  'lookup.outside': number;
  'file.tables': Duration;
  'pool.warnFirst': Duration;
  'pool.warnLast': Duration;
  'pool.grace.A': Grace;
  'pool.grace.B': Grace;
  'pool.grace.C': Grace;
  'pool.grace.D': Grace;
  'pool.visible': readonly RequirableField[];
  'pool.dailyLimit': number;
  'pool.ownedLimit': number;
  'pool.wait': Duration;
  'reservation.term': Duration;
  'reservation.remind': Duration;
  'subscription.sign': Duration;
  'subscription.remind': Duration;
  'contract.scan': Duration;
  'contract.filing': Duration;
  'payment.full': readonly PayTerm[];
  'payment.instalments': readonly PayTerm[];
  'payment.mortgage': readonly PayTerm[];
  /** Days. */
  'payment.remind': number;
  'loan.documents': readonly string[];
  'handover.documents': readonly string[];
  'handover.checklist': readonly string[];
  /** Days. */
  'defect.repair': number;
  /** Days. */
  'satisfaction.link': number;
  'complaint.first': Duration;
  'complaint.final': Duration;
  'discount.consultant': Rate;
  'discount.manager': Rate;
  'discount.valid': Duration;
  'price.change': Rate;
  'approval.remind': Duration;
  'approval.expire': Duration;
}

/** Days, or that it never comes to it. */
export type Grace = number | 'never';

export type PolicyName = keyof PolicyValues;
export type PolicyValue = PolicyValues[PolicyName];

/** What a customer's record may be required to hold, to count as complete (信息完整率). */
export const REQUIRABLE_FIELDS = [
  'name',
  'phone',
  'source',
  'rooms',
  'budget',
  'gender',
  'age',
  'occupation',
  'address',
  'downPayment',
  'area',
  'floor',
  'orientation',
  'purpose',
  'place',
  'path',
  'level',
] as const;
export type RequirableField = (typeof REQUIRABLE_FIELDS)[number];

/** What of a record may be seen while it is in the pool, the name in full included; never a phone or an address (R2.1.4). */
export const POOL_FIELDS = REQUIRABLE_FIELDS.filter((name) => name !== 'phone' && name !== 'address');

/** Smallest and largest amount by unit; a unit that is not there is not allowed. */
export type TermLimits = Readonly<Partial<Record<DurationUnit, readonly [min: number, max: number]>>>;

interface Common {
  /** The clause that leaves the number open. */
  readonly rule: string;
  readonly concerns:
    'consultant' | 'everybody' | 'newcomers' | 'planner' | 'channels' | 'clerk' | 'deciders' | 'service';
}

/** One policy: what its value is when nobody has set it, and what it may be set to. */
export type Policy<N extends PolicyName = PolicyName> = Common &
  (
    | { readonly name: N; readonly kind: 'term'; readonly default: Duration; readonly limits: TermLimits }
    | {
        readonly name: N;
        readonly kind: 'fields';
        readonly default: readonly RequirableField[];
        readonly allowed: readonly RequirableField[];
      }
    | { readonly name: N; readonly kind: 'roles'; readonly default: readonly RoleRule[] }
    /** The lines of a payment plan: together 100 %. */
    | { readonly name: N; readonly kind: 'terms'; readonly default: readonly PayTerm[] }
    /** Free words, one an item. `mostItems` of at most `longest` characters each. */
    | {
        readonly name: N;
        readonly kind: 'list';
        readonly default: readonly string[];
        readonly mostItems: number;
        readonly longest: number;
      }
    /** Whole days, or never. */
    | {
        readonly name: N;
        readonly kind: 'grace';
        readonly default: Grace;
        readonly limits: readonly [min: number, max: number];
      }
    /** A part of something. `limits` in 0.01 %. */
    | {
        readonly name: N;
        readonly kind: 'rate';
        readonly default: Rate;
        readonly limits: readonly [min: number, max: number];
      }
    /** How many: a whole number. */
    | {
        readonly name: N;
        readonly kind: 'count';
        readonly default: number;
        readonly limits: readonly [min: number, max: number];
      }
  );
