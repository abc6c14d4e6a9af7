import type { Receipt } from '../../domain/payments/receipt.ts';
import { dateTime } from '../../i18n/format.ts';
import type { Reading } from '../doing.ts';
import { receiptRef } from './receiptRef.ts';
import { receiptState } from './receiptState.ts';

/** Who settled it, and when. */
export async function settledText({ m, repos, now, zone }: Reading, receipt: Receipt): Promise<string> {
  const by = receipt.settledById === null ? undefined : await repos.members.byId(receipt.settledById);
  const at = receipt.settledAt === null ? '' : dateTime(receipt.settledAt, zone, now, m);
  return m.payment.settledAlready(receiptRef(receipt), receiptState(receipt, m), by?.name ?? '', at);
}
