import type { Actor } from '../../domain/actor.ts';
import { messages } from '../../i18n/messages.ts';
import type { Doing } from '../doing.ts';
import { MOST_PLANS } from '../plans/mostPlans.ts';
import { leadersOf } from './leadersOf.ts';
import { leaverCard } from './leaverCard.ts';

const MOST_CUSTOMERS = 1_000;

/** Whoever led a member who has left gets one card with what he leaves open, and a button that hands it over; but not `but`. */
export async function tellOfLeaver(
  { repos, work, now, zone }: Pick<Doing, 'repos' | 'work' | 'now' | 'zone'>,
  actor: Actor,
  but?: string,
): Promise<void> {
  const { member: leaver } = actor;
  const plans = await repos.plans.openOfMember(leaver.id, MOST_PLANS);
  const customers = await repos.customers.recent({ kind: 'own', memberId: leaver.id }, MOST_CUSTOMERS);
  for (const leader of await leadersOf(repos, actor)) {
    if (leader.id === but) {
      continue;
    }
    const m = messages(leader.locale);
    work.notify({
      dedupKey: `left:${leaver.id}:${leaver.version}:${leader.id}`,
      target: { kind: 'member', memberId: leader.id },
      subject: { kind: 'none' },
      card: leaverCard({
        m,
        now,
        zone,
        leaver,
        plans,
        customers: customers.length,
      }),
      notBefore: now,
    });
  }
}
