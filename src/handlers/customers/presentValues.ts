import { CUSTOMER_FIELD_NAMES } from '../../domain/customers/customerFieldNames.ts';
import { SAID_STATES } from '../../domain/customers/stateChange.ts';
import { dayOf } from '../../domain/time/day.ts';
import type { SaidTime, Value } from '../../domain/values.ts';
import type { Reading } from '../doing.ts';
import { customerRef } from './customerRef.ts';
import { visibleSpouse } from './visibleSpouse.ts';
import { customersMeant } from './customersMeant.ts';

/**
 * The values with which the form of a customer starts. Phones are left out: showing one in full is a reveal with its own
 * audit row (R2.1.4), and a masked one could be submitted.
 */
export async function presentValues(
  at: Reading,
  typed: string | undefined,
): Promise<Readonly<Record<string, Value>>> {
  const [customer, another] = typed === undefined ? [] : await customersMeant(at, typed, 2);
  if (customer === undefined || another !== undefined) {
    return {};
  }
  const details = CUSTOMER_FIELD_NAMES.flatMap((name): [string, Value][] => {
    const value = customer[name];
    return value === null ? [] : [[name, value]];
  });
  const firstContactAt: SaidTime = {
    at: customer.firstContactAt,
    date: dayOf(customer.firstContactAt, at.zone),
    exact: true,
  };
  const spouse = await visibleSpouse(at, customer);
  const said = SAID_STATES.find((state) => state === customer.state);
  return {
    customer: customerRef(customer),
    ...Object.fromEntries(details),
    firstContactAt,
    ...(said === undefined ? {} : { state: said }),
    ...(spouse === undefined ? {} : { spouse: customerRef(spouse) }),
  };
}
