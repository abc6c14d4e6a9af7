import { scopeOf, within } from '../../domain/actor.ts';
import { messages, type Messages } from '../../i18n/messages.ts';
import type { Action } from '../chat/card.ts';
import { customerRef } from '../customers/customerRef.ts';
import type { Doing } from '../doing.ts';
import { button } from '../replies.ts';
import { passOnButton, recordButton, visitFacts, whoText, type Received } from './receivedCard.ts';
import { visitPosted } from './visitPosted.ts';

/**
 * Tells whoever is to receive at once, for somebody is waiting; and an owner who is away, by whom his customer is received. Nobody
 * is told what he did himself.
 */
export async function notifyReceiver(context: Doing, received: Received): Promise<void> {
  const { work, actor, now } = context;
  const { visit, customer, reception } = received;
  const { receiver, ownerAway } = reception;
  if (receiver.member.id !== actor.member.id) {
    await askToReceive(context, received);
  }
  if (ownerAway?.member.active === true && ownerAway.member.id !== actor.member.id) {
    const m = messages(ownerAway.member.locale);
    const text = m.reception.receivedForYou[visit.kind](whoText(customer, m), receiver.member.name);
    work.notify({
      dedupKey: `visit.forOwner:${visit.id}`,
      target: { kind: 'member', memberId: ownerAway.member.id },
      // Not true any more once the visit was taken back.
      subject: { kind: 'visit', visitId: visit.id, receiverId: receiver.member.id },
      card: { blocks: [{ kind: 'text', text }] },
      notBefore: now,
    });
  }
}

/** The card by which somebody receives: with why it is he, and what he can do. */
export async function askToReceive(context: Doing, received: Received): Promise<void> {
  const { visit, customer, reception } = received;
  const { member } = reception.receiver;
  const subject = { visitId: visit.id, receiverId: member.id };
  const m = messages(member.locale);
  context.work.notify({
    dedupKey: `${visitPosted(subject)}:${visit.version}`,
    target: { kind: 'member', memberId: member.id },
    subject: { kind: 'visit', ...subject },
    card: {
      heading: m.reception.pleaseReceive[visit.kind](whoText(customer, m)),
      blocks: [
        { kind: 'facts', items: await visitFacts(context, received, m) },
        { kind: 'actions', items: steps(received, m) },
      ],
    },
    notBefore: context.now,
    urgent: true,
  });
}

function steps({ visit, customer, reception }: Received, m: Messages): Action[] {
  const own = customer !== undefined && within(scopeOf(reception.receiver), customer);
  const ref = customer === undefined ? '' : customerRef(customer);
  if (visit.kind === 'callIn') {
    return own
      ? [
          button(m, {
            id: `followUp.log.${ref}`,
            label: m.customer.logButton,
            style: 'primary',
            command: 'followUp.log',
            input: { customer: ref, form: 'yes' },
          }),
        ]
      : [];
  }
  return [
    recordButton(visit, m),
    passOnButton(visit, m),
    ...(own && reception.turn === 'none'
      ? [
          button(m, {
            id: `visit.prepare.${ref}`,
            label: m.reception.prepareButton,
            command: 'visit.prepare',
            input: { customer: ref },
          }),
        ]
      : []),
  ];
}
