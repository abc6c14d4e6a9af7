import type { Subscription, SubscriptionState } from '../../domain/deal.ts';
import { messages } from '../../i18n/messages.ts';
import type { Doing } from '../doing.ts';
import type { Scene } from '../holds/scene.ts';
import { postedSubject } from '../ports/postedSubject.ts';

/** The reminder to sign it, wherever it stands, says that this is over. */
export function settleToSign(
  { work, now }: Pick<Doing, 'work' | 'now'>,
  { id, memberId, signBy, ref: number }: Subscription,
  { unit, label, member }: Scene,
  ref: string,
  to: SubscriptionState,
): void {
  const { deal } = messages(member.locale);
  const posted = postedSubject({ kind: 'toSign', subscriptionId: id, ref: number, signBy }) ?? '';
  work.notify({
    dedupKey: `settled:toSign:${id}:${to}`,
    target: { kind: 'member', memberId },
    subject: { kind: 'replace', posted },
    card: { heading: deal.settled(ref, unit.key, label, deal.states[to]), blocks: [] },
    notBefore: now,
  });
}
