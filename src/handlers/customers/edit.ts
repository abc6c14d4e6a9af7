import type { Customer } from '../../domain/customer.ts';
import { customerPatch } from '../../domain/customers/customerPatch.ts';
import { guardedFields } from '../../domain/customers/originGuard.ts';
import { stateChange } from '../../domain/customers/stateChange.ts';
import { without } from '../../domain/without.ts';
import type { Outcome } from '../chat/outcome.ts';
import { defineCommand } from '../command.ts';
import type { Doing } from '../doing.ts';
import type { InputOf } from '../field.ts';
import { done, textCard } from '../replies.ts';
import { contactChange } from './contactChange.ts';
import { detailLabel } from './customerFacts.ts';
import { editFields } from './customerFields.ts';
import { customerLabel } from './customerLabel.ts';
import { customerRef } from './customerRef.ts';
import { editedCard } from './editedCard.ts';
import { editPhones } from './editPhones.ts';
import { editRefused } from './editRefused.ts';
import { keptByReservation } from './keptByReservation.ts';
import { lostQuestion } from './lostQuestion.ts';
import { oneCustomer } from './oneCustomer.ts';
import { changesPhones, writePhones, type PhoneChange } from './phoneChange.ts';
import { presentValues } from './presentValues.ts';
import { spouseChange, writeSpouse, type SpouseChange } from './spouseChange.ts';

/** Fields that are no detail of the record, but said of it. */
const NO_DETAILS = [
  'customer',
  'keepPhones',
  'phone',
  'phone2',
  'phoneLabel',
  'dropPhone',
  'firstContactAt',
  'state',
  'reason',
  'spouse',
] as const;

/**
 * 改客: changes what was said and nothing else; a new phone becomes the first one and the others stay. Where a customer
 * came from and when he was first met can be filled by everybody and corrected by a manager only: commission and the
 * entry deadline depend on them. Nobody is lost without being asked once more.
 */
export const editCustomer = defineCommand({
  name: 'customer.edit',
  words: { zh: ['改客'], en: ['edit'] },
  allow: 'customer:edit',
  fields: editFields,
  args: ['customer'],
  undo: 'restore',
  present: (context) => presentValues(context, context.input.customer),
  async run(context) {
    const { input, m } = context;
    const one = await oneCustomer(context, { command: 'customer.edit', fields: editFields, input });
    if (!one.found) {
      return one.outcome;
    }
    const { customer } = one;
    context.about(customer);
    if (Object.keys(without(input, ['customer', 'keepPhones'])).length === 0) {
      return { kind: 'needInput', prefill: { customer: customerRef(customer) }, errors: {} };
    }
    const details = customerPatch(customer, without(input, NO_DETAILS));
    const guarded = guardedFields(context.actor.member.role, customer, details);
    if (guarded.length > 0) {
      const labels = guarded.map((name) => detailLabel(name, m)).join(m.common.listSeparator);
      return editRefused(context, guarded, m.customer.originGuarded(labels), customerRef(customer));
    }
    const contact = await contactChange(context, customer, input.firstContactAt);
    if ('kind' in contact) {
      return contact;
    }
    const state = saidState(context, customer, input);
    if ('kind' in state) {
      return state;
    }
    const lost = state.state === 'lost';
    const kept = lost
      ? await keptByReservation(context, customer, { reason: input.reason ?? '', fields: ['state'] })
      : undefined;
    if (kept !== undefined) {
      return kept;
    }
    const phones = await editPhones(context, customer, input);
    if ('kind' in phones) {
      return phones;
    }
    const spouse = await spouseChange(context, customer, input.spouse);
    if (spouse !== undefined && 'kind' in spouse) {
      return spouse;
    }
    const patch = {
      ...details,
      ...contact,
      ...(lost ? {} : state),
      ...(spouse === undefined ? {} : { spouseId: spouse.other?.id ?? null }),
    };
    await writeSpouse(context, customer, spouse);
    const changed = Object.keys(patch).length > 0 || changesPhones(phones);
    if (!lost) {
      return await written(context, customer, patch, phones, spouse);
    }
    const question = await lostQuestion(context, customer, input.reason ?? '');
    return changed ? together(await written(context, customer, patch, phones, spouse), question) : question;
  },
});

async function written(
  context: Doing,
  customer: Customer,
  patch: Partial<Customer>,
  phones: PhoneChange,
  spouse: SpouseChange | undefined,
): Promise<Outcome> {
  const { m, now, zone, work } = context;
  const ref = customerRef(customer);
  const newPhones = changesPhones(phones);
  if (Object.keys(patch).length === 0 && !newPhones) {
    return done(textCard(m.customer.unchanged(customerLabel(customer, undefined))), [ref]);
  }
  // Written even where only a phone is new: whoever holds an older version of the customer must notice.
  const after = await work.update('customer', customer, {
    ...patch,
    ...(newPhones ? { noPhone: false } : {}),
  });
  await writePhones(context, customer.id, phones);
  return done(editedCard({ m, now, zone, before: customer, after, change: phones, spouse }), [ref]);
}

/** A state that follows from what he bought, or is lost without a reason, is answered with what to do instead. */
function saidState(
  context: Doing,
  customer: Customer,
  { state, reason }: Pick<InputOf<typeof editFields>, 'state' | 'reason'>,
): Partial<Customer> | Outcome {
  if (state === undefined) {
    return {};
  }
  const { m } = context;
  const change = stateChange(customer, state, reason);
  if (change.ok) {
    return change.patch;
  }
  switch (change.why) {
    case 'same':
      return {};
    case 'deal':
      return editRefused(
        context,
        ['state'],
        m.care.stateByDeal(m.words.state[customer.state]),
        customerRef(customer),
      );
    case 'reason':
      return context.typed === undefined
        ? { kind: 'invalid', errors: { reason: m.care.reasonNeeded } }
        : {
            kind: 'needInput',
            prefill: { customer: customerRef(customer), state },
            errors: { reason: m.care.reasonNeeded },
          };
  }
}

/** What was written at once, and below it what waits for an answer. */
function together(edited: Outcome, question: Outcome): Outcome {
  return edited.kind === 'reply' && question.kind === 'reply'
    ? {
        ...question,
        card: { ...edited.card, blocks: [...edited.card.blocks, ...question.card.blocks] },
      }
    : question;
}
