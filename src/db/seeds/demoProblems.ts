import type { Customer } from '../../domain/customer.ts';
import type { Problem } from '../../domain/problem.ts';
import { addDays, atMinute, dayOf } from '../../domain/time/day.ts';
import { NAMED } from './demoCustomers.ts';
import type { DemoStaff } from './demoCompany.ts';
import type { HistoryContext } from './demoHistory.ts';
import { DIFFICULTIES } from './demoPhrases.ts';

/** Days ago and the minute of the day. */
const RAISED: readonly (readonly [days: number, minute: number])[] = [
  [1, 16 * 60 + 40],
  [2, 14 * 60 + 15],
];
const ANSWERED_AFTER_MS = 2 * 3_600_000;
/** Who raised them, by key. */
const RAISED_BY = ['chen', 'li'];

/** One that waits for the manager's answer, and one that he answered and that is still open. */
export function demoProblems(
  customers: readonly Customer[],
  staff: readonly DemoStaff[],
  { uuid, now, zone }: HistoryContext,
): Problem[] {
  const manager = staff.find(({ person }) => person.role === 'manager');
  return DIFFICULTIES.flatMap(({ text, answer }, index): Problem[] => {
    const raiser = staff.find(({ person }) => person.key === RAISED_BY[index]);
    const customer = customers.find(
      ({ ownerId, ref }) => ownerId === raiser?.member.id && !NAMED.some((named) => named.ref === ref),
    );
    if (raiser === undefined || customer === undefined || manager === undefined) {
      return [];
    }
    const [days, minute] = RAISED[index] ?? [1, 0];
    const at = atMinute(addDays(dayOf(now, zone), -days), minute, zone);
    const answered = answer !== null;
    return [
      {
        id: uuid(),
        customerId: customer.id,
        projectId: customer.projectId,
        teamId: customer.teamId,
        memberId: raiser.member.id,
        at,
        text,
        state: answered ? 'answered' : 'open',
        answer,
        answeredById: answered ? manager.member.id : null,
        answeredAt: answered ? new Date(at.getTime() + ANSWERED_AFTER_MS) : null,
        closedAt: null,
        version: 1,
      },
    ];
  });
}
