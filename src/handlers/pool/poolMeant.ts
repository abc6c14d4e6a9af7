import { NOBODY, type Customer } from '../../domain/customer.ts';
import { customerQuery } from '../../domain/customers/customerQuery.ts';
import { standsFor } from '../customers/standsFor.ts';
import type { Reading } from '../doing.ts';
import { poolProjects } from './poolProjects.ts';

/**
 * The customer of the speaker's pool that a reference or a whole phone means; undefined alike for one who does not exist, who is
 * somebody's, or who is elsewhere (R2.1.4). Names are not looked for: they are hidden there.
 */
export async function poolMeant(
  { repos, actor }: Pick<Reading, 'repos' | 'actor'>,
  typed: string,
): Promise<Customer | undefined> {
  const query = customerQuery(typed);
  const found =
    query.by === 'ref'
      ? await standsFor(repos, await repos.customers.byRef(query.ref))
      : query.by === 'phone'
        ? await repos.customers.byPhone(query.number)
        : undefined;
  return found?.ownerId === NOBODY && (await poolProjects(actor, repos)).includes(found.projectId)
    ? found
    : undefined;
}
