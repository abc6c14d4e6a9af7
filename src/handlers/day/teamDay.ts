import { scopeOf } from '../../domain/actor.ts';
import type { Member } from '../../domain/company.ts';
import { may } from '../../domain/permissions.ts';
import { dayPlans } from '../../domain/plans/dayPlans.ts';
import type { Reading } from '../doing.ts';

export interface MemberDay {
  readonly name: string;
  readonly overdue: number;
  readonly today: number;
}

const MOST_MEMBERS = 30;
const MOST_PLANS = 200;

/** How far behind each colleague is that the speaker leads, the furthest first; undefined for who leads nobody. */
export async function teamDay(at: Reading): Promise<readonly MemberDay[] | undefined> {
  const { repos, now, zone, actor } = at;
  const members = await ledBy(at);
  if (members === undefined) {
    return undefined;
  }
  const led = [...new Map(members.map((one) => [one.id, one])).values()].filter(
    (one) => one.active && one.id !== actor.member.id && may(one.role, 'plan:own'),
  );
  const days: MemberDay[] = [];
  for (const member of led.slice(0, MOST_MEMBERS)) {
    const plans = dayPlans(await repos.plans.openOfMember(member.id, MOST_PLANS), now, zone);
    days.push({ name: member.name, overdue: plans.overdue.length, today: plans.today.length });
  }
  return days.sort((a, b) => b.overdue - a.overdue || b.today - a.today);
}

async function ledBy({ repos, actor, project }: Reading): Promise<Member[] | undefined> {
  const scope = scopeOf(actor);
  switch (scope.kind) {
    case 'none':
    case 'own':
      return undefined;
    case 'team':
      return (await Promise.all(scope.teamIds.map((id) => repos.members.ofTeam(id)))).flat();
    case 'project':
      return (await Promise.all(scope.projectIds.map((id) => repos.members.ofProject(id)))).flat();
    case 'company':
      return project === undefined ? [] : await repos.members.ofProject(project.id);
  }
}
