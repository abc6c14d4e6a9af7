import { NOBODY, type Customer } from '../../domain/customer.ts';
import type { Project } from '../../domain/company.ts';
import type { Repos } from '../ports/repos.ts';

/** Why a customer whom the records know has nobody: he is in the pool, or his consultant has left. */
export type Free = 'pool' | 'leaver';

/** Whether a customer of this project is nobody's, so that he is received like somebody new; undefined where somebody has him. */
export async function freeOf(
  repos: Pick<Repos, 'members'>,
  project: Project,
  customer: Customer,
): Promise<Free | undefined> {
  if (customer.projectId !== project.id) {
    return undefined;
  }
  if (customer.ownerId === NOBODY) {
    return 'pool';
  }
  const owner = await repos.members.byId(customer.ownerId);
  return owner?.active === true ? undefined : 'leaver';
}
