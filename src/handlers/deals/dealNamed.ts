import type { Value } from '../../domain/values.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import { customerRef } from '../customers/customerRef.ts';
import { customersMeant } from '../customers/customersMeant.ts';
import type { Reading } from '../doing.ts';
import type { Fields } from '../field.ts';
import { rawInput } from '../rawInput.ts';
import { ask, button } from '../replies.ts';
import { dealOfCustomer } from './dealOfCustomer.ts';
import { oneDeal, type OneDeal } from './dealScene.ts';
import { takesMoney } from './takesMoney.ts';

const CUSTOMER = /^C\d+$/iu;
const HAS_DIGITS = /\d/u;
const MOST_ASKED = 5;

interface Asking {
  readonly command: string;
  readonly fields: Fields;
  /** Everything that was said, so that a question costs one press. */
  readonly input: Readonly<Record<string, Value | undefined>> & { readonly contract: string };
}

/** The deal that H8, D7 or a unit means, or the one that a customer has (C12, 王先生); several are asked about. */
export async function dealNamed(at: Reading, asking: Asking): Promise<OneDeal> {
  const { m } = at;
  const typed = asking.input.contract.trim();
  if (!CUSTOMER.test(typed) && HAS_DIGITS.test(typed)) {
    return await oneDeal(at, typed);
  }
  const customers = await customersMeant(at, typed, MOST_ASKED);
  const [customer, another] = customers;
  if (customer === undefined) {
    return await oneDeal(at, typed);
  }
  if (another !== undefined) {
    const buttons = customers.map((one) =>
      chosen(at, asking, customerRef(one), customerLabel(one, undefined)),
    );
    return { found: false, outcome: ask(m.common.whichOne, buttons, customers.map(customerRef)) };
  }
  return await dealOfCustomer(at, customer, {
    wanted: takesMoney,
    none: m.contract.noDeal,
    which: m.contract.whichOfDeals,
    choose: (ref, label) => chosen(at, asking, ref, label),
  });
}

function chosen(
  { m, zone }: Reading,
  { command, fields, input }: Asking,
  contract: string,
  label: string,
): ReturnType<typeof button> {
  return button(m, {
    id: `which.${contract}`,
    label,
    command,
    input: rawInput(command, fields, { ...input, contract }, zone),
  });
}
