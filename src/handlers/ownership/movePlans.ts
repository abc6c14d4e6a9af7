import type { Customer } from '../../domain/customer.ts';
import { updatePlan } from '../plans/updatePlan.ts';

/** The open plans that a former owner had with a customer become those of the new one: reminded at their time, at once where that has passed. */
export async function movePlans(
  context: Parameters<typeof updatePlan>[0],
  customer: Customer,
  formerId: string,
): Promise<void> {
  const { repos, now } = context;
  const open = await repos.plans.openOfCustomer(customer.id);
  for (const plan of open.filter(({ assigneeId }) => assigneeId === formerId)) {
    await updatePlan(context, customer, plan, {
      assigneeId: customer.ownerId,
      teamId: customer.teamId,
      remindAt: plan.at > now ? plan.at : now,
      remindedAt: null,
    });
  }
}
