import { scopeOf } from '../../domain/actor.ts';
import type { Customer } from '../../domain/customer.ts';
import { may } from '../../domain/permissions.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Reading } from '../doing.ts';

export interface DayProblem {
  readonly problem: Problem;
  readonly customer: Customer;
  readonly raisedBy: string;
}

const MOST_PROBLEMS = 50;

/** The problems that stay on the day of whoever leads until they are closed, open ones first; none for who leads nobody (R3.2.3). */
export async function dayProblems({ repos, actor, m }: Reading): Promise<DayProblem[]> {
  if (!may(actor.member.role, 'problem:answer')) {
    return [];
  }
  const problems = await repos.problems.unclosed(scopeOf(actor), MOST_PROBLEMS);
  const customers = await repos.customers.byIds([...new Set(problems.map(({ customerId }) => customerId))]);
  const found: DayProblem[] = [];
  for (const problem of [...problems].sort(
    (a, b) => Number(a.state !== 'open') - Number(b.state !== 'open'),
  )) {
    const customer = customers.find(({ id }) => id === problem.customerId);
    const raiser = await repos.members.byId(problem.memberId);
    if (customer !== undefined) {
      found.push({ problem, customer, raisedBy: raiser?.name ?? m.customer.nobody });
    }
  }
  return found;
}
