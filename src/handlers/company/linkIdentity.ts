import type { NamedIdentity } from '../../domain/company/identityText.ts';
import type { Member } from '../../domain/company.ts';
import type { Speaker } from '../chat/intent.ts';
import type { Outcome } from '../chat/outcome.ts';
import { done } from '../replies.ts';
import { memberFacts, memberTitle } from './memberCards.ts';
import type { MemberContext } from './memberContext.ts';

/** The workspace of the demo's chat page. */
const WEB_WORKSPACE = 'demo';

/**
 * The account as its platform will name it. A workspace that was not said is that of the administrator where he speaks on
 * the same platform; otherwise it stays open ('') and any workspace of that platform matches.
 */
export function speakerOf({ place }: Pick<MemberContext, 'place'>, identity: NamedIdentity): Speaker {
  const { platform, externalId } = identity;
  const usual = platform === place.platform ? place.workspace : platform === 'web' ? WEB_WORKSPACE : '';
  return { platform, workspace: identity.workspace ?? usual, externalId };
}

/** Gives a member a further chat account: approvals go to both, reminders to the one last used. */
export async function linkIdentity(
  context: MemberContext,
  identity: NamedIdentity,
  member: Member,
): Promise<Outcome> {
  const { repos, work, m, deps } = context;
  const speaker = speakerOf(context, identity);
  await work.insert('identity', { id: deps.ids.uuid(), memberId: member.id, ...speaker, version: 1 });
  return done({
    heading: m.company.linked(`${speaker.platform}:${speaker.externalId}`, memberTitle(member, m)),
    blocks: [
      { kind: 'facts', items: await memberFacts(repos, member, m) },
      { kind: 'text', text: m.company.linkedNext },
    ],
  });
}
