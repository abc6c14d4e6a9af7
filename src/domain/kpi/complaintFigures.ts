import { countedClock } from '../complaints/countedClock.ts';
import { COMPLAINT_CLOCKS, type ComplaintClock } from '../complaints/endedClock.ts';
import type { Figure } from './figure.ts';

/** 投诉首响及时率, 投诉办结及时率 */
export const CLOCK_FIGURES = {
  first: 'complaintsAnswered',
  final: 'complaintsResolved',
} as const satisfies Readonly<Record<ComplaintClock, string>>;

/**
 * Clocks met / clocks due, by the day on which each was due and by who answered for it then; an open breach is missed. What was opened again
 * counts with its clocks of before and those of now, so that no day of the past changes by it (R3.4.2).
 */
function onTime(clock: ComplaintClock): Figure<'complaint'> {
  return {
    key: CLOCK_FIGURES[clock],
    unit: 'ratio',
    of: 'complaint',
    contributions: (record) => {
      const present = record.state === 'duplicate' ? undefined : countedClock(record, clock);
      const former = record.state === 'duplicate' ? [] : record.formerClocks;
      return [
        ...former.filter((one) => one.clock === clock),
        ...(present === undefined ? [] : [present]),
      ].map(({ day, met, memberId }) => ({
        day,
        projectId: record.projectId,
        teamId: record.teamId,
        memberId,
        n: met ? 1 : 0,
        d: 1,
      }));
    },
  };
}

export const COMPLAINT_FIGURES: readonly Figure[] = COMPLAINT_CLOCKS.map(onTime);
