import type { Policy, TermLimits } from './policy.ts';

const FIRST: TermLimits = { workingHour: [1, 80], workingDay: [1, 10] };
const FINAL: TermLimits = { workingHour: [1, 480], workingDay: [1, 60] };

/** The clocks of a complaint. */
export const COMPLAINT_POLICIES: readonly Policy[] = [
  {
    name: 'complaint.first',
    kind: 'term',
    default: { amount: 1, unit: 'workingDay' },
    limits: FIRST,
    rule: 'R3.4.2',
    concerns: 'service',
  },
  {
    name: 'complaint.final',
    kind: 'term',
    default: { amount: 5, unit: 'workingDay' },
    limits: FINAL,
    rule: 'R3.4.2',
    concerns: 'service',
  },
];
