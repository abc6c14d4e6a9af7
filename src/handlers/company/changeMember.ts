import type { Member } from '../../domain/company.ts';
import type { Outcome } from '../chat/outcome.ts';
import { done, refused } from '../replies.ts';
import { postTo, readPosts } from './assignments.ts';
import { rerouteApprovals } from '../approvals/rerouteApprovals.ts';
import { isLastAdmin } from './lastAdmin.ts';
import { accessButton, memberFacts, memberTitle } from './memberCards.ts';
import type { MemberContext } from './memberContext.ts';
import type { MemberLine } from './memberLine.ts';

/**
 * Changes what was said about a member: the name (only where an account or a button says who it is), role, projects and
 * team. Where nothing is different it shows the member.
 */
export async function changeMember(
  context: MemberContext,
  said: MemberLine,
  member: Member,
): Promise<Outcome> {
  const { repos, work, m, deps, input } = context;
  const { name, role } = said;
  const read = await readPosts(repos, input, m);
  if (!read.ok) {
    return { kind: 'invalid', errors: read.errors };
  }
  if (role !== undefined && role !== 'admin' && (await isLastAdmin(repos, member))) {
    return refused(m.company.lastAdmin(memberTitle(member, m)));
  }
  const before = memberTitle(member, m);
  const patch = {
    ...(name === undefined || name === member.name ? {} : { name }),
    ...(role === undefined || role === member.role ? {} : { role }),
  };
  const after = Object.keys(patch).length === 0 ? member : await work.update('member', member, patch);
  const current = (await repos.members.actorById(member.id))?.assignments ?? [];
  if (read.posts !== undefined) {
    await postTo(work, deps.ids, member, current, read.posts);
  }
  if (after.role !== member.role || read.posts !== undefined) {
    await rerouteApprovals(context, { member, assignments: current });
  }
  const changed = after !== member || read.posts !== undefined;
  return done({
    heading: changed ? m.company.memberChanged(before, memberTitle(after, m)) : before,
    blocks: [
      { kind: 'facts', items: await memberFacts(repos, after, m) },
      { kind: 'actions', items: [accessButton(after, m)] },
    ],
  });
}
