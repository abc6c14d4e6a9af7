import { dealScope } from '../../domain/dealScope.ts';
import { may } from '../../domain/permissions.ts';
import { addDays, dayOf, startOfDay } from '../../domain/time/day.ts';
import type { Block } from '../chat/card.ts';
import type { Reading } from '../doing.ts';
import { defectLine } from '../handovers/defectLine.ts';
import { handoverRows } from '../handovers/handoverRows.ts';

const MOST_READ = 50;
const MOST_SHOWN = 10;
/** Days ahead that are told. */
const AHEAD = 7;

/**
 * Homes within reach that are handed over within a week, those of today and those that nobody signed for first; for who runs it, else for who
 * has to put it right, the defects, overdue ones first.
 */
export async function dayHandovers(at: Reading): Promise<Block[]> {
  const { repos, actor, now, zone, m } = at;
  const scope = dealScope(actor);
  const today = dayOf(now, zone);
  const planned = await repos.handovers.planned(scope, startOfDay(addDays(today, AHEAD), zone), MOST_READ);
  const defects = may(actor.member.role, 'handover:run')
    ? await repos.defects.open(scope, MOST_READ)
    : await repos.defects.ownedBy(actor.member.id, MOST_READ);
  const overdue = defects.filter(({ state, dueDay }) => state === 'open' && dueDay < today).length;
  const isToday = planned.filter((one) => dayOf(one.at, zone) === today).length;
  return [
    ...(planned.length === 0
      ? []
      : [
          { kind: 'text' as const, text: m.handover.dayPlanned(planned.length, isToday) },
          (await handoverRows(at, planned.slice(0, MOST_SHOWN))).table,
        ]),
    ...(defects.length === 0
      ? []
      : [
          {
            kind: 'text' as const,
            text: [
              m.handover.dayDefects(defects.length, overdue),
              ...defects.slice(0, MOST_SHOWN).map((defect) => defectLine(defect, zone, now, m)),
            ].join('\n'),
          },
        ]),
  ];
}
