import type { Receipt } from '../../domain/payments/receipt.ts';
import { dayOf } from '../../domain/time/day.ts';
import type { Deal } from '../deals/dealScene.ts';
import type { Doing } from '../doing.ts';
import { settlePlan } from './settlePlan.ts';

type Said = Pick<
  Receipt,
  'direction' | 'amount' | 'kind' | 'method' | 'account' | 'paidDay' | 'credit' | 'note' | 'claimedById'
> & {
  /** It was said by finance, and counts at once. */
  readonly settled: boolean;
  readonly reference?: string;
  /** YYYY-MM-DD on which finance had confirmed it, of what was kept elsewhere before; today where it is not said. */
  readonly confirmedDay?: string;
};

/** Money of a deal that came in or goes back. The deal is written too: of two at one moment the second sees what is owed by then. */
export async function writeReceipt(
  context: Doing,
  { subscription, contract, scene }: Deal,
  { settled, reference, confirmedDay, ...said }: Said,
): Promise<Receipt> {
  const { work, deps, now, actor } = context;
  const receipt: Receipt = {
    id: deps.ids.uuid(),
    ref: await context.nextRef('receipt'),
    subscriptionId: subscription.id,
    customerId: scene.customer.id,
    projectId: subscription.projectId,
    teamId: subscription.teamId,
    memberId: subscription.memberId,
    state: settled ? 'confirmed' : 'claimed',
    at: now,
    settledAt: settled ? now : null,
    settledById: settled ? actor.member.id : null,
    confirmedDay: settled ? (confirmedDay ?? dayOf(now, scene.zone)) : null,
    reference: reference ?? null,
    turnedDay: null,
    reversedDay: null,
    version: 1,
    ...said,
  };
  await work.insert('receipt', receipt);
  await work.update('subscription', subscription, {});
  if (settled && contract !== undefined) {
    await settlePlan(context, contract, scene);
  }
  return receipt;
}
