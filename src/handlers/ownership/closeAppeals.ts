import type { Customer } from '../../domain/customer.ts';
import type { Appeal } from '../../domain/ownership/appeal.ts';
import { messages } from '../../i18n/messages.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import type { Doing } from '../doing.ts';
import { textCard } from '../replies.ts';

const MOST_APPEALS = 100;

/**
 * Closes the open appeals about a customer that were lodged against another owner than he has now: their cards are settled, and
 * who appealed is told, without a name, that he may appeal anew.
 */
export async function closeAppeals(
  context: Pick<Doing, 'repos' | 'work' | 'now' | 'actor'>,
  customer: Customer,
): Promise<void> {
  const appeals = await context.repos.ownership.appeals(customer.id, MOST_APPEALS);
  for (const appeal of appeals) {
    if (appeal.state === 'open' && appeal.ownerId !== customer.ownerId) {
      await closed(context, appeal, customer);
    }
  }
}

async function closed(
  { repos, work, now, actor }: Pick<Doing, 'repos' | 'work' | 'now' | 'actor'>,
  appeal: Appeal,
  customer: Customer,
): Promise<void> {
  const after = await work.update('appeal', appeal, { state: 'superseded', decidedAt: now });
  work.notify({
    dedupKey: `appeal.settled:${appeal.id}:${after.version}`,
    target: { kind: 'member', memberId: actor.member.id },
    subject: { kind: 'replace', posted: `appeal:${appeal.id}` },
    card: {
      heading: messages(actor.member.locale).ownership.superseded(customerLabel(customer, undefined)),
      blocks: [],
    },
    notBefore: now,
  });
  const appellant = await repos.members.byId(appeal.appellantId);
  if (appellant?.active === true) {
    const { ownership } = messages(appellant.locale);
    const his = appellant.id === customer.ownerId;
    work.notify({
      dedupKey: `appeal.superseded:${appeal.id}:${after.version}`,
      target: { kind: 'member', memberId: appellant.id },
      subject: { kind: 'appealDecided', appealId: appeal.id, version: after.version, ref: customer.ref },
      card: textCard(
        his ? ownership.supersededYours(customerLabel(customer, undefined)) : ownership.supersededOutside,
      ),
      notBefore: now,
    });
  }
}
