import type { Receipt } from '../../domain/payments/receipt.ts';
import { may } from '../../domain/permissions.ts';
import type { Card } from '../chat/card.ts';
import type { Deal } from '../deals/dealScene.ts';
import type { Reading } from '../doing.ts';
import { button } from '../replies.ts';
import { receiptFacts } from './receiptFacts.ts';
import { receiptRef } from './receiptRef.ts';
import { receiptState } from './receiptState.ts';

/** All about money that came in, and what the reader can do about it. */
export function receiptCard(
  { m, now, actor }: Pick<Reading, 'm' | 'now' | 'actor'>,
  receipt: Receipt,
  deal: Deal,
): Card {
  const ref = receiptRef(receipt);
  const out = receipt.direction === 'out';
  const settles = may(actor.member.role, 'receipt:settle') && receipt.state === 'claimed';
  return {
    heading: (out ? m.payment.refundHeading : m.payment.receiptHeading)(ref, receiptState(receipt, m)),
    blocks: [
      {
        kind: 'facts',
        items: [
          ...receiptFacts(receipt, deal, now, m),
          ...(receipt.note === null ? [] : [{ label: m.payment.labels.note, value: receipt.note }]),
        ],
      },
      ...(receipt.credit ? [{ kind: 'text' as const, text: m.payment.keptAsCredit }] : []),
      ...(settles
        ? [
            {
              kind: 'actions' as const,
              items: [
                button(m, {
                  id: 'receipt.confirm',
                  label: out ? m.payment.refundPaid : m.payment.confirm,
                  style: 'primary',
                  command: 'receipt.confirm',
                  input: { receipt: ref },
                }),
                button(m, {
                  id: 'receipt.reject',
                  label: m.payment.reject,
                  style: 'danger',
                  command: 'receipt.reject',
                  input: { receipt: ref },
                }),
              ],
            },
          ]
        : []),
    ],
  };
}
