import { describe, expect, test } from '@jest/globals';
import { complaintJobs } from '../../../src/domain/complaints/complaintJobs.ts';
import { buildComplaint } from '../../factories/complaint.ts';

const now = new Date('2026-11-24T02:00:00Z');
const at = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000);

describe('the job that says what falls due of complaints', () => {
  test('is one for all that fall due in the same minute', () => {
    const [one] = complaintJobs(null, buildComplaint({ id: 'a', nextAlarmAt: at(30) }), now);
    const [other] = complaintJobs(null, buildComplaint({ id: 'b', nextAlarmAt: at(30) }), now);
    expect(one).toEqual(other);
    expect(one?.runAt).toEqual(at(30));
  });

  test('is its own where the minute is over or near, since the shared one may have been: it runs at once', () => {
    const after = buildComplaint({ id: 'a', version: 4, nextAlarmAt: at(-30) });
    const [job] = complaintJobs(buildComplaint({ id: 'a', nextAlarmAt: null }), after, now);
    expect([job?.dedupKey, job?.runAt]).toEqual(['complaintAlarm:a:4', now]);
    const [soon] = complaintJobs(null, { ...after, nextAlarmAt: at(1) }, now);
    expect([soon?.dedupKey, soon?.runAt]).toEqual(['complaintAlarm:a:4', at(1)]);
  });

  test('is none where nothing falls due, or nothing has changed about it', () => {
    const waits = buildComplaint({ nextAlarmAt: at(30) });
    expect(complaintJobs(null, buildComplaint({ nextAlarmAt: null }), now)).toEqual([]);
    expect(complaintJobs(waits, { ...waits, version: 2 }, now)).toEqual([]);
  });
});
