import type { Member } from '../../domain/company.ts';
import { MOST_MEMBERS } from '../company/lastAdmin.ts';
import type { Reading } from '../doing.ts';

const MOST_NAMED = 5;

/**
 * Whom a name or an account means among the members, those who have left included: by the full name, by the account on the
 * speaker's platform (li), by a part of the name, or by the id that a button bears.
 */
export async function memberNamed(
  { repos, speaker, actor }: Pick<Reading, 'repos' | 'speaker' | 'actor'>,
  typed: string,
): Promise<readonly Member[]> {
  const name = typed.trim();
  const byId = await repos.members.byId(name);
  if (byId !== undefined) {
    return [byId];
  }
  const exact = await repos.members.byName(name, MOST_NAMED);
  if (exact.length > 0) {
    return exact;
  }
  const account =
    speaker === null ? undefined : await repos.members.identity({ ...speaker, externalId: name });
  const bearer = account === undefined ? undefined : await repos.members.byId(account.memberId);
  if (bearer !== undefined) {
    return [bearer];
  }
  const mine = await Promise.all(
    actor.assignments.map(({ projectId }) => repos.members.ofProject(projectId)),
  );
  const left = (await repos.members.all(MOST_MEMBERS)).filter(({ active }) => !active);
  const near = [...mine.flat(), ...left].filter((member) => member.name.includes(name));
  return [...new Map(near.map((member) => [member.id, member])).values()].slice(0, MOST_NAMED);
}
