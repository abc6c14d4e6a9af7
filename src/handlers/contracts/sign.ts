import { isLive } from '../../domain/contracts/contractSteps.ts';
import { PAY_PLANS } from '../../domain/payments/payPlan.ts';
import type { PayTerm } from '../../domain/payments/payPlan.ts';
import { houseMoney } from '../../domain/payments/allocate.ts';
import { dayOf } from '../../domain/time/day.ts';
import { calendarDay, money } from '../../i18n/format.ts';
import type { Outcome } from '../chat/outcome.ts';
import { defineCommand } from '../command.ts';
import { policyValue } from '../company/policies.ts';
import { customerRef } from '../customers/customerRef.ts';
import type { Deal } from '../deals/dealScene.ts';
import { subscriptionRef } from '../deals/subscriptionRef.ts';
import type { Reading } from '../doing.ts';
import { field } from '../field.ts';
import { draftPlan, eventDays } from '../../domain/payments/draftPlan.ts';
import { planTable } from '../payments/planTable.ts';
import { rawInput } from '../rawInput.ts';
import { button, done, refused } from '../replies.ts';
import { contractCard } from './contractCard.ts';
import { contractFacts } from './contractFacts.ts';
import { contractRef } from './contractRef.ts';
import { contractTerms } from './contractTerms.ts';
import { planWords, termsSaid } from './planSaid.ts';
import { toBeSigned } from './toBeSigned.ts';
import { writeContract } from './writeContract.ts';

const fields = {
  customer: field.lookup({}),
  unit: field.unit({}),
  subscription: field.text({ max: 40, inForm: false }),
  plan: field.choice('payPlan', PAY_PLANS, { required: true, synonyms: planWords() }),
  terms: field.text({ max: 300 }),
  date: field.date(),
  handover: field.date(),
  /** Of the button that confirms. */
  sure: field.choice('yesNo', ['yes', 'no'], { inForm: false }),
};

/**
 * 签约: a subscription becomes a contract with its payment plan (R2.3.1, R2.3.2). Unit, customer, subscription, payments and figures move
 * together. It is asked back first. Not undone: a contract is given up by an approved application (R2.3.3).
 */
export const signContract = defineCommand({
  name: 'contract.sign',
  words: { zh: ['签约'], en: ['sign'] },
  allow: 'contract:sign',
  fields,
  args: ['customer', 'unit', 'plan'],
  undo: 'none',
  async run(context) {
    const { input, repos, m, now } = context;
    const asking = { command: 'contract.sign', fields, input } as const;
    const one = await toBeSigned(context, asking);
    if (!one.found) {
      return one.outcome;
    }
    const { deal } = one;
    const { subscription, scene } = deal;
    const { unit, customer, zone } = scene;
    context.about(customer);
    const refs = [subscriptionRef(subscription), unit.key, customerRef(customer)];
    if (subscription.state !== 'active') {
      const { contract } = deal;
      return refused(
        contract === undefined
          ? subscription.state === 'reserved'
            ? m.reservation.subscribeFirst(subscriptionRef(subscription))
            : m.deal.over(subscriptionRef(subscription), m.deal.states[subscription.state])
          : isLive(contract)
            ? m.contract.signedAlready(unit.key, contractRef(contract))
            : m.contract.isOver(contractRef(contract), m.words.contractState[contract.state]),
        contract === undefined ? refs : [contractRef(contract), ...refs],
      );
    }
    const today = dayOf(now, zone);
    const day = input.date ?? today;
    const fault = dayFault(context, { day, today, from: subscription.day, handover: input.handover }, zone);
    if (fault !== undefined) {
      return refused(fault, refs);
    }
    const terms = await termsSaid(context, input.plan, input.terms, unit.projectId);
    if (!terms.ok) {
      return refused(terms.text, refs);
    }
    const agreed = {
      plan: input.plan,
      day,
      price: subscription.price,
      swappedPrice: null,
      handoverDay: input.handover ?? null,
      coOwners: subscription.coOwners,
      area: unit.builtArea,
      ...(await contractTerms(repos, unit.projectId, now)),
    };
    if (input.sure === 'yes') {
      const { contract, lines } = await writeContract(context, deal, { ...agreed, terms: terms.terms });
      const ref = contractRef(contract);
      const card = await contractCard(context, { ...deal, contract }, lines);
      return done({ ...card, heading: m.contract.made(ref, unit.key) }, [ref, ...refs]);
    }
    return await question(
      context,
      deal,
      { ...agreed, terms: terms.terms, registeredDay: null, filedDay: null },
      {
        input: rawInput(
          'contract.sign',
          fields,
          { ...input, subscription: subscriptionRef(subscription), unit: unit.key, date: day, sure: 'yes' },
          zone,
        ),
        refs,
      },
    );
  },
});

/** Why a contract cannot bear these days (YYYY-MM-DD); undefined where it can. */
function dayFault(
  { m, now }: Reading,
  of: {
    readonly day: string;
    readonly today: string;
    readonly from: string;
    readonly handover: string | undefined;
  },
  zone: string,
): string | undefined {
  const { day, today, from, handover } = of;
  if (day > today) {
    return m.contract.dayLater(calendarDay(day, zone, now, m));
  }
  if (day < from) {
    return m.contract.dayBefore(calendarDay(from, zone, now, m));
  }
  return handover !== undefined && handover < day ? m.contract.handoverBefore : undefined;
}

async function question(
  context: Reading,
  { subscription, scene }: Deal,
  agreed: Parameters<typeof contractFacts>[0] & { readonly terms: readonly PayTerm[] },
  { input, refs }: { readonly input: Readonly<Record<string, string>>; readonly refs: readonly string[] },
): Promise<Outcome> {
  const { repos, m, now } = context;
  const { unit, label, zone } = scene;
  const receipts = await repos.receipts.ofDeal(subscription.id);
  const lines = draftPlan({
    price: agreed.price,
    terms: agreed.terms,
    events: eventDays(agreed),
    receipts,
    before: await policyValue(repos, 'payment.remind', unit.projectId, now),
    zone,
    now,
  });
  const { bank, own } = houseMoney(receipts);
  return {
    kind: 'reply',
    word: 'confirm',
    refs,
    card: {
      heading: m.contract.question(label, unit.key),
      blocks: [
        {
          kind: 'facts',
          items: [
            ...contractFacts(agreed, scene, now, m),
            { label: m.contract.labels.received, value: money(bank + own, m) },
          ],
        },
        planTable(lines, { zone, now, today: dayOf(now, zone), m }),
        {
          kind: 'actions',
          items: [
            button(m, {
              id: 'contract.sign.sure',
              label: m.contract.sure,
              style: 'primary',
              command: 'contract.sign',
              input,
            }),
          ],
        },
      ],
    },
  };
}
