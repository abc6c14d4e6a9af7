import type { Member } from '../../domain/company.ts';
import type { Outcome } from '../chat/outcome.ts';
import { done, refused } from '../replies.ts';
import { rerouteApprovals } from '../approvals/rerouteApprovals.ts';
import { MOST_PLANS } from '../plans/mostPlans.ts';
import { isLastAdmin } from './lastAdmin.ts';
import { accessButton, memberTitle } from './memberCards.ts';
import type { MemberContext } from './memberContext.ts';
import { tellOfLeaver } from './tellOfLeaver.ts';
import { handOverButton } from '../staff/handOverButton.ts';
import type { Access } from './memberLine.ts';

/**
 * Ends a member's access at once, or gives it back (R4.1.3). Ending it names what stays open: those plans remind nobody
 * until they are given to a colleague.
 */
export async function setAccess(
  context: Pick<MemberContext, 'repos' | 'work' | 'm' | 'now' | 'zone' | 'actor'>,
  member: Member,
  access: Access,
): Promise<Outcome> {
  const { repos, work, m } = context;
  const title = memberTitle(member, m);
  if (member.active === (access === 'on')) {
    return refused(access === 'on' ? m.company.alreadyOn(title) : m.company.alreadyOff(title));
  }
  if (access === 'off' && (await isLastAdmin(repos, member))) {
    return refused(m.company.lastAdmin(title));
  }
  const after = await work.update('member', member, { active: access === 'on' });
  if (access === 'off') {
    const gone = await repos.members.actorById(member.id);
    await rerouteApprovals(context, { member, assignments: gone?.assignments ?? [] });
  }
  const plans = access === 'off' ? (await repos.plans.openOfMember(member.id, MOST_PLANS)).length : 0;
  const customers =
    access === 'off' ? await repos.customers.recent({ kind: 'own', memberId: member.id }, 1) : [];
  const left = plans + customers.length > 0;
  const leaver = left ? await repos.members.actorById(member.id) : undefined;
  if (leaver !== undefined) {
    await tellOfLeaver(context, { ...leaver, member: after }, context.actor.member.id);
  }
  return done({
    heading: access === 'on' ? m.company.accessOn(title) : m.company.accessOff(title),
    blocks: [
      ...(access === 'off'
        ? [{ kind: 'text' as const, text: plans > 0 ? m.company.leftOpen(plans) : m.company.nothingLeftOpen }]
        : []),
      { kind: 'actions', items: [...(left ? [handOverButton(after, m)] : []), accessButton(after, m)] },
    ],
  });
}
