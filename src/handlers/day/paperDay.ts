import type { Outcome } from '../chat/outcome.ts';
import type { Reading } from '../doing.ts';
import { done } from '../replies.ts';
import { dayApprovals } from './dayApprovals.ts';
import { dayDeals } from './dayDeals.ts';
import { dayReservations } from './dayReservations.ts';
import { dayMeasures } from './dayMeasures.ts';
import { dayMoney } from './dayMoney.ts';
import { dayPapers } from './dayPapers.ts';

/** The day of who has no customers but deals: money for finance, papers for the clerk. */
export async function paperDay(at: Reading): Promise<Outcome> {
  const { m, actor } = at;
  const blocks = [
    ...(await dayApprovals(at)),
    ...(await dayMoney(at)),
    ...(await dayReservations(at)),
    ...(await dayDeals(at)),
    ...(await dayPapers(at)),
    ...(await dayMeasures(at)),
  ];
  return done({
    heading: m.contract.dayHeading(actor.member.name),
    blocks: blocks.length === 0 ? [{ kind: 'text', text: m.contract.dayNothing }] : blocks,
  });
}
