import type { Receipt } from '../../domain/payments/receipt.ts';
import { may } from '../../domain/permissions.ts';
import { messages } from '../../i18n/messages.ts';
import type { Deal } from '../deals/dealScene.ts';
import type { Doing } from '../doing.ts';
import { receiptCard } from './receiptCard.ts';

/** Whoever settles receipts of the project hears of a claim, with its buttons. Returns their names. */
export async function tellFinance(
  { repos, work, now }: Doing,
  receipt: Receipt,
  deal: Deal,
): Promise<string[]> {
  const finance = (await repos.members.ofProject(receipt.projectId)).filter(
    ({ active, role }) => active && may(role, 'receipt:settle'),
  );
  for (const { id } of finance) {
    const actor = await repos.members.actorById(id);
    if (actor === undefined) {
      continue;
    }
    const m = messages(actor.member.locale);
    const { blocks } = receiptCard({ m, now, actor }, receipt, deal);
    work.notify({
      dedupKey: `receipt:${receipt.id}:${id}`,
      target: { kind: 'member', memberId: id },
      subject: { kind: 'receipt', receiptId: receipt.id, ref: receipt.ref },
      card: {
        heading:
          receipt.direction === 'out'
            ? m.payment.refundAsk(receipt.ref)
            : m.payment.claimHeading(receipt.ref, deal.scene.member.name),
        blocks,
      },
      notBefore: now,
    });
  }
  return finance.map(({ name }) => name);
}
