import type { Plan } from '../../domain/followUp.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Card } from '../chat/card.ts';
import { planFacts } from './planFacts.ts';

/** Tells an assignee that somebody else planned a contact for him. */
export function madeForYouCard(of: {
  readonly m: Messages;
  readonly now: Date;
  readonly zone: string;
  readonly plan: Plan;
  readonly maker: string;
  readonly label: string;
}): Card {
  const { m, plan } = of;
  return {
    heading: m.plan.madeForYou(of.maker, of.label),
    blocks: [{ kind: 'facts', items: planFacts(plan, of.zone, of.now, m) }],
  };
}
