import { alarmedOf } from '../../domain/complaints/alarmed.ts';
import { alarmStateOf } from '../../domain/complaints/alarms.ts';
import { clockMinutes } from '../../domain/complaints/clockMinutes.ts';
import type { Complaint, ComplaintState } from '../../domain/complaints/complaint.ts';
import { complaintDeadlines } from '../../domain/complaints/complaintDeadlines.ts';
import type { ComplaintPause } from '../../domain/complaints/complaintPause.ts';
import type { Calendar } from '../../domain/time/calendar.ts';

const FIRST = { amount: 1, unit: 'workingDay' } as const;
const FINAL = { amount: 5, unit: 'workingDay' } as const;

type Told = Pick<
  Complaint,
  | 'id'
  | 'ref'
  | 'projectId'
  | 'takenById'
  | 'at'
  | 'place'
  | 'name'
  | 'category'
  | 'severity'
  | 'text'
  | 'respondedAt'
  | 'response'
  | 'resolvedAt'
  | 'result'
  | 'causeKind'
  | 'cause'
> &
  Partial<Pick<Complaint, 'teamId' | 'customerId' | 'phone' | 'contractor' | 'repeated'>> & {
    readonly ownerId: string;
    /** The one that goes on, where it rests. */
    readonly pause?: ComplaintPause;
  };

/** A complaint as it stands at `now`: its clocks, and what would have been said of it by then was. */
export function complaintOf({ pause, ...told }: Told, calendar: Calendar, now: Date): Complaint {
  const { at, respondedAt, resolvedAt, ownerId } = told;
  const state: ComplaintState = resolvedAt !== null ? 'resolved' : pause === undefined ? 'open' : 'paused';
  const complaint: Complaint = {
    teamId: null,
    customerId: null,
    phone: null,
    contractor: null,
    repeated: false,
    unitId: null,
    risk: null,
    demand: null,
    photos: [],
    duplicateOfId: null,
    since: at,
    state,
    firstTerm: FIRST,
    finalTerm: FINAL,
    ...complaintDeadlines({ since: at, firstTerm: FIRST, finalTerm: FINAL }, [], calendar),
    provisional: false,
    respondedById: respondedAt === null ? null : ownerId,
    resolvedById: resolvedAt === null ? null : ownerId,
    pausedAt: pause?.from ?? null,
    pauseReason: pause?.reason ?? null,
    reopened: 0,
    alarmed: alarmedOf({ first: 100, final: 100 }),
    nextAlarmAt: null,
    zone: calendar.zone,
    firstMinutes: respondedAt === null ? null : clockMinutes(at, respondedAt, [], calendar),
    finalMinutes: resolvedAt === null ? null : clockMinutes(at, resolvedAt, [], calendar),
    firstMemberId: null,
    finalMemberId: null,
    formerClocks: [],
    version: 1,
    ...told,
  };
  return { ...complaint, ...alarmStateOf(complaint, pause === undefined ? [] : [pause], calendar, now) };
}
