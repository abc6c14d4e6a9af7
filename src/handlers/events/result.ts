import { scopeOf } from '../../domain/actor.ts';
import { defineCommand } from '../command.ts';
import { field } from '../field.ts';
import { done, refused } from '../replies.ts';
import { eventMeant } from './eventMeant.ts';
import { eventRef } from './eventRef.ts';
import { MOST_INVITED } from './mostInvited.ts';
import { resultCard } from './resultCard.ts';

/** 活动 E3 结果: how an event went, by consultant, as far as the speaker sees its customers. */
export const showResult = defineCommand({
  name: 'event.result',
  words: { zh: ['活动结果'], en: ['event-result'] },
  allow: 'event:run',
  fields: { event: field.text({ required: true, max: 80 }) },
  args: ['event'],
  undo: 'none',
  async run(context) {
    const { input, m, actor, repos } = context;
    const event = await eventMeant(context, input.event);
    if (event === undefined) {
      return refused(m.event.notFound(input.event));
    }
    const invitations = await repos.events.within(event.id, scopeOf(actor), MOST_INVITED);
    return invitations.length === 0
      ? refused(m.event.resultNone, [eventRef(event)])
      : done(await resultCard(context, event, invitations), [eventRef(event)]);
  },
});
