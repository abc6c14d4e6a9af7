import { scopeOf } from '../../domain/actor.ts';
import type { Customer } from '../../domain/customer.ts';
import { phonesAfter, type PhonesAfter } from '../../domain/customers/phonesAfter.ts';
import { duplicateVerdict } from '../../domain/duplicateVerdict.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Outcome } from '../chat/outcome.ts';
import type { Doing } from '../doing.ts';
import type { InputOf } from '../field.ts';
import type { editFields } from './customerFields.ts';
import { customerRef } from './customerRef.ts';
import { duplicateReply } from './duplicateReply.ts';
import { editRefused } from './editRefused.ts';
import type { PhoneChange } from './phoneChange.ts';

type Said = Pick<InputOf<typeof editFields>, 'phone' | 'phone2' | 'phoneLabel' | 'dropPhone'>;

/** What was said of a customer's phones, or the answer where it cannot be: a number that is another customer's, digits of none. */
export async function editPhones(
  context: Doing,
  customer: Customer,
  { phone, phone2, phoneLabel, dropPhone }: Said,
): Promise<PhoneChange | Outcome> {
  const { m, repos } = context;
  const change = phonesAfter(await repos.customers.phones(customer.id), {
    ...(phone === undefined ? {} : { first: phone }),
    ...(phone2 === undefined ? {} : { further: phone2 }),
    ...(phoneLabel === undefined ? {} : { label: phoneLabel }),
    ...(dropPhone === undefined ? {} : { drop: dropPhone }),
  });
  if (!change.ok) {
    return editRefused(context, ['dropPhone'], dropFault(change, dropPhone ?? '', m), customerRef(customer));
  }
  for (const { number, held } of change.phones) {
    const holder = held === undefined ? await repos.customers.byPhone(number) : undefined;
    const verdict = duplicateVerdict(holder, scopeOf(context.actor));
    if (verdict.kind !== 'free') {
      const name = number === phone ? 'phone' : 'phone2';
      const outcome = await duplicateReply(context, verdict, {}, number);
      return context.typed === undefined
        ? { kind: 'invalid', errors: { [name]: firstSentence(outcome, m.customer.alreadyElsewhere) } }
        : outcome;
    }
  }
  return change;
}

function dropFault({ why }: Extract<PhonesAfter, { ok: false }>, typed: string, m: Messages): string {
  switch (why) {
    case 'unknown':
      return m.care.dropUnknown(typed);
    case 'several':
      return m.care.dropSeveral(typed);
    case 'last':
      return m.care.dropLast;
  }
}

function firstSentence(outcome: Outcome, otherwise: string): string {
  const [block] = outcome.kind === 'reply' ? outcome.card.blocks : [];
  return block?.kind === 'text' ? block.text : otherwise;
}
