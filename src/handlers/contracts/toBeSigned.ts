import type { Customer } from '../../domain/customer.ts';
import { reach } from '../../domain/permissions.ts';
import type { Unit } from '../../domain/unit.ts';
import type { Value } from '../../domain/values.ts';
import type { Outcome } from '../chat/outcome.ts';
import { customerRef } from '../customers/customerRef.ts';
import { oneCustomer } from '../customers/oneCustomer.ts';
import { dealOfCustomer } from '../deals/dealOfCustomer.ts';
import { oneDeal, type OneDeal } from '../deals/dealScene.ts';
import { subscriptionRef } from '../deals/subscriptionRef.ts';
import type { Reading } from '../doing.ts';
import type { Fields } from '../field.ts';
import { rawInput } from '../rawInput.ts';
import { button, refused } from '../replies.ts';
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
  const { m, zone } = at;
  const one = await oneCustomer(at, { ...asking, input: { ...asking.input, customer: typed } });
  if (!one.found) {
    return one;
  }
  const { command, fields, input } = asking;
  return await dealOfCustomer(at, one.customer, {
    wanted: ({ subscription }) => subscription.state === 'active',
    none: m.contract.noneToSign,
    which: m.contract.whichToSign,
    choose: (ref, label) =>
      button(m, {
        id: `which.${ref}`,
        label,
        command,
        input: rawInput(command, fields, { ...input, subscription: ref }, zone),
      }),
  });
}

/** A unit that nobody subscribed to is subscribed to first; a hold that has just run out is said. */
async function notSubscribed(at: Reading, unit: Unit, typed: string | undefined): Promise<Outcome> {
  const { m, repos } = at;
  const active = await repos.holds.active(unit.id);
  const held = active !== undefined && active.until > at.now;
  const customer = typed === undefined ? undefined : await customerSaid(at, typed);
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

async function customerSaid(at: Reading, typed: string): Promise<Customer | undefined> {
  const said = await oneCustomer(at, { command: 'contract.sign', fields: {}, input: { customer: typed } });
  return said.found ? said.customer : undefined;
}
