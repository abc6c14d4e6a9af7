import { within } from '../../domain/actor.ts';
import type { Customer } from '../../domain/customer.ts';
import { NOBODY } from '../../domain/customer.ts';
import { dealScope } from '../../domain/dealScope.ts';
import { phonesIn } from '../../domain/imports/phonesIn.ts';
import { refNumber } from '../../domain/understanding/refNumber.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import { customerRef } from '../customers/customerRef.ts';
import { registerCustomer } from '../customers/register.ts';
import { standsFor } from '../customers/standsFor.ts';
import type { Doing } from '../doing.ts';
import { readRow } from './readRow.ts';
import { sameBuyer } from './sameBuyer.ts';
import type { TableRow } from './loadTable.ts';

const REF = /^C\s?#?\d{1,9}(?!\d)/iu;
const PHONE = /(?:\+?86[-\s]?)?1[3-9]\d(?:[-\s]?\d{4}){2}/u;
const MOST_NAMED = 3;

export type Buyer =
  | { readonly is: 'known'; readonly customer: Customer }
  /** Not there yet. `phone`: E.164. */
  | { readonly is: 'new'; readonly name: string; readonly phone: string }
  /** `outside`: it is a customer out of the sender's reach. */
  | { readonly is: 'fault'; readonly text: string; readonly outside?: boolean };

/**
 * Whose a contract of a table is: C12, or whoever has the phone. A name alone is nobody: it is never guessed. Whoever has not been there is
 * made of a name and a whole phone.
 */
export async function buyerOf(context: Doing, { values }: TableRow, projectId: string): Promise<Buyer> {
  const { m, repos, actor } = context;
  const { dealTable } = m;
  const scope = dealScope(actor);
  const cell = (values['customer'] ?? '').normalize('NFKC').trim();
  const ref = refNumber((values['customerRef'] ?? REF.exec(cell)?.[0] ?? '').trim(), 'C');
  const name = cell.replace(REF, '').replace(PHONE, '').trim();
  const fault = (text: string): Buyer => ({ is: 'fault', text });
  if (ref !== undefined) {
    const customer = await standsFor(repos, await repos.customers.byRef(ref));
    return customer === undefined || !within(scope, customer)
      ? fault(dealTable.whoseNumber(`C${ref}`))
      : fits(context, customer, name, projectId);
  }
  const [typed] = phonesIn({ ...values, phone: values['phone'] ?? PHONE.exec(cell)?.[0] ?? '' });
  if (typed === undefined) {
    return name === '' ? fault(m.importing.noName) : fault(await unclear(context, name));
  }
  const read = readRow(context, registerCustomer, { phone: typed, ...(name === '' ? {} : { name }) });
  if (!read.ok) {
    return fault(read.text);
  }
  const { phone } = read.values as { readonly phone: string };
  const known = await repos.customers.byPhone(phone);
  if (known === undefined) {
    return name === '' ? fault(m.importing.noName) : { is: 'new', name, phone };
  }
  return within(scope, known)
    ? fits(context, known, name, projectId)
    : { is: 'fault', text: m.importing.phoneKnown, outside: true };
}

function fits({ m }: Doing, customer: Customer, name: string, projectId: string): Buyer {
  const { dealTable } = m;
  const label = customerLabel(customer, undefined);
  if (name !== '' && !sameBuyer(customer.name, name)) {
    return { is: 'fault', text: dealTable.otherName(customerRef(customer), customer.name, name) };
  }
  if (customer.projectId !== projectId) {
    return { is: 'fault', text: dealTable.otherProject(label) };
  }
  return customer.ownerId === NOBODY
    ? { is: 'fault', text: dealTable.inPool(label) }
    : { is: 'known', customer };
}

/** A name alone: who may be meant is named, and left to whoever sent the table. */
async function unclear({ m, repos, actor }: Doing, name: string): Promise<string> {
  const named = await repos.customers.byName(name, dealScope(actor), MOST_NAMED);
  return named.length === 0
    ? m.dealTable.unknownCustomer(name)
    : m.dealTable.unclearCustomer(name, named.map(customerRef).join(m.common.listSeparator));
}
