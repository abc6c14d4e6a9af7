import { alarmsDue, alarmsOf, saidAlarms } from '../../domain/complaints/alarms.ts';
import type { Complaint } from '../../domain/complaints/complaint.ts';
import { dueJobs } from '../../domain/dueJobs.ts';
import { rollupDeltas } from '../../domain/kpi/rollupDeltas.ts';
import type { Change } from '../../domain/records.ts';
import { complaintCalendar } from '../../handlers/complaints/complaintCalendar.ts';
import { complaintRef } from '../../handlers/complaints/complaintRef.ts';
import { alarmNotices } from '../../handlers/escalations/alarmNotices.ts';
import { Ladder } from '../../handlers/escalations/ladder.ts';
import type { Notice } from '../../handlers/ports/notice.ts';
import type { Session } from '../../handlers/ports/session.ts';
import { enqueueForOps } from '../alertOps.ts';
import { defineJob } from '../jobDefinition.ts';

/** In one transaction: what is told one person of them becomes one message. */
const MOST_TOGETHER = 500;

/**
 * Complaints whose time runs out (R3.4.2): everything that is due of them is said, so that it can be one message to each; after an outage the
 * highest stage of each clock. One that cannot be told of does not hold up the others: it gets a job of its own, which is given up in
 * the end, so that operators hear of it.
 */
export const complaintAlarm = defineJob('complaintAlarm', {
  async run(session, { payload, now, log }) {
    const { complaintId } = payload;
    const ladder = new Ladder(session);
    const sayings: Saying[] = [];
    const due = complaintId === undefined ? await session.complaints.alarmsDue(now, MOST_TOGETHER) : [];
    for (const id of complaintId === undefined ? due : [complaintId]) {
      const complaint = await session.current('complaint', id);
      if (complaint === undefined) {
        continue;
      }
      const saying = await sayingOf(session, ladder, complaint, now).catch(async (error: unknown) => {
        if (complaintId !== undefined) {
          throw error;
        }
        log.debug({ err: error, complaintId: id }, 'a complaint cannot be told of with the others');
        await session.schedule([alone(complaint, now)]);
      });
      sayings.push(...(saying === undefined ? [] : [saying]));
    }
    await say(session, sayings, now);
    if (due.length === MOST_TOGETHER) {
      const last = due.at(-1) ?? '';
      await session.schedule([
        {
          kind: 'complaintAlarm',
          payload: {},
          runAt: now,
          dedupKey: `complaintAlarm:rest:${last}:${now.toISOString()}`,
        },
      ]);
    }
  },
});

interface Saying {
  readonly complaint: Complaint;
  readonly patch: Pick<Complaint, 'alarmed' | 'nextAlarmAt'>;
  readonly notices: readonly Notice[];
  readonly nobody: boolean;
}

/** What is said of a complaint now, and what it keeps of it. Writes nothing. */
async function sayingOf(session: Session, ladder: Ladder, complaint: Complaint, now: Date): Promise<Saying> {
  const project = await session.company.project(complaint.projectId);
  if (project === undefined) {
    throw new Error(`the project of complaint ${complaint.id} is gone`);
  }
  const calendar = await complaintCalendar(session, project, complaint.since, now);
  const alarms = alarmsOf(complaint, await session.complaints.pauses(complaint.id), calendar);
  const due = alarmsDue(complaint, alarms, now);
  const told = await Promise.all(
    due.map((alarm) => alarmNotices({ repos: session, ladder, now }, complaint, alarm)),
  );
  return {
    complaint,
    patch: saidAlarms(complaint, alarms, due),
    notices: told.flatMap(({ notices }) => notices),
    nobody: told.some(({ nobody }) => nobody),
  };
}

async function say(session: Session, sayings: readonly Saying[], now: Date): Promise<void> {
  const changes: Change[] = [];
  for (const { complaint, patch, notices } of sayings) {
    const after = await session.update('complaint', complaint, patch);
    changes.push({ kind: 'complaint', id: complaint.id, before: complaint, after });
    for (const notice of notices) {
      await session.enqueue(notice);
    }
  }
  await session.addToRollups(rollupDeltas(changes));
  await session.schedule(dueJobs(changes, now));
  const unheard = sayings.filter(({ nobody }) => nobody).map(({ complaint }) => complaint);
  const [first] = unheard;
  if (first !== undefined) {
    await enqueueForOps(session, now, `alarmUnheard:${first.id}:${first.version}`, (m) =>
      m.alarm.nobodyToTell(unheard.length, unheard.slice(0, 10).map(complaintRef).join(m.alarm.refsBetween)),
    );
  }
}

function alone(complaint: Complaint, now: Date) {
  const { id, version } = complaint;
  return {
    kind: 'complaintAlarm',
    payload: { complaintId: id },
    runAt: now,
    dedupKey: `complaintAlarm:alone:${id}:${version}`,
  } as const;
}
