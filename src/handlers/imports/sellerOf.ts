import { within, type Actor } from '../../domain/actor.ts';
import type { Project } from '../../domain/company.ts';
import { dealScope } from '../../domain/dealScope.ts';
import { may } from '../../domain/permissions.ts';
import { teamOn } from '../customers/teamOn.ts';
import type { Doing } from '../doing.ts';
import { unspaced } from './unspaced.ts';

const MOST_NAMESAKES = 5;

/**
 * Whoever a row says has sold, as he is called, also when he has left since; what is wrong with the name otherwise. A team's leader names
 * his own people only.
 */
export async function sellerOf(
  { repos, actor, m }: Doing,
  project: Project,
  name: string,
): Promise<Actor | string> {
  const found: Actor[] = [];
  for (const { id, role } of await repos.members.byName(unspaced(name), MOST_NAMESAKES)) {
    const seller = may(role, 'deal:make') ? await repos.members.actorById(id) : undefined;
    const works = seller?.assignments.some(({ projectId }) => projectId === project.id) === true;
    const left = seller?.member.active === false;
    const teamId = seller === undefined ? null : teamOn(seller, project.id);
    const inReach = within(dealScope(actor), { ownerId: id, teamId, projectId: project.id });
    if (seller !== undefined && (works || left) && (inReach || left)) {
      found.push(seller);
    }
  }
  // A namesake who has left stands back.
  const [seller, second] = found;
  if (seller === undefined) {
    return m.importing.ownerUnknown(name);
  }
  return second === undefined || (seller.member.active && !second.member.active)
    ? seller
    : m.importing.ownerTwice(name);
}
