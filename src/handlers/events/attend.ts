import { dayOf } from '../../domain/time/day.ts';
import { dateTime } from '../../i18n/format.ts';
import { defineCommand } from '../command.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import { customerRef } from '../customers/customerRef.ts';
import { oneCustomer } from '../customers/oneCustomer.ts';
import { undoLast } from '../company/undoLast.ts';
import { field } from '../field.ts';
import { done, refused } from '../replies.ts';
import { receptionScope } from '../reception/receptionScope.ts';
import { eventMeant } from './eventMeant.ts';
import { eventLabel, eventRef } from './eventRef.ts';
import { newInvitation } from './newInvitation.ts';
import { zoneOf } from './openEvent.ts';

const fields = {
  event: field.text({ required: true, max: 80 }),
  customer: field.lookup({ required: true }),
};

/** 活动 E3 到场 C12: somebody has come to an event, from its day on. Who comes along uninvited counts as invited by it. */
export const attendEvent = defineCommand({
  name: 'event.attend',
  words: { zh: ['活动到场', '活动签到'], en: ['event-came'] },
  allow: 'event:attend',
  fields,
  args: ['event', 'customer'],
  undo: 'restore',
  async run(context) {
    const { input, m, now, actor, repos, work, deps } = context;
    const event = await eventMeant(context, input.event);
    if (event === undefined) {
      return refused(m.event.notFound(input.event));
    }
    const label = eventLabel(event);
    if (event.state === 'cancelled') {
      return refused(m.event.cancelled(label), [eventRef(event)]);
    }
    const zone = await zoneOf(context, event);
    if (dayOf(now, zone) < event.day) {
      return refused(m.event.early(label, dateTime(event.at, zone, now, m)), [eventRef(event)]);
    }
    const one = await oneCustomer(context, {
      command: 'event.attend',
      fields,
      input,
      scope: receptionScope(actor),
    });
    if (!one.found) {
      return one.outcome;
    }
    const { customer } = one;
    const name = customerLabel(customer, undefined);
    const refs = [eventRef(event), customerRef(customer)];
    if (customer.projectId !== event.projectId) {
      return refused(m.event.otherProject(name, label), refs);
    }
    const before = await repos.events.invitation(event.id, customer.id);
    if (before !== undefined && before.cameAt !== null) {
      return refused(m.event.attendedAlready(name), refs);
    }
    if (before === undefined) {
      const of = { id: deps.ids.uuid(), customerId: customer.id, invitedById: actor.member.id, at: now };
      await work.insert('invitation', { ...newInvitation(event, of), cameAt: now });
    } else {
      await work.update('invitation', before, { cameAt: now });
    }
    return done(
      {
        heading: m.event.attended(name, label),
        blocks: [{ kind: 'actions', items: [undoLast(m, now)] }],
      },
      refs,
    );
  },
});
