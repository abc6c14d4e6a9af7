import type { Actor } from '../../domain/actor.ts';
import type { Member } from '../../domain/company.ts';
import type { Hold } from '../../domain/hold.ts';
import { may } from '../../domain/permissions.ts';
import { MOST_MEMBERS } from '../company/lastAdmin.ts';
import { leadersOf } from '../company/leadersOf.ts';
import type { Repos } from '../ports/repos.ts';
import { leadsHold } from './leadsHold.ts';

/** Who can give a hold more time when somebody asks: those of his leaders who lead the hold; where none does the directors who do. */
export async function decidersOf(repos: Repos, asker: Actor, hold: Hold): Promise<readonly Member[]> {
  const leaders = await leading(repos, await leadersOf(repos, asker), hold);
  if (leaders.length > 0) {
    return leaders;
  }
  const all = await repos.members.all(MOST_MEMBERS);
  const directors = all.filter(({ id, role }) => role === 'director' && id !== asker.member.id);
  return await leading(repos, directors, hold);
}

async function leading(repos: Repos, members: readonly Member[], hold: Hold): Promise<Member[]> {
  const actors = await Promise.all(members.map(({ id }) => repos.members.actorById(id)));
  return actors.flatMap((actor) =>
    actor?.member.active === true && may(actor.member.role, 'hold:decide') && leadsHold(actor, hold)
      ? [actor.member]
      : [],
  );
}
