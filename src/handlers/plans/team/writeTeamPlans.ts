import type { Plan } from '../../../domain/followUp.ts';
import type { RunContext } from '../../command.ts';
import { storePlan } from '../storePlan.ts';
import type { Share } from './byOwner.ts';
import { tellConsultant } from './tellConsultant.ts';

/** One plan for each customer of these shares, for whose share he is in, who is told of all of them at once. */
export async function writeTeamPlans(
  context: Omit<RunContext<unknown, unknown>, 'input' | 'looked'>,
  shares: readonly Share[],
  of: Pick<Plan, 'at' | 'method' | 'goal'>,
): Promise<{ readonly made: readonly Plan[]; readonly shares: readonly Share[] }> {
  const { repos, work } = context;
  const made: Plan[] = [];
  const planned = shares.filter(({ customers }) => customers.length > 0);
  for (const { member, customers } of planned) {
    const assignee = await repos.members.actorById(member.id);
    const theirs: Plan[] = [];
    for (const customer of customers) {
      theirs.push(await storePlan(context, customer, { ...of, assigneeId: member.id }, assignee));
      // Whoever plans for or takes back the customer at this moment must notice it.
      await work.update('customer', customer, {});
    }
    tellConsultant(context, member, theirs, customers);
    made.push(...theirs);
  }
  return { made, shares: planned };
}
