import { scopeOf } from '../../domain/actor.ts';
import type { Customer, CustomerPhone } from '../../domain/customer.ts';
import { customerPatch, type CustomerDetails } from '../../domain/customers/customerPatch.ts';
import { guardedFields, mayCorrectOrigin } from '../../domain/customers/originGuard.ts';
import { duplicateVerdict } from '../../domain/duplicateVerdict.ts';
import { dayOf } from '../../domain/time/day.ts';
import { without } from '../../domain/without.ts';
import type { Outcome } from '../chat/outcome.ts';
import { defineCommand } from '../command.ts';
import type { Doing } from '../doing.ts';
import type { InputOf } from '../field.ts';
import { done, refused, textCard } from '../replies.ts';
import { detailLabel } from './customerFacts.ts';
import { editFields } from './customerFields.ts';
import { customerLabel } from './customerLabel.ts';
import { customerRef } from './customerRef.ts';
import { duplicateReply } from './duplicateReply.ts';
import { editedCard } from './editedCard.ts';
import { entryOf } from './entryOf.ts';
import { firstContactOf } from './firstContactOf.ts';
import { oneCustomer } from './oneCustomer.ts';
import { phoneChange, writePhone, type PhoneChange } from './phoneChange.ts';
import { presentValues } from './presentValues.ts';

type Input = InputOf<typeof editFields>;

/** What a change of the first contact brings with it. */
type Contact = Pick<Customer, 'firstContactAt' | 'firstContactDay' | 'entryDueAt' | 'enteredLate'>;

const MINUTE = 60_000;

/**
 * 改客: changes what was said and nothing else; a new phone becomes the first one and the others stay. Where a customer
 * came from and when he was first met can be filled by everybody and corrected by a manager only: commission and the
 * entry deadline depend on them.
 */
export const editCustomer = defineCommand({
  name: 'customer.edit',
  words: { zh: ['改客'], en: ['edit'] },
  allow: 'customer:edit',
  fields: editFields,
  args: ['customer'],
  undo: 'restore',
  prefill: (context) => presentValues(context, context.input.customer),
  async run(context) {
    const { input, m } = context;
    const one = await oneCustomer(context, { command: 'customer.edit', fields: editFields, input });
    if (!one.found) {
      return one.outcome;
    }
    const { customer } = one;
    context.about(customer);
    const { phone, firstContactAt } = input;
    const said = without(input, ['customer', 'keepPhones', 'phone', 'firstContactAt']);
    if (phone === undefined && firstContactAt === undefined && Object.keys(said).length === 0) {
      return { kind: 'needInput', prefill: { customer: customerRef(customer) }, errors: {} };
    }
    const patch = customerPatch(customer, said);
    const guarded = guardedFields(context.actor.member.role, customer, patch);
    if (guarded.length > 0) {
      const labels = guarded.map((name) => detailLabel(name, m)).join(m.common.listSeparator);
      return no(context, guarded, m.customer.originGuarded(labels), customerRef(customer));
    }
    const contact = await contactChange(context, customer, input);
    if ('kind' in contact) {
      return contact;
    }
    const phones = await context.repos.customers.phones(customer.id);
    const change = await phoneChangeOf(context, phones, phone);
    if (change.kind === 'taken') {
      return context.typed === undefined
        ? { kind: 'invalid', errors: { phone: firstSentence(change.outcome, m.customer.alreadyElsewhere) } }
        : change.outcome;
    }
    return await written(context, customer, { ...patch, ...contact }, phones, change);
  },
});

async function written(
  context: Doing,
  customer: Customer,
  patch: Partial<CustomerDetails> & Partial<Contact>,
  phones: readonly CustomerPhone[],
  change: PhoneChange,
): Promise<Outcome> {
  const { m, now, zone, work } = context;
  const ref = customerRef(customer);
  if (Object.keys(patch).length === 0 && change.kind === 'none') {
    return done(textCard(m.customer.unchanged(customerLabel(customer, undefined))), [ref]);
  }
  // Written even where only a phone is new: whoever holds an older version of the customer must notice.
  const after = await work.update('customer', customer, {
    ...patch,
    ...(change.kind === 'none' ? {} : { noPhone: false }),
  });
  await writePhone(context, customer.id, phones, change);
  return done(editedCard({ m, now, zone, before: customer, after, phones, change }), [ref]);
}

type ChangeOrTaken = PhoneChange | { readonly kind: 'taken'; readonly outcome: Outcome };

async function phoneChangeOf(
  context: Doing,
  phones: readonly CustomerPhone[],
  phone: string | undefined,
): Promise<ChangeOrTaken> {
  const change = phoneChange(phones, phone);
  if (change.kind !== 'added') {
    return change;
  }
  const holder = await context.repos.customers.byPhone(change.number);
  const verdict = duplicateVerdict(holder, scopeOf(context.actor));
  return verdict.kind === 'free'
    ? change
    : { kind: 'taken', outcome: await duplicateReply(context, verdict, {}) };
}

async function contactChange(
  context: Doing,
  customer: Customer,
  input: Input,
): Promise<Partial<Contact> | Outcome> {
  const { m, now, actor, repos } = context;
  const project = await repos.company.project(customer.projectId);
  const said = input.firstContactAt;
  if (said === undefined || project === undefined || sameMinute(said.at, customer.firstContactAt)) {
    return {};
  }
  if (!mayCorrectOrigin(actor.member.role)) {
    return no(context, ['firstContactAt'], m.customer.firstContactGuarded, customerRef(customer));
  }
  const at = firstContactOf(said, now, project.zone);
  if (at === 'future') {
    return { kind: 'invalid', errors: { firstContactAt: m.customer.contactInFuture } };
  }
  const entry = await entryOf(repos, project, at, customer.enteredAt);
  return {
    firstContactAt: at,
    firstContactDay: dayOf(at, project.zone),
    entryDueAt: entry.dueAt,
    enteredLate: entry.late,
  };
}

/** A form holds instants to the minute. */
function sameMinute(a: Date, b: Date): boolean {
  return Math.floor(a.getTime() / MINUTE) === Math.floor(b.getTime() / MINUTE);
}

/** A line is refused with a sentence; in a form the sentence stands beside its field and nothing that was typed is lost. */
function no(context: Doing, names: readonly string[], sentence: string, ref: string): Outcome {
  return context.typed === undefined
    ? { kind: 'invalid', errors: Object.fromEntries(names.map((name) => [name, sentence])) }
    : refused(sentence, [ref]);
}

function firstSentence(outcome: Outcome, otherwise: string): string {
  const [block] = outcome.kind === 'reply' ? outcome.card.blocks : [];
  return block?.kind === 'text' ? block.text : otherwise;
}
