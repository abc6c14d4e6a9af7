import { scopeOf, type Scope } from '../../domain/actor.ts';
import type { Customer } from '../../domain/customer.ts';
import type { Value } from '../../domain/values.ts';
import type { Outcome } from '../chat/outcome.ts';
import type { Reading } from '../doing.ts';
import type { Fields } from '../field.ts';
import { rawInput } from '../rawInput.ts';
import { ask, button, refused } from '../replies.ts';
import { customerLabel } from './customerLabel.ts';
import { customerRef } from './customerRef.ts';
import { customersMeant } from './customersMeant.ts';

const MOST_ASKED = 5;
const NEARBY = 5;

interface Asking {
  readonly command: string;
  readonly fields: Fields;
  /** Everything that was said, so that the question costs one press. */
  readonly input: Readonly<Record<string, Value | undefined>> & { readonly customer: string };
  /** Whose customers may be meant; the speaker's own, unless said otherwise. */
  readonly scope?: Scope;
}

type OneCustomer =
  | { readonly found: true; readonly customer: Customer }
  | { readonly found: false; readonly outcome: Outcome };

/** The one customer that a command's `customer` field means, or what to answer instead. */
export async function oneCustomer(at: Reading, asking: Asking): Promise<OneCustomer> {
  const typed = asking.input.customer;
  const meant = await customersMeant(at, typed, MOST_ASKED, asking.scope);
  const [first, second] = meant;
  if (first === undefined) {
    return { found: false, outcome: await missing(at, typed) };
  }
  if (second === undefined) {
    return { found: true, customer: first };
  }
  const phones = await at.repos.customers.primaryPhones(meant.map((one) => one.id));
  const actions = meant.map((one) =>
    button(at.m, {
      id: `which.${customerRef(one)}`,
      label: customerLabel(one, phones.get(one.id)),
      command: asking.command,
      input: rawInput(
        asking.command,
        asking.fields,
        { ...asking.input, customer: customerRef(one) },
        at.zone,
      ),
    }),
  );
  return { found: false, outcome: ask(at.m.common.whichOne, actions, meant.map(customerRef)) };
}

/** The same answer for what does not exist and for what is somebody else's, with what does exist. */
export async function missing(at: Reading, typed: string): Promise<Outcome> {
  const recent = await at.repos.customers.recent(scopeOf(at.actor), NEARBY);
  const shown = typed.length > 40 ? `${typed.slice(0, 40)}…` : typed;
  return refused(
    recent.length === 0
      ? at.m.common.notFound(shown)
      : at.m.common.notFoundNearby(
          shown,
          recent.map((one) => `${customerRef(one)} ${one.name}`),
        ),
  );
}
