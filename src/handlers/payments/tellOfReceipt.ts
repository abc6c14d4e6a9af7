import type { Receipt } from '../../domain/payments/receipt.ts';
import { money } from '../../i18n/format.ts';
import { messages, type Messages } from '../../i18n/messages.ts';
import type { Deal } from '../deals/dealScene.ts';
import { dealtWithBy } from '../deals/dealtWithBy.ts';
import type { Doing } from '../doing.ts';
import { receiptRef } from './receiptRef.ts';
import { receiptState } from './receiptState.ts';

/** The cards that ask finance say that it is over; who claimed it, and who deals with the customer now, hear what came of it. */
export async function tellOfReceipt(
  { work, repos, now, actor }: Doing,
  receipt: Receipt,
  deal: Deal,
): Promise<void> {
  const heading = (m: Messages): string =>
    m.payment.settledFor(
      receiptRef(receipt),
      deal.scene.label,
      money(receipt.amount, m),
      receiptState(receipt, m),
      actor.member.name,
    );
  if (receipt.state !== 'reversed') {
    work.notify({
      dedupKey: `settled:receipt:${receipt.id}`,
      target: { kind: 'member', memberId: actor.member.id },
      subject: { kind: 'replace', posted: `receipt:${receipt.id}` },
      card: { heading: heading(messages(actor.member.locale)), blocks: [] },
      notBefore: now,
    });
  }
  const dealer = await dealtWithBy(repos, deal.scene);
  const claimer = await repos.members.byId(receipt.claimedById);
  const told = new Map(
    [dealer, claimer].flatMap((one) => (one?.active === true ? [[one.id, one] as const] : [])),
  );
  told.delete(actor.member.id);
  for (const { id, locale } of told.values()) {
    const m = messages(locale);
    work.notify({
      dedupKey: `receipt:${receipt.id}:${receipt.state}:${id}`,
      target: { kind: 'member', memberId: id },
      subject: { kind: 'none' },
      card: {
        heading: heading(m),
        blocks:
          receipt.note === null || receipt.state === 'confirmed'
            ? []
            : [{ kind: 'facts', items: [{ label: m.payment.labels.note, value: receipt.note }] }],
      },
      notBefore: now,
    });
  }
}
