import type { Member } from '../../domain/company.ts';
import type { Repos } from '../ports/repos.ts';

/** Whether a company would be left without an administrator if this member were none: that can never be done. */
export async function isLastAdmin(repos: Repos, member: Member): Promise<boolean> {
  if (member.role !== 'admin' || !member.active) {
    return false;
  }
  const members = await repos.members.all(MOST_MEMBERS);
  return !members.some((other) => other.id !== member.id && other.role === 'admin' && other.active);
}

/** More than any sales office has. */
export const MOST_MEMBERS = 1000;
