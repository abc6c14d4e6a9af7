import type { Member } from '../../../domain/company.ts';
import type { Customer } from '../../../domain/customer.ts';
import type { Plan } from '../../../domain/followUp.ts';
import { messages } from '../../../i18n/messages.ts';
import { customerLabel } from '../../customers/customerLabel.ts';
import type { Doing } from '../../doing.ts';
import { MOST_SHOWN } from '../mostPlans.ts';
import { planFacts } from '../planFacts.ts';
import { planRef } from '../planRef.ts';

/** One message to a consultant about all that was planned for him, in his language; whoever plans for himself needs none. */
export function tellConsultant(
  { actor, work, now, zone }: Doing,
  member: Member,
  plans: readonly Plan[],
  customers: readonly Customer[],
): void {
  const [first] = plans;
  if (first === undefined || member.id === actor.member.id) {
    return;
  }
  const m = messages(member.locale);
  const labels = new Map(customers.map((one) => [one.id, customerLabel(one, undefined)]));
  const lines = plans
    .slice(0, MOST_SHOWN)
    .map((plan) => `${planRef(plan)} ${labels.get(plan.customerId) ?? ''}`.trim());
  const rest = plans.length - lines.length;
  work.notify({
    dedupKey: `plan.team:${first.id}`,
    target: { kind: 'member', memberId: member.id },
    subject: { kind: 'none' },
    card: {
      heading: m.plan.team.forYou(actor.member.name, plans.length),
      blocks: [
        { kind: 'facts', items: planFacts(first, zone, now, m) },
        { kind: 'text', text: [...lines, ...(rest > 0 ? [m.plan.andMore(rest)] : [])].join('\n') },
      ],
    },
    notBefore: now,
  });
}
