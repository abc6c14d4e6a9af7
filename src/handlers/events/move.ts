import { eventTimes } from '../../domain/events/eventTimes.ts';
import { openingCalendar } from '../../domain/time/calendar.ts';
import { dateTime } from '../../i18n/format.ts';
import { defineCommand } from '../command.ts';
import { undoButton } from '../customers/undoButton.ts';
import { field } from '../field.ts';
import { done, refused } from '../replies.ts';
import { eventLabel, eventRef } from './eventRef.ts';
import { openEvent } from './openEvent.ts';
import { tellConcerned } from './tellConcerned.ts';

/** 活动 E3 改期 11-29 10:00: another time for an event; whoever has invited to it is told, once. */
export const moveEvent = defineCommand({
  name: 'event.move',
  words: { zh: ['活动改期'], en: ['event-move'] },
  allow: 'event:run',
  fields: {
    event: field.text({ required: true, max: 80 }),
    at: field.dateTime({ required: true, future: true }),
  },
  args: ['event', 'at'],
  undo: 'restore',
  async run(context) {
    const { input, m, now, work, repos } = context;
    const open = await openEvent(context, input.event);
    if (!open.found) {
      return open.outcome;
    }
    const { at } = input.at;
    if (open.event.at.getTime() === at.getTime()) {
      return refused(m.event.sameTime, [eventRef(open.event)]);
    }
    const project = await repos.company.project(open.event.projectId);
    const zone = project?.zone ?? context.zone;
    const calendar = openingCalendar({
      zone,
      ...(project === undefined ? {} : { week: project.openingHours }),
    });
    const event = await work.update('salesEvent', open.event, { at, ...eventTimes(at, now, calendar) });
    const label = eventLabel(event);
    const told = await tellConcerned(context, event, (words) =>
      words.event.moveNotice(label, dateTime(at, zone, now, words)),
    );
    return done(
      {
        heading: m.event.moveDone(label, dateTime(at, zone, now, m)),
        blocks: [
          ...(told.length === 0 ? [] : [{ kind: 'text' as const, text: m.event.told(told) }]),
          { kind: 'actions', items: [undoButton(m, eventRef(event), now)] },
        ],
      },
      [eventRef(event)],
    );
  },
});
