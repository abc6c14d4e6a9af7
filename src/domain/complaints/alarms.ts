import type { Calendar } from '../time/calendar.ts';
import { nextOpening } from '../time/workingDays.ts';
import {
  ALARM_STAGES,
  alarmedOf,
  COMPLAINT_CLOCKS,
  saidOf,
  type AlarmStage,
  type ComplaintClock,
} from './alarmed.ts';
import type { Complaint } from './complaint.ts';
import type { ComplaintPause } from './complaintPause.ts';
import { minutesInto, minutesOf, openSpans } from './openSpans.ts';

const MINUTE = 60_000;

/** One thing to be said of a clock, at a whole minute, so that what falls due together is said together. */
export interface Alarm {
  readonly clock: ComplaintClock;
  readonly stage: AlarmStage;
  readonly dueAt: Date;
  readonly at: Date;
}

/** What of a complaint its alarms follow from. */
export type Alarming = Pick<
  Complaint,
  'since' | 'state' | 'firstDueAt' | 'finalDueAt' | 'respondedAt' | 'resolvedAt' | 'alarmed'
>;

type Pauses = readonly Pick<ComplaintPause, 'from' | 'to'>[];

/**
 * What is to be said of the clocks of a complaint that still run, the earliest first: warnings when 50 % and 75 % of the open time between
 * `since` and the deadline have passed, pauses left out, and the breach at the deadline. A warning keeps to working hours; one that could
 * only come with the breach or after it is left out. None while the complaint rests or is settled.
 */
export function alarmsOf(complaint: Alarming, pauses: Pauses, calendar: Calendar): Alarm[] {
  return complaint.state === 'open'
    ? runningClocks(complaint)
        .flatMap((clock) => ofClock(clock, complaint, pauses, calendar))
        .sort((a, b) => a.at.getTime() - b.at.getTime())
    : [];
}

/** What is to be said at `now`: of each clock the highest stage that was reached and not said, so that after an outage one is said, not three. */
export function alarmsDue(
  complaint: Pick<Complaint, 'alarmed'>,
  alarms: readonly Alarm[],
  now: Date,
): Alarm[] {
  const said = saidOf(complaint.alarmed);
  return COMPLAINT_CLOCKS.flatMap((clock) => {
    const reached = alarms.filter((one) => one.clock === clock && one.at <= now && one.stage > said[clock]);
    return reached.slice(-1);
  });
}

/**
 * What a complaint keeps of its alarms after it was written: what was said of deadlines that have moved since may be said again, and
 * `nextAlarmAt` is when the next one falls due, in the past where it should have been said already.
 */
export function alarmStateOf(
  complaint: Alarming,
  pauses: Pauses,
  calendar: Calendar,
  now: Date,
): Pick<Complaint, 'alarmed' | 'nextAlarmAt'> {
  const was = saidOf(complaint.alarmed);
  const passed = (clock: ComplaintClock): AlarmStage | 0 =>
    ofClock(clock, complaint, pauses, calendar).findLast(({ at }) => at <= now)?.stage ?? 0;
  const said = { first: lower(was.first, passed('first')), final: lower(was.final, passed('final')) };
  const next = alarmsOf(complaint, pauses, calendar).find(({ clock, stage }) => stage > said[clock]);
  return { alarmed: alarmedOf(said), nextAlarmAt: next?.at ?? null };
}

function lower(a: AlarmStage | 0, b: AlarmStage | 0): AlarmStage | 0 {
  return a < b ? a : b;
}

function runningClocks({ respondedAt, resolvedAt }: Alarming): ComplaintClock[] {
  return [
    ...(respondedAt === null ? ['first' as const] : []),
    ...(resolvedAt === null ? ['final' as const] : []),
  ];
}

function ofClock(
  clock: ComplaintClock,
  { since, firstDueAt, finalDueAt }: Alarming,
  pauses: Pauses,
  calendar: Calendar,
): Alarm[] {
  const dueAt = clock === 'first' ? firstDueAt : finalDueAt;
  const spans = openSpans(since, dueAt, pauses);
  const whole = minutesOf(
    openSpans(
      since,
      dueAt,
      pauses.filter(({ to }) => to !== null),
    ),
    calendar,
  );
  const breach = wholeMinute(dueAt);
  return ALARM_STAGES.flatMap((stage): Alarm[] => {
    if (stage === 100) {
      return [{ clock, stage, dueAt, at: breach }];
    }
    const reached = whole === 0 ? undefined : minutesInto(spans, (whole * stage) / 100, calendar);
    const at = reached === undefined ? undefined : nextOpening(wholeMinute(reached), calendar);
    return at === undefined || at >= breach ? [] : [{ clock, stage, dueAt, at }];
  });
}

function wholeMinute(instant: Date): Date {
  return new Date(Math.ceil(instant.getTime() / MINUTE) * MINUTE);
}

/** Whether an alarm still says how it is: its clock runs to the same deadline, and nothing graver was said of it. */
export function alarmStands(
  complaint: Alarming,
  { clock, stage, dueAt }: Pick<Alarm, 'clock' | 'stage' | 'dueAt'>,
): boolean {
  const due = clock === 'first' ? complaint.firstDueAt : complaint.finalDueAt;
  return (
    complaint.state === 'open' &&
    runningClocks(complaint).includes(clock) &&
    due.getTime() === dueAt.getTime() &&
    saidOf(complaint.alarmed)[clock] <= stage
  );
}

/** What a complaint keeps once these of its alarms were said. */
export function saidAlarms(
  complaint: Pick<Complaint, 'alarmed'>,
  alarms: readonly Alarm[],
  due: readonly Alarm[],
): Pick<Complaint, 'alarmed' | 'nextAlarmAt'> {
  const said = {
    ...saidOf(complaint.alarmed),
    ...Object.fromEntries(due.map((one) => [one.clock, one.stage])),
  };
  const next = alarms.find(({ clock, stage }) => stage > said[clock]);
  return { alarmed: alarmedOf(said), nextAlarmAt: next?.at ?? null };
}
