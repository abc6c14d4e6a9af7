import type { Customer } from '../../domain/customer.ts';
import type { Filing, FilingFault } from '../../domain/filing.ts';
import {
  channelVerdict,
  type ChannelVerdict,
  type JudgedFiling,
} from '../../domain/ownership/channelVerdict.ts';
import type { Doing } from '../doing.ts';
import { ownershipRulesOf } from '../ownership/ownershipRulesOf.ts';
import { filingsOf, verdictsOn } from '../ownership/verdictsOn.ts';

interface Arrival {
  readonly projectId: string;
  /** The whole number of who has arrived (E.164). */
  readonly number: string;
  /** Whose record it is, where there is one: it may have been made just now. */
  readonly customer: Customer | undefined;
  /** He was asked who filed him (带看确认): then his digits are enough. Otherwise filings with hidden digits must name his surname. */
  readonly asked?: boolean;
}

/**
 * Somebody has arrived and his whole number was seen (带看确认): the filings that wait for him are confirmed, or rejected with the
 * rule. Answers which channel he belongs to; undefined where no filing was waiting. Who arrives (`到访`) calls it, too.
 */
export async function confirmFiling(
  context: Doing,
  { projectId, number, customer, asked = false }: Arrival,
): Promise<ChannelVerdict | undefined> {
  const { repos, now, work } = context;
  const known = await filingsOf(repos, projectId, [number], asked ? undefined : customer?.name);
  const project = await repos.company.project(projectId);
  if (project === undefined || !known.some(({ state }) => state === 'filed')) {
    return undefined;
  }
  const verdict = channelVerdict({
    filings: known.map((one) => (one.state === 'filed' ? { ...one, confirmedAt: now } : one)),
    customer,
    heldAt: customer === undefined ? () => false : (await verdictsOn(repos, customer, now)).heldAt,
    rules: await ownershipRulesOf(repos, project, now),
    now,
  });
  const waiting = new Map(known.filter(({ state }) => state === 'filed').map((one) => [one.id, one]));
  for (const judged of verdict.filings) {
    const before = waiting.get(judged.filing.id);
    if (before !== undefined) {
      await work.update('filing', before, {
        ...stateOf(judged),
        number,
        confirmedAt: now,
        customerId: customer?.id ?? null,
      });
    }
  }
  return verdict;
}

function stateOf({ outcome }: JudgedFiling): Pick<Filing, 'state' | 'fault'> {
  return outcome === 'counts'
    ? { state: 'confirmed', fault: null }
    : { state: 'rejected', fault: faultOf(outcome) };
}

function faultOf(outcome: Exclude<JudgedFiling['outcome'], 'counts'>): FilingFault {
  return outcome === 'waits' || outcome === 'expired' ? 'late' : outcome;
}
