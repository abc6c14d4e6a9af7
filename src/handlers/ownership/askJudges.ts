import type { Member } from '../../domain/company.ts';
import type { Customer } from '../../domain/customer.ts';
import type { Appeal } from '../../domain/ownership/appeal.ts';
import { messages } from '../../i18n/messages.ts';
import type { Doing } from '../doing.ts';
import { appealCard } from './appealCard.ts';
import { consultantFacts } from './verdictCard.ts';
import { namesIn } from './namesIn.ts';
import { verdictsOn } from './verdictsOn.ts';

/** Puts an appeal before those who may decide it, each in his own language. The first decision settles every copy. */
export async function askJudges(
  context: Pick<Doing, 'repos' | 'work' | 'now' | 'zone' | 'actor'>,
  appeal: Appeal,
  customer: Customer,
  judges: readonly Member[],
): Promise<void> {
  const { repos, now, zone, work } = context;
  const verdicts = await verdictsOn(repos, customer, now);
  const phone = (await repos.customers.primaryPhones([customer.id])).get(customer.id);
  const appellant = await repos.members.byId(appeal.appellantId);
  for (const judge of judges) {
    const m = messages(judge.locale);
    const actor = await repos.members.actorById(judge.id);
    const nameOf = await namesIn({ repos, m, actor: actor ?? context.actor }, customer, verdicts);
    const verdict = consultantFacts({
      m,
      now,
      zone,
      customer,
      phone,
      verdicts,
      nameOf,
      spouseRef: undefined,
    });
    work.notify({
      dedupKey: `appeal:${appeal.id}:${appeal.version}:${judge.id}`,
      target: { kind: 'member', memberId: judge.id },
      subject: { kind: 'appeal', appealId: appeal.id, ref: customer.ref },
      card: appealCard({
        m,
        now,
        zone,
        appeal,
        customer,
        phone,
        appellant: appellant?.name ?? m.customer.nobody,
        verdict,
      }),
      notBefore: now,
    });
  }
}
