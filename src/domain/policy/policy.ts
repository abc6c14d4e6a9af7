import type { Duration, DurationUnit } from '../values.ts';

/** What each policy's value is. A number that the rule book leaves open is added here first. */
export interface PolicyValues {
  'customer.entry': Duration;
  'customer.verify': Duration;
  'customer.required': readonly RequirableField[];
  'followUp.interval.A': Duration;
  'followUp.interval.B': Duration;
  'followUp.interval.C': Duration;
}
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

/** Smallest and largest amount by unit; a unit that is not there is not allowed. */
export type TermLimits = Readonly<Partial<Record<DurationUnit, readonly [min: number, max: number]>>>;

interface Common {
  /** The clause that leaves the number open. */
  readonly rule: string;
  readonly concerns: 'consultant' | 'everybody';
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
  );
