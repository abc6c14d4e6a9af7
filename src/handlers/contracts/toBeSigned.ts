import type { Customer } from '../../domain/customer.ts';
import { reach } from '../../domain/permissions.ts';
import type { Unit } from '../../domain/unit.ts';
import type { Value } from '../../domain/values.ts';
import type { Outcome } from '../chat/outcome.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import { customerRef } from '../customers/customerRef.ts';
import { oneCustomer } from '../customers/oneCustomer.ts';
import { dealOf, oneDeal, type OneDeal } from '../deals/dealScene.ts';
import { subscriptionRef } from '../deals/subscriptionRef.ts';
import type { Reading } from '../doing.ts';
import type { Fields } from '../field.ts';
import { rawInput } from '../rawInput.ts';
import { ask, button, refused } from '../replies.ts';
import { oneUnit } from '../units/oneUnit.ts';

interface Asking {
  readonly command: string;
  readonly fields: Fields;
  readonly input: Readonly<Record<string, Value | undefined>> & {
    readonly subscription?: string;
    readonly unit?: string;
    readonly customer?: string;
  };
}

const MOST_READ = 20;

/** Which deal is to be signed: D7, else that of a unit, else the only one of a customer; what is said besides must fit it. */
export async function toBeSigned(at: Reading, asking: Asking): Promise<OneDeal> {
  const { m } = at;
  const { subscription, unit, customer } = asking.input;
  if (subscription !== undefined) {
    return await fits(at, await oneDeal(at, subscription), customer);
  }
  if (unit !== undefined) {
    const one = await oneUnit(at, { ...asking, input: { ...asking.input, unit } });
    if (!one.found) {
      return one;
    }
    const active = await at.repos.deals.active(one.unit.id);
    return active === undefined
      ? { found: false, outcome: await notSubscribed(at, one.unit, customer) }
      : await fits(at, await oneDeal(at, one.unit.key), customer);
  }
  return customer === undefined
    ? { found: false, outcome: refused(m.contract.whichDeal) }
    : await ofCustomer(at, asking, customer);
}

async function ofCustomer(at: Reading, asking: Asking, typed: string): Promise<OneDeal> {
  const { m, repos, zone } = at;
  const one = await oneCustomer(at, { ...asking, input: { ...asking.input, customer: typed } });
  if (!one.found) {
    return one;
  }
  const label = customerLabel(one.customer, undefined);
  const open = (await repos.deals.ofCustomer(one.customer.id, MOST_READ)).filter(
    ({ state }) => state === 'active',
  );
  const [first, second] = open;
  if (first === undefined) {
    return { found: false, outcome: refused(m.contract.noneToSign(label), [customerRef(one.customer)]) };
  }
  if (second === undefined) {
    return { found: true, deal: await dealOf(repos, first) };
  }
  const actions = await Promise.all(
    open.map(async (subscription) => {
      const { scene } = await dealOf(repos, subscription);
      const ref = subscriptionRef(subscription);
      return button(m, {
        id: `which.${ref}`,
        label: `${ref} ${scene.unit.key}`,
        command: asking.command,
        input: rawInput(asking.command, asking.fields, { ...asking.input, subscription: ref }, zone),
      });
    }),
  );
  return { found: false, outcome: ask(m.contract.whichToSign(label), actions, open.map(subscriptionRef)) };
}

/** A unit that nobody subscribed to is subscribed to first; a hold that has just run out is said. */
async function notSubscribed(at: Reading, unit: Unit, typed: string | undefined): Promise<Outcome> {
  const { m, repos } = at;
  const active = await repos.holds.active(unit.id);
  const held = active !== undefined && active.until > at.now;
  const customer: Customer | undefined =
    typed === undefined
      ? undefined
      : await oneCustomer(at, {
          command: 'contract.sign',
          fields: {},
          input: { customer: typed },
        }).then((one) => (one.found ? one.customer : undefined));
  const holds = customer === undefined ? [] : await repos.holds.ofCustomer(customer.id);
  const ranOut = holds.some(({ unitId, until }) => unitId === unit.id && until <= at.now);
  const text = ranOut && !held ? m.contract.holdRanOut(unit.key) : m.contract.notSubscribed(unit.key);
  return refused(text, [unit.key, ...(customer === undefined ? [] : [customerRef(customer)])]);
}

async function fits(at: Reading, one: OneDeal, typed: string | undefined): Promise<OneDeal> {
  if (!one.found || typed === undefined) {
    return one;
  }
  const { customer, label } = one.deal.scene;
  const said = await oneCustomer(at, { command: 'contract.sign', fields: {}, input: { customer: typed } });
  if (!said.found) {
    // Who sees no customers (a clerk) sees the deal all the same.
    return reach(at.actor.member.role) === 'none' ? one : said;
  }
  return said.customer.id !== customer.id
    ? {
        found: false,
        outcome: refused(at.m.contract.ofAnother(subscriptionRef(one.deal.subscription), label), [
          subscriptionRef(one.deal.subscription),
          customerRef(customer),
        ]),
      }
    : one;
}
