import type { Member } from '../../domain/company.ts';
import type { Plan } from '../../domain/followUp.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Block, Card } from '../chat/card.ts';
import { MOST_SHOWN } from '../plans/mostPlans.ts';
import { planLine } from '../plans/planLine.ts';
import { handOverButton } from '../staff/handOverButton.ts';

/** Tells whoever led him that a colleague has left, what he leaves open, and offers to give it to somebody. */
export function leaverCard(of: {
  readonly m: Messages;
  readonly now: Date;
  readonly zone: string;
  readonly leaver: Member;
  readonly plans: readonly Plan[];
  /** His customers; they stay his until they are handed over. */
  readonly customers: number;
}): Card {
  const { m, now, zone, leaver, plans, customers } = of;
  const shown = plans.slice(0, MOST_SHOWN).map((plan) => planLine(plan, zone, now, m));
  const rest = plans.length - shown.length;
  const text = [
    m.company.leftWith(plans.length, customers),
    ...shown,
    ...(rest > 0 ? [m.plan.andMore(rest)] : []),
  ].join('\n');
  const all: Block = { kind: 'actions', items: [handOverButton(leaver, m)] };
  return {
    heading: m.company.hasLeft(leaver.name),
    blocks: [{ kind: 'text', text }, ...(plans.length + customers > 0 ? [all] : [])],
  };
}
