import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Complaint } from '../../../src/domain/complaints/complaint.ts';
import { countedClock } from '../../../src/domain/complaints/countedClock.ts';
import { COMPLAINT_CLOCKS } from '../../../src/domain/complaints/endedClock.ts';
import { givenTo } from '../../../src/domain/complaints/givenTo.ts';
import { recount, sumRollups } from '../../../src/domain/kpi/recount.ts';
import { rollupDeltas } from '../../../src/domain/kpi/rollupDeltas.ts';
import type { Change } from '../../../src/domain/records.ts';
import { buildComplaint } from '../../factories/complaint.ts';

const MONDAY = new Date('2026-11-23T02:00:00Z');
const hours = (n: number): Date => new Date(MONDAY.getTime() + n * 3_600_000);

function counted(complaint: Complaint) {
  return recount([{ kind: 'complaint', record: complaint }]).map(
    ({ figure, day, memberId, n, d }) => `${figure} ${day} ${memberId} ${n}/${d}`,
  );
}

describe('投诉首响及时率 and 投诉办结及时率', () => {
  test('an open breach is missed on the day on which its clock was due', () => {
    expect(counted(buildComplaint())).toEqual([
      'complaintsAnswered 2026-11-24 sun 0/1',
      'complaintsResolved 2026-11-30 sun 0/1',
    ]);
  });

  test('a clock is met by its deadline, and missed after it', () => {
    expect(counted(buildComplaint({ respondedAt: hours(32) }))[0]).toBe(
      'complaintsAnswered 2026-11-24 sun 1/1',
    );
    expect(counted(buildComplaint({ respondedAt: hours(33) }))[0]).toBe(
      'complaintsAnswered 2026-11-24 sun 0/1',
    );
  });

  test('what rests is due on no day yet, unless it was late before', () => {
    expect(counted(buildComplaint({ state: 'paused', pausedAt: hours(1) }))).toEqual([]);
    expect(counted(buildComplaint({ state: 'paused', pausedAt: hours(40) }))).toEqual([
      'complaintsAnswered 2026-11-24 sun 0/1',
    ]);
  });

  test('what was linked to another complaint is not counted twice', () => {
    expect(counted(buildComplaint({ state: 'duplicate' }))).toEqual([]);
  });

  test('what was opened again counts with the clocks of before and of now', () => {
    const reopened = buildComplaint({
      formerClocks: [{ clock: 'first', day: '2026-11-10', met: true, memberId: 'wang' }],
      reopened: 1,
    });
    expect(counted(reopened)[0]).toBe('complaintsAnswered 2026-11-10 wang 1/1');
    expect(counted(reopened)).toHaveLength(3);
  });

  test('whoever takes over what is late does not take over that it was', () => {
    const before = buildComplaint();
    const after = { ...before, ownerId: 'gao', ...givenTo(before, hours(48)) };
    expect(counted(after)).toEqual([
      'complaintsAnswered 2026-11-24 sun 0/1',
      'complaintsResolved 2026-11-30 gao 0/1',
    ]);
  });

  test('the day is that of its project, wherever it is counted', () => {
    const late = { firstDueAt: new Date('2026-11-24T17:30:00Z') };
    expect(countedClock(buildComplaint(late), 'first')?.day).toBe('2026-11-25');
    expect(countedClock(buildComplaint({ ...late, zone: 'Europe/London' }), 'first')?.day).toBe('2026-11-24');
  });

  test('whatever happens to complaints, what was added up is what a recount says', () => {
    const instant = fc.integer({ min: 0, max: 400 }).map(hours);
    const patch = fc.record(
      {
        state: fc.constantFrom('open', 'paused', 'resolved', 'duplicate'),
        ownerId: fc.constantFrom('sun', 'wang', null),
        respondedAt: fc.option(instant),
        resolvedAt: fc.option(instant),
        pausedAt: fc.option(instant),
        firstDueAt: instant,
        finalDueAt: instant,
        formerClocks: fc.array(
          fc.record({
            clock: fc.constantFrom(...COMPLAINT_CLOCKS),
            day: fc.constantFrom('2026-11-10', '2026-11-11'),
            met: fc.boolean(),
            memberId: fc.constantFrom('sun', 'gao'),
          }),
          { maxLength: 3 },
        ),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(patch, { minLength: 1, maxLength: 6 }), (patches) => {
        let before: Complaint | null = null;
        const deltas = patches.flatMap((one) => {
          const after: Complaint = { ...(before ?? buildComplaint()), ...one };
          const change: Change = { kind: 'complaint', id: after.id, before, after };
          before = after;
          return rollupDeltas([change]);
        });
        expect(sumRollups(deltas)).toEqual(recount([{ kind: 'complaint', record: before! }]));
      }),
    );
  });
});
