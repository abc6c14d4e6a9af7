import type { Visit } from '../../domain/reception/visit.ts';
import { dayOf } from '../../domain/time/day.ts';
import type { Value } from '../../domain/values.ts';
import { without } from '../../domain/without.ts';
import type { Outcome } from '../chat/outcome.ts';
import { defineCommand } from '../command.ts';
import { customerRef } from '../customers/customerRef.ts';
import { customersMeant } from '../customers/customersMeant.ts';
import type { Reading } from '../doing.ts';
import { field } from '../field.ts';
import { refused, textCard } from '../replies.ts';
import { whoText } from './receivedCard.ts';
import { visitRecordFields } from './recordFields.ts';
import { receivedMeant } from './receivedMeant.ts';
import { recordedReply } from './recordedReply.ts';

const A_DAYS_VISITS = 60;

/** 接待: how a reception went (R3.1.2). Whoever received writes it, whoever the customer belongs to. */
export const recordVisit = defineCommand({
  name: 'visit.record',
  words: { zh: ['接待'], en: ['reception'] },
  allow: 'visit:record',
  fields: {
    customer: field.lookup({ inForm: false }),
    visit: field.text({ max: 40, inForm: false }),
    /** Set by the form itself: a press opens it, its submit comes back with this. */
    opened: field.choice('yesNo', ['yes', 'no'], { inForm: false }),
    ...visitRecordFields,
  },
  args: ['customer', 'feedback'],
  undo: 'restore',
  async run(context) {
    const { input, m, repos, actor } = context;
    const visit = await visitMeant(context, input);
    if (visit === undefined) {
      return refused(m.reception.noVisit);
    }
    const customer = visit.customerId === null ? undefined : await repos.customers.byId(visit.customerId);
    const who = whoText(customer, m);
    const refs = customer === undefined ? [] : [customerRef(customer)];
    if (visit.receivedById !== actor.member.id) {
      const receiver = await repos.members.byId(visit.receivedById);
      return refused(m.reception.receivedBy(who, receiver?.name ?? m.customer.nobody), refs);
    }
    if (visit.recordedAt !== null) {
      return refused(m.reception.recordedAlready(who), refs);
    }
    const said = without(input, ['customer', 'visit', 'opened']);
    if (customer !== undefined) {
      context.about(customer);
    }
    return Object.keys(said).length === 0
      ? asked(
          visit,
          said,
          input.opened === 'yes' ? { feedback: m.reception.sayHow } : {},
          m.reception.howWasIt(who),
        )
      : await recordedReply(context, visit, customer, said);
  },
});

function asked(
  visit: Visit,
  said: Readonly<Record<string, Value>>,
  errors: Readonly<Record<string, string>>,
  text: string,
): Outcome {
  return {
    kind: 'needInput',
    prefill: { ...said, visit: visit.id, opened: 'yes', party: visit.party },
    errors,
    card: textCard(text),
  };
}

/** By a card's button; by the customer, whom he received first of all; else the last one of today that nothing is written of yet. */
async function visitMeant(
  at: Reading,
  { visit, customer }: { readonly visit?: string; readonly customer?: string },
): Promise<Visit | undefined> {
  const { repos, actor, now, zone } = at;
  if (visit !== undefined) {
    return await repos.visits.byId(visit);
  }
  const today = dayOf(now, zone);
  const received = (await repos.visits.receivedOn(actor.member.id, today, A_DAYS_VISITS)).filter(
    ({ kind }) => kind === 'visit',
  );
  if (customer === undefined) {
    return received.find(({ recordedAt }) => recordedAt === null);
  }
  const [own, other] = await receivedMeant(repos, received, customer);
  if (own !== undefined && other === undefined) {
    return own;
  }
  const [one, another] = await customersMeant(at, customer, 2);
  const visits =
    one === undefined || another !== undefined ? [] : await repos.visits.ofCustomer(one.id, 'visit', 1);
  return visits.find(({ day }) => day === today);
}
