import type { Delivery } from '../../domain/delivery.ts';
import type { DeliveryReach } from '../ports/deliveries.ts';
import type { Repos } from '../ports/repos.ts';

interface Place {
  readonly projectId: string | null;
  readonly teamId: string | null;
}

/** Whether one delivery lies within a reach: as the ledger's lists say it, for a single line. */
export async function reaches(repos: Repos, reach: DeliveryReach, delivery: Delivery): Promise<boolean> {
  switch (reach.kind) {
    case 'company':
      return true;
    case 'project':
      return (await placesOf(repos, delivery)).some(
        ({ projectId }) => projectId !== null && reach.projectIds.includes(projectId),
      );
    case 'team':
      return await isOfTeams(repos, reach.teamIds, delivery);
  }
}

/** A channel of the whole project is also its teams'. */
async function isOfTeams(repos: Repos, teamIds: readonly string[], delivery: Delivery): Promise<boolean> {
  const teams = await Promise.all(teamIds.map((id) => repos.company.team(id)));
  const projectIds = teams.map((team) => team?.projectId);
  return (await placesOf(repos, delivery)).some(({ teamId, projectId }) =>
    teamId === null
      ? delivery.channelId !== null && projectId !== null && projectIds.includes(projectId)
      : teamIds.includes(teamId),
  );
}

async function placesOf(repos: Repos, { memberId, channelId }: Delivery): Promise<readonly Place[]> {
  return memberId === null
    ? (await repos.company.channels()).filter(({ id }) => id === channelId)
    : ((await repos.members.actorById(memberId))?.assignments ?? []);
}
