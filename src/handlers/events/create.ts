import type { SalesEvent } from '../../domain/events/event.ts';
import { eventTimes } from '../../domain/events/eventTimes.ts';
import { openingCalendar } from '../../domain/time/calendar.ts';
import { defineCommand } from '../command.ts';
import { undoButton } from '../customers/undoButton.ts';
import { field } from '../field.ts';
import { done, refused } from '../replies.ts';
import { inviteButton } from './eventButtons.ts';
import { eventFacts } from './eventFacts.ts';
import { eventLabel, eventRef } from './eventRef.ts';

/** 活动 周末看房团 11-28 10:00: an event of the speaker's project, to which customers are then invited (R3.2). */
export const createEvent = defineCommand({
  name: 'event.create',
  words: { zh: ['活动', '办活动', '新建活动'], en: ['event', 'new-event'] },
  allow: 'event:run',
  fields: {
    name: field.text({ required: true, max: 80 }),
    at: field.dateTime({ required: true, future: true }),
    place: field.text({ max: 100 }),
    capacity: field.integer({ min: 1, max: 10_000 }),
    note: field.longText({ max: 500 }),
  },
  args: ['name', 'at', 'capacity', 'place', 'note'],
  undo: 'restore',
  async run(context) {
    const { input, m, now, zone, actor, project, deps, work } = context;
    if (project === undefined) {
      return refused(m.common.noProject);
    }
    const event: SalesEvent = {
      id: deps.ids.uuid(),
      ref: await context.nextRef('event'),
      projectId: project.id,
      name: input.name,
      at: input.at.at,
      place: input.place ?? null,
      capacity: input.capacity ?? null,
      note: input.note ?? null,
      state: 'planned',
      cancelReason: null,
      organizerId: actor.member.id,
      ...eventTimes(input.at.at, now, openingCalendar({ zone: project.zone, week: project.openingHours })),
      version: 1,
    };
    await work.insert('salesEvent', event);
    const ref = eventRef(event);
    return done(
      {
        heading: m.event.made(eventLabel(event)),
        blocks: [
          { kind: 'facts', items: eventFacts(event, { m, now, zone }) },
          { kind: 'text', text: m.event.next(ref) },
          {
            kind: 'actions',
            items: [inviteButton(m, event), undoButton(m, ref, now)],
          },
        ],
      },
      [ref],
    );
  },
});
