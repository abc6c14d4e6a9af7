import { houseMoney } from '../../../domain/payments/allocate.ts';
import { money } from '../../../i18n/format.ts';
import type { Fact } from '../../chat/card.ts';
import type { SignedDeal } from '../../contracts/signedContract.ts';
import type { ApprovalReading } from './approvalKind.ts';
import { paymentDates } from './paymentDates.ts';

/** What is paid of a contract, and what of its money would not come, or come at another time. */
export async function moneyFacts(at: ApprovalReading, { contract, scene }: SignedDeal): Promise<Fact[]> {
  const { repos, m } = at;
  const { labels } = m.approval;
  const { bank, own } = houseMoney(await repos.receipts.ofDeal(contract.subscriptionId));
  const dates = paymentDates(at, await repos.contracts.lines(contract.id), scene.zone);
  return [
    { label: labels.paid, value: money(bank + own, m) },
    ...(dates === '' ? [] : [{ label: labels.cashDates, value: dates }]),
  ];
}
