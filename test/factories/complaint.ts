import type { Complaint } from '../../src/domain/complaints/complaint.ts';
import type { ComplaintNote } from '../../src/domain/complaints/complaintNote.ts';
import type { ComplaintPause } from '../../src/domain/complaints/complaintPause.ts';

/** T5: water in the main bedroom of customer 12, taken by `li` on Monday 2026-11-23 at 10:00 in Shanghai, answered for by `sun`. */
export function buildComplaint(overrides: Partial<Complaint> = {}): Complaint {
  return {
    id: 'complaint-5',
    ref: 5,
    projectId: 'project-a',
    teamId: 'team-1',
    customerId: 'customer-12',
    unitId: null,
    place: null,
    name: null,
    phone: null,
    category: 'leak',
    severity: 2,
    risk: null,
    text: '主卧漏水',
    demand: null,
    photos: [],
    repeated: false,
    duplicateOfId: null,
    takenById: 'li',
    ownerId: 'sun',
    at: new Date('2026-11-23T02:00:00Z'),
    since: new Date('2026-11-23T02:00:00Z'),
    state: 'open',
    firstTerm: { amount: 1, unit: 'workingDay' },
    finalTerm: { amount: 5, unit: 'workingDay' },
    firstDueAt: new Date('2026-11-24T10:00:00Z'),
    finalDueAt: new Date('2026-11-30T10:00:00Z'),
    provisional: false,
    respondedAt: null,
    respondedById: null,
    response: null,
    resolvedAt: null,
    resolvedById: null,
    result: null,
    causeKind: null,
    cause: null,
    contractor: null,
    pausedAt: null,
    pauseReason: null,
    reopened: 0,
    alarmed: '',
    nextAlarmAt: null,
    zone: 'Asia/Shanghai',
    firstMinutes: null,
    finalMinutes: null,
    firstMemberId: null,
    finalMemberId: null,
    formerClocks: [],
    version: 1,
    ...overrides,
  };
}

/** T5 rested from Tuesday 2026-11-24 at 10:00 for a day. */
export function buildComplaintPause(overrides: Partial<ComplaintPause> = {}): ComplaintPause {
  return {
    id: 'pause-1',
    complaintId: 'complaint-5',
    from: new Date('2026-11-24T02:00:00Z'),
    to: new Date('2026-11-25T02:00:00Z'),
    reason: '等业主时间',
    byId: 'sun',
    version: 1,
    ...overrides,
  };
}

/** `sun` called the customer of T5. */
export function buildComplaintNote(overrides: Partial<ComplaintNote> = {}): ComplaintNote {
  return {
    id: 'note-1',
    complaintId: 'complaint-5',
    at: new Date('2026-11-23T03:00:00Z'),
    byId: 'sun',
    kind: 'response',
    text: '已联系，明天上门',
    data: null,
    version: 1,
    ...overrides,
  };
}
