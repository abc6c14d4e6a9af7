import type { Outcome } from '../chat/outcome.ts';
import type { Reading } from '../doing.ts';
import { done } from '../replies.ts';
import { dayComplaints } from './dayComplaints.ts';
import { dayHandovers } from './dayHandovers.ts';
import { dayMeasures } from './dayMeasures.ts';

/** The day of customer service: complaints by the time that is left, appointments, and what is to be put right. */
export async function serviceDay(at: Reading): Promise<Outcome> {
  const { m, actor } = at;
  const blocks = [...(await dayComplaints(at)), ...(await dayHandovers(at)), ...(await dayMeasures(at))];
  return done({
    heading: m.contract.dayHeading(actor.member.name),
    blocks: blocks.length === 0 ? [{ kind: 'text', text: m.contract.dayNothing }] : blocks,
  });
}
