import type { Member } from '../../domain/company.ts';
import type { Repos } from '../ports/repos.ts';
import type { Scene } from '../holds/scene.ts';

/** Who deals with a subscription now: whose customer it is by now, whoever has sold it. Undefined where nobody who is there does. */
export async function dealtWithBy(
  repos: Pick<Repos, 'members'>,
  { customer }: Pick<Scene, 'customer'>,
): Promise<Member | undefined> {
  const owner = await repos.members.byId(customer.ownerId);
  return owner?.active === true ? owner : undefined;
}
