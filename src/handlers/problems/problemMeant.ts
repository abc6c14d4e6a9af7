import { scopeOf, within } from '../../domain/actor.ts';
import type { Customer } from '../../domain/customer.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Reading } from '../doing.ts';

export interface ProblemMeant {
  readonly problem: Problem;
  readonly customer: Customer;
}

/** The problem that a button means, with its customer; undefined where it is out of the speaker's reach, and not his own. */
export async function problemMeant({ repos, actor }: Reading, id: string): Promise<ProblemMeant | undefined> {
  const problem = await repos.problems.byId(id);
  const customer = problem === undefined ? undefined : await repos.customers.byId(problem.customerId);
  return problem !== undefined &&
    customer !== undefined &&
    (problem.memberId === actor.member.id || within(scopeOf(actor), customer))
    ? { problem, customer }
    : undefined;
}
