import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { CalendarOverride } from '../../src/domain/time/calendarOverride.ts';
import { plainText } from '../../src/bot/plainText.ts';
import { buildContract } from '../factories/contract.ts';
import { buildBuilding, buildUnit } from '../factories/unit.ts';
import { openComplaintOffice, type ComplaintOffice } from './complaintOffice.ts';
import { at } from './office.ts';

let office: ComplaintOffice;
beforeEach(async () => {
  office = await openComplaintOffice('2026-11-23T10:00');
});
afterEach(async () => {
  await office.close();
});

const off = (date: string, more: Partial<CalendarOverride> = {}): CalendarOverride => ({
  id: `override-${date}`,
  projectId: 'project-a',
  date,
  kind: 'holiday',
  name: '停电检修',
  shifts: null,
  version: 1,
  ...more,
});

const changeDay = async (day: CalendarOverride): Promise<void> => {
  await office.write((work) => work.insert('calendarOverride', day));
  await office.engine.runDue(office.clock.now());
};

const moved = (to: string) =>
  office.web.cards(to).filter(({ heading }) => heading?.startsWith('日历改了') === true);

describe('a change of the calendar counts open deadlines anew', () => {
  test('a complaint’s clocks and its next alarm follow, and its owner hears the old and the new date', async () => {
    const [taken] = await office.complaints(1);
    await changeDay(off('2026-11-25'));
    const complaint = (await office.database.store.read.complaints.byRef(1))!;
    expect(taken!.finalDueAt).toEqual(at('2026-11-30T18:00'));
    expect(complaint.finalDueAt).toEqual(at('2026-12-01T18:00'));
    expect(complaint.firstDueAt).toEqual(at('2026-11-24T18:00'));
    const [card, ...more] = moved('dm:sun');
    expect(more).toEqual([]);
    expect(plainText(card!)).toContain('投诉 T1 的办结');
    expect(plainText(card!)).toContain('11-30 周一 18:00');
    expect(plainText(card!)).toContain('12-01 周二 18:00');
    const [note] = await office.database.store.read.complaints.notes(complaint.id, 5);
    expect(note).toMatchObject({ kind: 'recounted', byId: null });
  });

  test('the first warning comes later with the deadline', async () => {
    const [taken] = await office.complaints(1);
    expect(taken!.nextAlarmAt).toEqual(at('2026-11-24T09:30'));
    await changeDay(off('2026-11-24'));
    const complaint = (await office.database.store.read.complaints.byRef(1))!;
    expect(complaint.firstDueAt).toEqual(at('2026-11-25T18:00'));
    expect(complaint.nextAlarmAt).toEqual(at('2026-11-25T09:30'));
    await office.until(at('2026-11-25T17:59'));
    const alarms = office.headings('#complaints').filter((one) => one?.endsWith('投诉日报') !== true);
    expect(alarms).toEqual([]);
  });

  test('taken back, everything is as it was', async () => {
    await office.complaints(1);
    const day = off('2026-11-25');
    await changeDay(day);
    await office.write((work) => work.remove('calendarOverride', day));
    await office.engine.runDue(office.clock.now());
    const complaint = (await office.database.store.read.complaints.byRef(1))!;
    expect(complaint.finalDueAt).toEqual(at('2026-11-30T18:00'));
  });

  test('two hundred and fifty complaints of one owner are told of in a few messages, each complaint once', async () => {
    await office.complaints(250);
    await changeDay(off('2026-11-25'));
    const told = moved('dm:sun');
    expect(told).toHaveLength(3);
    expect(told.map(({ heading }) => Number(/\d+/u.exec(heading ?? '')?.[0]))).toEqual([100, 100, 50]);
    const last = (await office.database.store.read.complaints.byRef(250))!;
    expect(last.finalDueAt).toEqual(at('2026-12-01T18:00'));
  });

  test('a week that rests on Wednesdays moves them too; a policy never does', async () => {
    await office.complaints(1);
    const project = (await office.database.store.read.company.project('project-a'))!;
    await office.write(async (work) => {
      await work.update('project', project, {
        workingHours: project.workingHours.map((shifts, weekday) => (weekday === 2 ? [] : shifts)),
      });
    });
    await office.engine.runDue(office.clock.now());
    const complaint = (await office.database.store.read.complaints.byRef(1))!;
    expect(complaint.finalDueAt).toEqual(at('2026-12-01T18:00'));
    await office.write((work) =>
      work.insert('policyEntry', {
        id: 'policy-1',
        policy: 'complaint.final',
        projectId: null,
        value: '1 workingDay',
        from: office.clock.now(),
        setById: 'gao',
        version: 1,
      }),
    );
    await changeDay(off('2026-12-07'));
    expect((await office.database.store.read.complaints.byRef(1))!.finalDueAt).toEqual(complaint.finalDueAt);
  });

  test('a contract’s scan is due later, and whoever sold it hears of it', async () => {
    await office.write((work) => work.insert('contract', buildContract()));
    await changeDay(off('2026-11-27'));
    expect((await office.database.store.read.contracts.byId('contract-8'))!.scanBy).toEqual(
      at('2026-12-01T18:00'),
    );
    expect(plainText(moved('dm:li')[0]!)).toContain('合同 H8 的扫描件');
  });

  test('an entry that was late only because a day off was not known is late no more; none becomes late afterwards', async () => {
    await office.write(async (work) => {
      await work.insert('building', buildBuilding());
      await work.insert(
        'unit',
        buildUnit({
          id: 'unit-late',
          key: 'A-1-1',
          room: '1',
          settledAt: at('2026-11-18T10:00'),
          enteredAt: at('2026-11-23T09:30'),
          entryDueAt: at('2026-11-20T18:00'),
          enteredLate: true,
          createdById: 'wang',
        }),
      );
      await work.insert(
        'unit',
        buildUnit({
          id: 'unit-early',
          key: 'A-1-2',
          room: '2',
          settledAt: at('2026-11-18T10:00'),
          enteredAt: at('2026-11-20T17:00'),
          entryDueAt: at('2026-11-20T18:00'),
          enteredLate: false,
        }),
      );
    });
    await changeDay(off('2026-11-20'));
    const { units } = office.database.store.read;
    expect(await units.byId('unit-late')).toMatchObject({
      entryDueAt: at('2026-11-23T18:00'),
      enteredLate: false,
    });
    expect(plainText(moved('dm:wang')[0]!)).toContain('房源 A-1-1 的录入');
    await changeDay(off('2026-11-22', { kind: 'working', name: '补班' }));
    expect(await units.byId('unit-early')).toMatchObject({
      entryDueAt: at('2026-11-23T18:00'),
      enteredLate: false,
    });
  });
});

describe('a year whose holidays are not published', () => {
  test('what reaches into it is provisional, operators hear of it once, and it is counted anew when it is', async () => {
    await office.until(at('2026-12-30T10:00'));
    const [before] = await office.complaints(1);
    expect(before!.finalDueAt).toEqual(at('2027-01-06T18:00'));
    await office.write(async (work) => {
      await work.update('complaint', before!, { provisional: true });
    });
    await office.until(at('2026-12-31T08:00'));
    const told = office.web
      .cards('#ops')
      .filter((card) => plainText(card).includes('2027 年的放假安排还没有公布'));
    expect(told).toHaveLength(1);
    await office.write(async (work) => {
      await work.insert('calendarOverride', off('2027-01-01', { projectId: null, name: '元旦' }));
      await work.insert('publishedYear', {
        id: 'year-1',
        year: 2027,
        byId: 'admin',
        at: office.clock.now(),
        version: 1,
      });
    });
    await office.engine.runDue(office.clock.now());
    const after = (await office.database.store.read.complaints.byRef(1))!;
    expect(after).toMatchObject({ finalDueAt: at('2027-01-07T18:00'), provisional: false });
    expect(plainText(moved('dm:sun').at(-1)!)).toContain('2027-01-07 周四 18:00');
  });
});
