import type { Delivery } from '../../domain/delivery.ts';
import { may } from '../../domain/permissions.ts';
import type { Period } from '../../domain/values.ts';
import type { Block, Card } from '../chat/card.ts';
import { periodName } from '../kpi/reportWords.ts';
import type { DeadJob } from '../ports/deliveries.ts';
import { deadJobBlocks } from './deadJobBlocks.ts';
import { deliveryTable, MOST_ROWS } from './deliveryTable.ts';
import { filterOf, type LedgerQuestion } from './ledgerQuestion.ts';
import { retryButtons } from './retryButtons.ts';

/** Read to say how many there are. */
const MOST_COUNTED = 500;

/** What waits for a person: of a period, or whenever it was due; for administrators also the tasks that failed. */
export async function failedCard(asked: LedgerQuestion, period: Period | undefined): Promise<Card> {
  const { m } = asked;
  const [deliveries, jobs] = await Promise.all([failedIn(asked, period), deadJobs(asked)]);
  const heading =
    period === undefined ? m.delivery.failedHeading : m.delivery.failedHeadingOf(periodName(period, m));
  if (deliveries.length + jobs.length === 0) {
    return { heading, blocks: [{ kind: 'text', text: m.delivery.allSettled }] };
  }
  return { heading, blocks: [...deliveryBlocks(asked, deliveries), ...deadJobBlocks(asked, jobs)] };
}

async function failedIn(asked: LedgerQuestion, period: Period | undefined): Promise<Delivery[]> {
  const { deliveries } = asked.repos;
  return period === undefined
    ? await deliveries.unsettled(asked.reach, MOST_COUNTED)
    : await deliveries.list(filterOf(asked, period), ['dead', 'unknown'], MOST_COUNTED);
}

async function deadJobs({ repos, role }: LedgerQuestion): Promise<DeadJob[]> {
  return may(role, 'job:retry') ? await repos.deliveries.deadJobs(MOST_ROWS) : [];
}

function deliveryBlocks(asked: LedgerQuestion, deliveries: readonly Delivery[]): readonly Block[] {
  if (deliveries.length === 0) {
    return [];
  }
  const left = deliveries.length - MOST_ROWS;
  const buttons = retryButtons(asked, deliveries);
  return [
    deliveryTable(asked, deliveries, false),
    ...(left > 0 ? [{ kind: 'text' as const, text: asked.m.delivery.more(left) }] : []),
    ...(buttons.length > 0 ? [{ kind: 'actions' as const, items: buttons }] : []),
  ];
}
