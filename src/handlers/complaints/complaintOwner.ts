import type { Member } from '../../domain/company.ts';
import type { Role } from '../../domain/permissions.ts';
import { MOST_MEMBERS } from '../company/lastAdmin.ts';
import type { Repos } from '../ports/repos.ts';

/**
 * Who answers for a new complaint (R3.4.2): of the project's customer service whoever has the fewest that are not settled; where there is
 * none a manager of the customer's team, else of the project, at the last a director; but not `without`. Undefined in a company that has none of them.
 */
export async function complaintOwner(
  repos: Pick<Repos, 'members' | 'complaints'>,
  { projectId, teamId }: { readonly projectId: string; readonly teamId: string | null },
  without?: string,
): Promise<Member | undefined> {
  const here = await repos.members.ofProject(projectId);
  const team = teamId === null ? [] : await repos.members.ofTeam(teamId);
  const rungs = [
    acting(here, 'service'),
    acting(team, 'manager'),
    acting(here, 'manager'),
    acting(await repos.members.all(MOST_MEMBERS), 'director'),
  ];
  const rung = rungs.map((one) => one.filter(({ id }) => id !== without)).find((one) => one.length > 0) ?? [];
  const open = await repos.complaints.openByOwner(
    projectId,
    rung.map(({ id }) => id),
  );
  return [...rung].sort((a, b) => (open.get(a.id) ?? 0) - (open.get(b.id) ?? 0) || (a.id < b.id ? -1 : 1))[0];
}

function acting(members: readonly Member[], role: Role): Member[] {
  return members.filter((member) => member.active && member.role === role);
}
