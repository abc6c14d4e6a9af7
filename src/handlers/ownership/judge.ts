import { scopeOf, within } from '../../domain/actor.ts';
import type { Customer } from '../../domain/customer.ts';
import { customerQuery } from '../../domain/customers/customerQuery.ts';
import { may } from '../../domain/permissions.ts';
import { maskPhone } from '../../domain/phone.ts';
import type { Card } from '../chat/card.ts';
import type { Outcome } from '../chat/outcome.ts';
import { defineCommand } from '../command.ts';
import { customerList, LIST_ROWS } from '../customers/customerList.ts';
import { customerRef } from '../customers/customerRef.ts';
import { customersMeant } from '../customers/customersMeant.ts';
import { missing } from '../customers/oneCustomer.ts';
import type { Doing, Reading } from '../doing.ts';
import { field } from '../field.ts';
import { button, done, textCard } from '../replies.ts';
import { appealButton } from './appealButton.ts';
import { takeButton } from '../pool/poolCards.ts';
import { poolMeant } from '../pool/poolMeant.ts';
import { namesIn } from './namesIn.ts';
import { verdictCard } from './verdictCard.ts';
import { seesAllFilings } from '../filings/seesAllFilings.ts';
import { filingsOf, verdictsOn } from './verdictsOn.ts';
import { channelVerdict } from '../../domain/ownership/channelVerdict.ts';
import { ownershipRulesOf } from './ownershipRulesOf.ts';

/**
 * 判客: whose a customer is, by which rule, on what evidence and until when. Of a customer outside of the speaker's scope only
 * who types the whole phone learns that there is one and how it stands, neither whose it is nor until when (R2.1.4). It only
 * reads, but for the audit's note of who asked about somebody else's: nothing to undo.
 */
export const judgeCustomer = defineCommand({
  name: 'ownership.verdict',
  words: { zh: ['判客'], en: ['verdict'] },
  allow: 'ownership:read',
  fields: { query: field.text({ required: true }) },
  args: ['query'],
  undo: 'none',
  async run(context) {
    const { input, m, now, zone, repos } = context;
    const found = await customersMeant(context, input.query, LIST_ROWS + 1);
    const [only, second] = found;
    if (only === undefined) {
      return await elsewhere(context, input.query);
    }
    if (second !== undefined) {
      const phones = await repos.customers.primaryPhones(found.map(({ id }) => id));
      const heading = m.customer.severalHeading(Math.min(found.length, LIST_ROWS));
      return done(
        customerList({ m, now, zone, heading, customers: found, phones, more: [] }),
        found.slice(0, LIST_ROWS).map(customerRef),
      );
    }
    context.about(only);
    return done(await verdictShown(context, only), [customerRef(only)]);
  },
});

async function verdictShown(at: Reading, customer: Customer): Promise<Card> {
  const { m, now, zone, repos, actor } = at;
  const verdicts = await verdictsOn(repos, customer, now);
  const phones = await repos.customers.primaryPhones([customer.id]);
  const { spouse, consultant } = verdicts;
  const his = consultant.ownerId === actor.member.id && customer.ownerId === actor.member.id;
  return verdictCard({
    m,
    now,
    zone,
    customer,
    phone: phones.get(customer.id),
    verdicts,
    nameOf: await namesIn(at, customer, verdicts),
    spouseRef: spouse !== undefined && within(scopeOf(actor), spouse) ? customerRef(spouse) : undefined,
    actions: his ? [] : appealButton(actor.member.role, { customer: customerRef(customer) }, m),
  });
}

/** What lies outside of the scope is not there, but for who knows the whole number. */
async function elsewhere(context: Doing, typed: string): Promise<Outcome> {
  const { m, now, repos, actor, work } = context;
  const query = customerQuery(typed);
  if (query.by !== 'phone') {
    return await missing(context, typed);
  }
  const customer = await repos.customers.byPhone(query.number);
  if (customer === undefined) {
    return await unknownNumber(context, query.number);
  }
  work.note(`verdict on ${customerRef(customer)} (${customer.id}) asked by its phone`);
  const { consultant } = await verdictsOn(repos, customer, now);
  const actions = appealButton(actor.member.role, { phone: query.number }, m);
  const { outside } = m.ownership;
  const free = await poolMeant(context, query.number);
  if (free !== undefined && may(actor.member.role, 'pool:use')) {
    return done({
      heading: outside.heading,
      blocks: [
        { kind: 'text', text: outside.is.pool },
        { kind: 'actions', items: [takeButton(free, m)] },
      ],
    });
  }
  return done({
    heading: outside.heading,
    blocks: [
      { kind: 'text', text: outside.is[consultant.standing] },
      ...(actions.length === 0
        ? []
        : ([
            { kind: 'text', text: outside.appealHow },
            { kind: 'actions', items: actions },
          ] as const)),
    ],
  });
}

/** Nobody's yet: a channel may have filed it. */
async function unknownNumber(at: Reading, number: string): Promise<Outcome> {
  const { m, now, repos, actor, project } = at;
  const filings = project === undefined ? [] : await filingsOf(repos, project.id, [number]);
  const verdict =
    project === undefined
      ? undefined
      : channelVerdict({
          filings,
          customer: undefined,
          heldAt: () => false,
          rules: await ownershipRulesOf(repos, project, now),
          now,
        });
  const filed = verdict?.filings.find(({ filing }) => filing.channelCompany === verdict.company)?.filing;
  const open = seesAllFilings(actor.member.role) || filed?.byId === actor.member.id;
  const text = [
    m.ownership.free(maskPhone(number)),
    ...(filed === undefined
      ? []
      : [open ? m.ownership.freeFiled(filed.channelCompany) : m.ownership.freeFiledOther]),
  ].join('\n');
  return done(
    textCard(
      text,
      may(actor.member.role, 'customer:register')
        ? [
            button(m, {
              id: 'customer.register',
              label: m.ownership.register,
              style: 'primary',
              command: 'customer.register',
              input: { form: 'yes', phone: number },
            }),
          ]
        : [],
    ),
  );
}
