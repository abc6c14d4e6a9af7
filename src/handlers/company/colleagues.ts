import type { Member } from '../../domain/company.ts';
import type { Repos } from '../ports/repos.ts';

const MOST_NAMESAKES = 5;

/** By full name; else by a part of it among those who work on the project: 小陈 and 老陈 are called 陈. */
export async function colleagues(repos: Repos, projectId: string, name: string): Promise<Member[]> {
  const exact = (await repos.members.byName(name, MOST_NAMESAKES)).filter((member) => member.active);
  if (exact.length > 0) {
    return exact;
  }
  const surname = /^[小老](\p{Script=Han})$/u.exec(name)?.[1];
  const members = await repos.members.ofProject(projectId);
  return members
    .filter((member) => member.active)
    .filter(({ name: full }) => (surname === undefined ? full.includes(name) : full.startsWith(surname)))
    .slice(0, MOST_NAMESAKES);
}
