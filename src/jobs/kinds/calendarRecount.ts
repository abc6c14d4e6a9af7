import { NOBODY } from '../../domain/customer.ts';
import { addDays, atMinute } from '../../domain/time/day.ts';
import type { Calendar } from '../../domain/time/calendar.ts';
import { projectCalendar } from '../../handlers/company/projectCalendar.ts';
import type { Moved } from '../../handlers/deadlines/deadlineNoun.ts';
import { deadlines } from '../../handlers/deadlines/deadlines.ts';
import { movedCard } from '../../handlers/deadlines/movedCard.ts';
import type { Session } from '../../handlers/ports/session.ts';
import type { Work } from '../../handlers/work.ts';
import { messages } from '../../i18n/messages.ts';
import { defineJob } from '../jobDefinition.ts';
import { byClock } from './byClock.ts';

/** Records at a time: the rest is the next job's. */
const AT_A_TIME = 100;
const NOUNS = Object.keys(deadlines) as (keyof typeof deadlines)[];

/**
 * A calendar has changed: the deadlines that may depend on it are counted anew, noun by noun and a hundred records at a time, and whoever
 * answers for one that moved hears of all of his in one message. Of all projects: a job for each.
 */
export const calendarRecount = defineJob('calendarRecount', {
  async run(session, context) {
    const { payload, now, ids } = context;
    const { projectId, from, cause, noun = NOUNS[0] ?? 'complaint', after } = payload;
    if (projectId === null) {
      await session.schedule(
        (await session.company.projects()).map(({ id }) => ({
          kind: 'calendarRecount' as const,
          payload: { projectId: id, from, cause },
          runAt: now,
          dedupKey: `calendarRecount:${id}:${cause}:all`,
        })),
      );
      return;
    }
    const project = await session.company.project(projectId);
    if (project === undefined) {
      return;
    }
    // The day before: a term that ended the evening before a changed day is not touched by it.
    const since = atMinute(addDays(from, -1), 0, project.zone);
    const calendars = calendarBook(session, project, now);
    await byClock(session, { ids, now }, { memberId: NOBODY, command: 'calendar.recount' }, async (work) => {
      const { moved, last } = await deadlines[noun].recount(
        { session, work, now, project, ids, calendarFrom: calendars },
        {
          projectId,
          since,
          limit: AT_A_TIME,
          ...(after === undefined ? {} : { after: { at: new Date(after.at), id: after.id } }),
        },
      );
      await tell(session, work, moved, {
        zone: project.zone,
        now,
        key: `${cause}:${projectId}:${noun}:${after?.id ?? ''}`,
      });
      const next = last === null ? NOUNS[NOUNS.indexOf(noun) + 1] : noun;
      if (next !== undefined) {
        await session.schedule([
          {
            kind: 'calendarRecount',
            payload: {
              projectId,
              from,
              cause,
              noun: next,
              ...(last === null ? {} : { after: { at: last.at.toISOString(), id: last.id } }),
            },
            runAt: now,
            dedupKey: `calendarRecount:${projectId}:${cause}:${next}:${last?.id ?? ''}`,
          },
        ]);
      }
    });
  },
});

/** The calendar for terms that began not before an instant: read again only for what began earlier. */
function calendarBook(
  session: Session,
  project: Parameters<typeof projectCalendar>[1],
  now: Date,
): (from: Date) => Promise<Calendar> {
  let known: { readonly from: Date; readonly calendar: Calendar } | undefined;
  return async (from) => {
    if (known === undefined || from < known.from) {
      known = { from, calendar: await projectCalendar(session, project, from, now) };
    }
    return known.calendar;
  };
}

async function tell(
  session: Session,
  work: Work,
  moved: readonly Moved[],
  { zone, now, key }: { readonly zone: string; readonly now: Date; readonly key: string },
): Promise<void> {
  const byMember = new Map<string, Moved[]>();
  for (const one of moved) {
    if (one.memberId !== null) {
      byMember.set(one.memberId, [...(byMember.get(one.memberId) ?? []), one]);
    }
  }
  for (const [memberId, own] of byMember) {
    const member = await session.members.byId(memberId);
    if (member?.active === true) {
      work.notify({
        dedupKey: `calendarMoved:${key}:${memberId}`,
        target: { kind: 'member', memberId },
        subject: { kind: 'none' },
        card: movedCard(own, { zone, now, m: messages(member.locale) }),
        notBefore: now,
      });
    }
  }
}
