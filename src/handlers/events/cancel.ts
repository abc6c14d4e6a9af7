import { defineCommand } from '../command.ts';
import { undoButton } from '../customers/undoButton.ts';
import { field } from '../field.ts';
import { done } from '../replies.ts';
import { eventFacts } from './eventFacts.ts';
import { eventLabel, eventRef } from './eventRef.ts';
import { openEvent, zoneOf } from './openEvent.ts';
import { tellConcerned } from './tellConcerned.ts';

/** 活动 E3 取消 原因=下雨: an event that does not take place; whoever has invited to it is told, once. */
export const cancelEvent = defineCommand({
  name: 'event.cancel',
  words: { zh: ['取消活动', '活动取消'], en: ['event-cancel'] },
  allow: 'event:run',
  fields: {
    event: field.text({ required: true, max: 80 }),
    reason: field.text({ required: true, max: 200 }),
  },
  args: ['event', 'reason'],
  undo: 'restore',
  async run(context) {
    const { input, m, now, work } = context;
    const open = await openEvent(context, input.event);
    if (!open.found) {
      return open.outcome;
    }
    const event = await work.update('salesEvent', open.event, {
      state: 'cancelled',
      cancelReason: input.reason,
    });
    const told = await tellConcerned(context, event, (words) => words.event.cancelNotice(eventLabel(event)));
    const zone = await zoneOf(context, event);
    return done(
      {
        heading: m.event.cancelDone(eventLabel(event)),
        blocks: [
          { kind: 'facts', items: eventFacts(event, { m, now, zone }) },
          ...(told.length === 0 ? [] : [{ kind: 'text' as const, text: m.event.told(told) }]),
          { kind: 'actions', items: [undoButton(m, eventRef(event), now)] },
        ],
      },
      [eventRef(event)],
    );
  },
});
