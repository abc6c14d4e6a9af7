import type { Plan } from '../followUp.ts';

/**
 * The planned visits that an arrival keeps (R3.1.1): those of that day and before; where there is none, the nearest one, for
 * the customer came earlier. `day` is the day of the arrival (YYYY-MM-DD).
 */
export function visitPlansClosedBy(open: readonly Plan[], day: string): Plan[] {
  const visits = open
    .filter(({ purpose }) => purpose === 'visit')
    .sort((a, b) => a.at.getTime() - b.at.getTime());
  const due = visits.filter((plan) => plan.day <= day);
  return due.length > 0 ? due : visits.slice(0, 1);
}
