import type { Customer } from '../customer.ts';
import type { ContactMethod, Plan, PlanPurpose } from '../followUp.ts';
import { dayOf } from '../time/day.ts';

/** An open plan that waits for its reminder. `zone`: IANA, of the project. */
export function newPlan(of: {
  readonly id: string;
  readonly ref: number;
  readonly customer: Pick<Customer, 'id' | 'projectId'>;
  readonly teamId: string | null;
  readonly assigneeId: string;
  readonly madeById: string;
  readonly at: Date;
  readonly zone: string;
  readonly method: ContactMethod | null;
  readonly goal: string | null;
  readonly verifies: boolean;
  readonly purpose: PlanPurpose;
  readonly prepareAt: Date | null;
}): Plan {
  const { customer, zone, ...said } = of;
  return {
    ...said,
    customerId: customer.id,
    projectId: customer.projectId,
    day: dayOf(of.at, zone),
    state: 'open',
    remindAt: of.at,
    remindedAt: null,
    closedAt: null,
    followUpId: null,
    cancelReason: null,
    version: 1,
  };
}
