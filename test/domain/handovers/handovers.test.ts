import { describe, expect, test } from '@jest/globals';
import { checklistItem } from '../../../src/domain/handovers/checklistItem.ts';
import { defectAfter } from '../../../src/domain/handovers/defectSteps.ts';
import { handoverJobs } from '../../../src/domain/handovers/handoverJobs.ts';
import { inspect, notInspected } from '../../../src/domain/handovers/inspect.ts';
import { remindAt } from '../../../src/domain/handovers/remindAt.ts';
import { buildDefect, buildHandover } from '../../factories/handover.ts';

const ZONE = 'Asia/Shanghai';
const DAY = '2026-12-20';

describe('an inspection', () => {
  test('takes place with the last item of the list, whichever way it is', () => {
    const one = {
      ...buildHandover(),
      ...inspect(buildHandover(), { items: ['门窗'], inOrder: false, day: DAY }),
    };
    expect(one).toMatchObject({ faulty: ['门窗'], passed: [], inspectedDay: null });
    expect(notInspected(one)).toEqual(['墙面地面', '水电']);
    const all = inspect(one, { items: ['墙面地面', '水电'], inOrder: true, day: DAY });
    expect(all).toEqual({ faulty: ['门窗'], passed: ['墙面地面', '水电'], inspectedDay: DAY });
  });

  test('an item that is looked at again is what it was found to be the last time', () => {
    const faulty = inspect(buildHandover(), { items: ['门窗'], inOrder: false, day: DAY });
    const again = inspect({ ...buildHandover(), ...faulty }, { items: ['门窗'], inOrder: true, day: DAY });
    expect(again).toMatchObject({ passed: ['门窗'], faulty: [] });
    const over = { ...buildHandover(), inspectedDay: '2026-12-18' };
    expect(inspect(over, { items: ['门窗'], inOrder: true, day: DAY }).inspectedDay).toBe('2026-12-18');
  });

  test.each([
    ['门窗', '门窗'],
    ['阳台栏杆松动', '阳台栏杆'],
    ['栏杆松动', '阳台栏杆'],
    ['门窗和阳台都有问题', undefined],
    ['燃气', undefined],
  ])('%s is about %s', (text, item) => {
    expect(checklistItem(['门窗', '墙面地面', '阳台栏杆'], text)).toBe(item);
  });
});

describe('a defect', () => {
  test('is put right, looked at again, and closed or opened anew', () => {
    const open = buildDefect();
    expect(defectAfter(open, 'passed', { day: DAY })).toBeUndefined();
    const fixed = { ...open, ...defectAfter(open, 'fixed', { day: DAY }) };
    expect(fixed).toMatchObject({ state: 'fixed', fixedDay: DAY });
    expect(defectAfter(fixed, 'fixed', { day: DAY })).toBeUndefined();
    expect(defectAfter(fixed, 'failed', { day: DAY, note: '还在渗水' })).toEqual({
      state: 'open',
      recheckedDay: DAY,
      reopened: 1,
      note: '还在渗水',
    });
    const passed = { ...fixed, ...defectAfter(fixed, 'passed', { day: DAY }) };
    expect(passed.state).toBe('passed');
    expect(defectAfter(passed, 'failed', { day: DAY })).toBeUndefined();
  });
});

describe('the reminder of a handover', () => {
  const at = new Date('2026-12-20T02:00:00Z');

  test('is at 10:00 on the day before; none where that is over', () => {
    expect(remindAt(at, ZONE, new Date('2026-12-01T00:00:00Z'))).toEqual(new Date('2026-12-19T02:00:00Z'));
    expect(remindAt(at, ZONE, new Date('2026-12-19T03:00:00Z'))).toBeNull();
  });

  test('falls due once a time, and not of what is cancelled', () => {
    const planned = buildHandover();
    expect(handoverJobs(null, planned)).toMatchObject([
      { kind: 'handoverReminder', runAt: planned.remindAt },
    ]);
    expect(handoverJobs(planned, { ...planned, passed: ['门窗'] })).toEqual([]);
    expect(handoverJobs(planned, { ...planned, state: 'cancelled' })).toEqual([]);
    expect(handoverJobs(planned, { ...planned, remindAt: new Date('2026-12-21T02:00:00Z') })).toHaveLength(1);
  });
});
