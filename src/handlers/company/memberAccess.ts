import type { Member } from '../../domain/company.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Outcome } from '../chat/outcome.ts';
import type { Repos } from '../ports/repos.ts';
import { done, refused } from '../replies.ts';
import type { Work } from '../work.ts';
import { isLastAdmin } from './lastAdmin.ts';
import { accessButton, memberTitle } from './memberCards.ts';
import type { Access } from './memberLine.ts';

const MOST_PLANS = 500;

/**
 * Ends a member's access at once, or gives it back (R4.1.3). Ending it names what stays open: those plans remind nobody
 * until they are given to a colleague.
 */
export async function setAccess(
  context: { readonly repos: Repos; readonly work: Work; readonly m: Messages },
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
  const plans = access === 'off' ? (await repos.plans.openOfMember(member.id, MOST_PLANS)).length : 0;
  return done({
    heading: access === 'on' ? m.company.accessOn(title) : m.company.accessOff(title),
    blocks: [
      ...(access === 'off'
        ? [{ kind: 'text' as const, text: plans > 0 ? m.company.leftOpen(plans) : m.company.nothingLeftOpen }]
        : []),
      { kind: 'actions', items: [accessButton(after, m)] },
    ],
  });
}
