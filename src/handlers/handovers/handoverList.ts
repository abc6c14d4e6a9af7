import { dealScope } from '../../domain/dealScope.ts';
import type { Outcome } from '../chat/outcome.ts';
import { contractRef } from '../contracts/contractRef.ts';
import type { Reading } from '../doing.ts';
import { done, textCard } from '../replies.ts';
import { handoverRows } from './handoverRows.ts';

const MOST_SHOWN = 20;
const DAY = 24 * 60 * 60_000;
/** Nothing is agreed further ahead. */
const AHEAD = 400 * DAY;

/** 交房: what is agreed within the speaker's reach, the first first. */
export async function handoverList(at: Reading): Promise<Outcome> {
  const { repos, actor, now, m } = at;
  const planned = await repos.handovers.planned(
    dealScope(actor),
    new Date(now.getTime() + AHEAD),
    MOST_SHOWN,
  );
  if (planned.length === 0) {
    return done(textCard(m.handover.nothingPlanned));
  }
  const { table, contracts } = await handoverRows(at, planned);
  return done(
    { heading: m.handover.listHeading(planned.length), blocks: [table] },
    contracts.map(contractRef),
  );
}
