import type { Actor } from '../../domain/actor.ts';
import type { Member } from '../../domain/company.ts';
import { reach } from '../../domain/permissions.ts';
import type { Repos } from '../ports/repos.ts';
import { colleaguesOf } from './colleaguesOf.ts';
import { MOST_MEMBERS } from './lastAdmin.ts';

/** Who leads a member: the managers of his teams; where there is none the directors, and at the last the administrators. */
export async function leadersOf(repos: Repos, actor: Actor): Promise<readonly Member[]> {
  const colleagues = await colleaguesOf(repos, actor);
  const managers = colleagues.filter(({ role }) => reach(role) === 'team');
  if (managers.length > 0) {
    return managers;
  }
  const all = (await repos.members.all(MOST_MEMBERS)).filter(
    ({ id, active }) => active && id !== actor.member.id,
  );
  const directors = all.filter(({ role }) => role === 'director');
  return directors.length > 0 ? directors : all.filter(({ role }) => role === 'admin');
}
