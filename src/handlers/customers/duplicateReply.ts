import type { CustomerFieldName } from '../../domain/customers/customerFieldNames.ts';
import { customerPatch, type SaidDetails } from '../../domain/customers/customerPatch.ts';
import { newDetails } from '../../domain/customers/newDetails.ts';
import type { DuplicateVerdict } from '../../domain/duplicateVerdict.ts';
import { may } from '../../domain/permissions.ts';
import type { Block } from '../chat/card.ts';
import type { Outcome } from '../chat/outcome.ts';
import type { Reading } from '../doing.ts';
import { appealButton } from '../ownership/appealButton.ts';
import { takeButton } from '../pool/poolCards.ts';
import { poolMeant } from '../pool/poolMeant.ts';
import { rawInput } from '../rawInput.ts';
import { button, refused } from '../replies.ts';
import { detailFacts, phonesFact } from './customerFacts.ts';
import { editFields } from './customerFields.ts';
import { customerLabel } from './customerLabel.ts';
import { customerRef } from './customerRef.ts';
import { phoneNumbers } from './phoneNumbers.ts';

/**
 * The answer to a phone that the company has already. Outside of the speaker's scope it says neither whose it is nor where
 * (R2.1.4); inside it shows the record and offers to add what was new in the line.
 */
export async function duplicateReply(
  at: Reading,
  verdict: Exclude<DuplicateVerdict, { kind: 'free' }>,
  said: SaidDetails,
  /** As it was typed now (E.164): what an appeal goes by where nothing else may be said. */
  phone: string | undefined,
): Promise<Outcome> {
  const { m, actor, repos, zone } = at;
  if (verdict.kind === 'elsewhere') {
    const free = phone === undefined ? undefined : await poolMeant(at, phone);
    if (free !== undefined && may(actor.member.role, 'pool:use')) {
      return refused(m.pool.registeredThere, [], [takeButton(free, m)]);
    }
    return refused(
      m.customer.alreadyElsewhere,
      [],
      phone === undefined ? [] : appealButton(actor.member.role, { phone }, m),
    );
  }
  const { customer } = verdict;
  const label = customerLabel(customer, undefined);
  const owner = await repos.members.byId(customer.ownerId);
  const blocks: Block[] = [
    {
      kind: 'text',
      text:
        customer.ownerId === actor.member.id
          ? m.customer.alreadyYours(label)
          : m.customer.alreadyTheirs(label, owner?.name ?? m.customer.nobody),
    },
    {
      kind: 'facts',
      items: [phonesFact(await phoneNumbers(repos, customer.id), m), ...detailFacts(customer, m, ['name'])],
    },
  ];
  const fresh = newDetails(customer, customerPatch(customer, said));
  const ref = customerRef(customer);
  const items = [
    ...(fresh.length > 0 && may(actor.member.role, 'customer:edit')
      ? [
          button(m, {
            id: `customer.addTo.${ref}`,
            label: m.customer.addTo(ref),
            style: 'primary',
            command: 'customer.edit',
            input: rawInput('customer.edit', editFields, { ...picked(said, fresh), customer: ref }, zone),
          }),
        ]
      : []),
    ...(customer.ownerId === actor.member.id ? [] : appealButton(actor.member.role, { customer: ref }, m)),
  ];
  if (items.length > 0) {
    blocks.push({ kind: 'actions', items });
  }
  return { kind: 'reply', word: 'refused', card: { blocks }, refs: [ref] };
}

function picked(said: SaidDetails, names: readonly CustomerFieldName[]): Partial<SaidDetails> {
  return Object.fromEntries(names.map((name) => [name, said[name]]));
}
