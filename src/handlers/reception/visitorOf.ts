import { within } from '../../domain/actor.ts';
import type { Customer } from '../../domain/customer.ts';
import type { VisitKind } from '../../domain/reception/visit.ts';
import { clockOf, dayOf } from '../../domain/time/day.ts';
import type { Value } from '../../domain/values.ts';
import type { Action, Block } from '../chat/card.ts';
import type { Outcome } from '../chat/outcome.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import { customerRef } from '../customers/customerRef.ts';
import { customersMeant } from '../customers/customersMeant.ts';
import { oneCustomer } from '../customers/oneCustomer.ts';
import type { Reading } from '../doing.ts';
import type { Fields } from '../field.ts';
import { rawInput } from '../rawInput.ts';
import { button } from '../replies.ts';
import { receptionScope } from './receptionScope.ts';

const MOST_OFFERED = 5;

type Said = Readonly<Record<string, Value | undefined>> & {
  readonly name?: string;
  readonly phone?: string;
  readonly noPhone?: string;
  readonly customer?: string;
};

export type Visitor =
  | { readonly kind: 'known'; readonly customer: Customer }
  | { readonly kind: 'new'; readonly name: string; readonly phone: string | undefined }
  /** He left neither a name nor a phone. */
  | { readonly kind: 'nameless' }
  | { readonly kind: 'open'; readonly outcome: Outcome };

interface Asking {
  readonly kind: VisitKind;
  readonly command: string;
  readonly fields: Fields;
  readonly input: Said;
}

/**
 * Who stands at the door or is on the line. The whole company's customers are looked through for a phone; everything else means
 * those whose names the speaker is told anyway.
 */
export async function visitorOf(at: Reading, asking: Asking): Promise<Visitor> {
  const { m, repos } = at;
  const { input } = asking;
  if (input.customer !== undefined) {
    const meant = { ...input, customer: input.customer };
    const one = await oneCustomer(at, { ...asking, input: meant, scope: receptionScope(at.actor) });
    return one.found ? { kind: 'known', customer: one.customer } : { kind: 'open', outcome: one.outcome };
  }
  const customer = input.phone === undefined ? undefined : await repos.customers.byPhone(input.phone);
  if (customer !== undefined) {
    return { kind: 'known', customer };
  }
  if (input.name !== undefined && (input.phone !== undefined || input.noPhone === 'yes')) {
    return { kind: 'new', name: input.name, phone: input.phone };
  }
  if (input.phone !== undefined) {
    return { kind: 'open', outcome: await asked(at, asking, { name: m.reception.nameMissing }) };
  }
  return input.noPhone === 'yes'
    ? { kind: 'nameless' }
    : { kind: 'open', outcome: await asked(at, asking, { phone: m.customer.phoneMissing }) };
}

/** One question, with whom it could be and a button for who left no phone: nothing is typed twice. */
async function asked(
  at: Reading,
  { kind, command, fields, input }: Asking,
  missing: Readonly<Record<string, string>>,
): Promise<Outcome> {
  const { m, zone } = at;
  const again = (more: Readonly<Record<string, Value>>): Readonly<Record<string, string>> =>
    rawInput(command, fields, { ...input, ...more }, zone);
  const offered = input.phone === undefined ? await couldBe(at, input.name) : [];
  const actions: Action[] = [
    ...offered.map(({ customer, label }) =>
      button(m, {
        id: `visitor.${customerRef(customer)}`,
        label,
        command,
        input: again({ customer: customerRef(customer) }),
      }),
    ),
    ...(kind === 'visit' && input.phone === undefined
      ? [
          button(m, {
            id: 'visitor.noPhone',
            label: m.customer.noPhoneButton,
            command,
            input: again({ noPhone: 'yes' }),
          }),
        ]
      : []),
  ];
  const given = Object.entries(input).filter(([, value]) => value !== undefined);
  const blocks: Block[] = [
    { kind: 'text', text: m.reception.whoIsIt[kind](input.name) },
    ...(actions.length === 0 ? [] : [{ kind: 'actions' as const, items: actions }]),
  ];
  return {
    kind: 'needInput',
    prefill: Object.fromEntries(given) as Record<string, Value>,
    errors: missing,
    card: { blocks },
  };
}

/** Who is called so, of those whom the speaker may know of; where no name was said, who is expected today. */
async function couldBe(
  at: Reading,
  name: string | undefined,
): Promise<{ readonly customer: Customer; readonly label: string }[]> {
  const { repos, now, project, zone } = at;
  const scope = receptionScope(at.actor);
  if (name !== undefined) {
    const named = await customersMeant(at, name, MOST_OFFERED, scope);
    return named.map((customer) => ({ customer, label: customerLabel(customer, undefined) }));
  }
  const plans =
    project === undefined ? [] : await repos.plans.visitsOn(project.id, dayOf(now, zone), MOST_OFFERED);
  const customers = await repos.customers.byIds(plans.map(({ customerId }) => customerId));
  return plans.flatMap((plan) => {
    const customer = customers.find(({ id }) => id === plan.customerId);
    return customer === undefined || !within(scope, customer)
      ? []
      : [{ customer, label: `${clockOf(plan.at, zone)} ${customerLabel(customer, undefined)}` }];
  });
}
