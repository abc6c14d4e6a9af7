import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Complaint } from '../../../src/domain/complaints/complaint.ts';
import { recountComplaint } from '../../../src/handlers/escalations/recountComplaint.ts';
import { systemIds } from '../../../src/ids.ts';
import { openComplaintOffice, type ComplaintOffice } from '../../jobs/complaintOffice.ts';
import { at, PROJECT } from '../../jobs/office.ts';

let office: ComplaintOffice;
beforeEach(async () => {
  office = await openComplaintOffice('2026-11-23T10:00');
});
afterEach(async () => {
  await office.close();
});

/** A day that differs from now on, and T1 counted anew. */
async function calendarSays(date: string, kind: 'holiday' | 'working'): Promise<Complaint | undefined> {
  let after: Complaint | undefined;
  await office.write(async (work, session) => {
    const day = { id: systemIds.uuid(), projectId: PROJECT.id, date, kind, name: '调整', shifts: null };
    await work.insert('calendarOverride', { ...day, version: 1 });
    const complaint = (await session.complaints.byRef(1))!;
    const now = office.clock.now();
    after = await recountComplaint({ repos: session, work, ids: systemIds, now }, complaint);
  });
  return after;
}

describe('a complaint whose calendar is changed', () => {
  test('has later deadlines where days come to be off, is warned of anew before them, and its cards and its time-line say so', async () => {
    await office.complaints(1);
    await office.until(at('2026-11-24T10:00'));
    expect(office.headings('dm:sun')).toEqual(['T1 首次反馈时限已过半']);

    expect(await calendarSays('2026-11-24', 'holiday')).toMatchObject({
      firstDueAt: at('2026-11-25T18:00'),
      finalDueAt: at('2026-12-01T18:00'),
      alarmed: '',
      nextAlarmAt: at('2026-11-25T09:30'),
    });
    await office.engine.runDue(office.clock.now());
    expect(office.headings('dm:sun')).toEqual(['T1 时限已改到 明天 11-25 周三 18:00']);
    const [note] = await office.database.store.read.complaints.notes('complaint-1', 5);
    expect(note).toMatchObject({ kind: 'recounted', byId: null });
    expect(note?.data).toMatchObject({ firstDueAt: at('2026-11-24T18:00').toISOString() });

    await office.until(at('2026-11-25T18:00'));
    expect(office.headings('dm:sun').slice(1)).toEqual([
      'T1 首次反馈时限已过半',
      'T1 首次反馈时限只剩四分之一',
      'T1 首次反馈超时了',
    ]);
  });

  test('is breached at once where a deadline comes to lie in the past', async () => {
    await office.complaints(1, { respondedAt: at('2026-11-23T10:00') });
    await office.until(at('2026-11-29T12:00'));
    await calendarSays('2026-11-28', 'working');
    await office.engine.runDue(office.clock.now());
    expect(office.headings('#complaints')).toEqual(['T1 办结超时了']);
  });

  test('keeps the deadline of a clock that was met', async () => {
    await office.complaints(1, { respondedAt: at('2026-11-23T10:00') });
    expect((await calendarSays('2026-11-24', 'holiday'))?.firstDueAt).toEqual(at('2026-11-24T18:00'));
  });

  test('is left alone where nothing moves, and where it is settled', async () => {
    await office.complaints(1);
    expect(await calendarSays('2027-03-05', 'holiday')).toBeUndefined();
    await office.change(1, { state: 'resolved', resolvedAt: office.clock.now() });
    expect(await calendarSays('2026-11-24', 'holiday')).toBeUndefined();
  });
});
