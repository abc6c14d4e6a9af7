import { clockOf, dayOf } from '../../domain/time/day.ts';
import type { Block } from '../chat/card.ts';
import type { DeadJob } from '../ports/deliveries.ts';
import { button } from '../replies.ts';
import type { LedgerQuestion } from './ledgerQuestion.ts';
import { reasonText } from './reasonText.ts';
import { MOST_BUTTONS } from './retryButtons.ts';

/** Tasks of the engine that were given up, each of the first with a button. */
export function deadJobBlocks(
  { m, zone }: Pick<LedgerQuestion, 'm' | 'zone'>,
  jobs: readonly DeadJob[],
): readonly Block[] {
  if (jobs.length === 0) {
    return [];
  }
  const words = m.delivery;
  return [
    { kind: 'text', text: words.jobsHeading },
    {
      kind: 'table',
      columns: words.jobColumns,
      rows: jobs.map(({ runAt, kind, attempts, reason }) => [
        `${dayOf(runAt, zone).slice(5)} ${clockOf(runAt, zone)}`,
        words.job(kind),
        words.times(attempts),
        reason === '' ? m.common.none : reasonText(reason),
      ]),
    },
    {
      kind: 'actions',
      items: jobs.slice(0, MOST_BUTTONS).map(({ id, kind }) =>
        button(m, {
          id: `job.retry.${id}`,
          label: words.tryAgain(words.job(kind)),
          command: 'job.retry',
          input: { id },
        }),
      ),
    },
  ];
}
