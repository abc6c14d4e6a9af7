import type { Customer } from '../../domain/customer.ts';
import {
  EVENT_ANSWERS,
  type EventAnswer,
  type Invitation,
  type SalesEvent,
} from '../../domain/events/event.ts';
import { peopleComing, placeFor } from '../../domain/events/places.ts';
import type { Outcome } from '../chat/outcome.ts';
import { defineCommand } from '../command.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import { customerRef } from '../customers/customerRef.ts';
import { oneCustomer } from '../customers/oneCustomer.ts';
import { undoButton } from '../customers/undoButton.ts';
import type { Doing } from '../doing.ts';
import { field } from '../field.ts';
import { writeFollowUp } from '../followUps/writeFollowUp.ts';
import { button, done, refused } from '../replies.ts';
import { listButton } from './eventButtons.ts';
import { eventLabel, eventRef } from './eventRef.ts';
import { MOST_INVITED } from './mostInvited.ts';
import { newInvitation } from './newInvitation.ts';
import { openEvent } from './openEvent.ts';
import { promoteWaiting } from './promoteWaiting.ts';
import { saidText } from './saidText.ts';

const MOST_PEOPLE = 20;
const OFFERED_PEOPLE = [1, 2, 3, 4, 5];

const fields = {
  event: field.text({ required: true, max: 80 }),
  customer: field.lookup({ required: true }),
  answer: field.choice('eventAnswer', EVENT_ANSWERS, { required: true }),
  people: field.integer({ min: 1, max: MOST_PEOPLE }),
  reason: field.text({ max: 200 }),
};

/**
 * 活动 E3 C12 来 2人: what a customer says to an invitation. It is a contact like any other, and so a follow-up; a correction of how many
 * come is none. Who is on no list is invited by it. Beyond the capacity he waits, and moves up when somebody cancels (候补).
 */
export const answerInvitation = defineCommand({
  name: 'event.answer',
  words: { zh: ['邀约'], en: ['event-answer'] },
  allow: 'event:answer',
  fields,
  args: ['event', 'customer', 'answer', 'people', 'reason'],
  undo: 'restore',
  async run(context) {
    const { input, m, now, actor, repos, work, deps } = context;
    const open = await openEvent(context, input.event);
    if (!open.found) {
      return open.outcome;
    }
    const { event } = open;
    const one = await oneCustomer(context, { command: 'event.answer', fields, input });
    if (!one.found) {
      return one.outcome;
    }
    const { customer } = one;
    const no = cannot(context, event, customer);
    if (no !== undefined) {
      return refused(no, [eventRef(event), customerRef(customer)]);
    }
    const all = await repos.events.invitations(event.id, MOST_INVITED);
    const before = all.find(({ customerId }) => customerId === customer.id);
    if (before === undefined && all.length >= MOST_INVITED) {
      return refused(m.event.tooManyInvited(MOST_INVITED), [eventRef(event)]);
    }
    const others = all.filter((other) => other !== before);
    const people = input.answer === 'yes' ? (input.people ?? before?.people ?? 1) : null;
    const state = placed(input.answer, people ?? 1, before, others, event);
    if (state === 'full') {
      const left = Math.max(0, (event.capacity ?? 0) - peopleComing(all));
      return refused(m.event.full(eventLabel(event), left), [eventRef(event), customerRef(customer)]);
    }
    if (event.capacity !== null) {
      // Of two who would take the last place the database lets one pass; the other sees that it is gone.
      await work.update('salesEvent', event, {});
    }
    const answer = {
      state,
      people,
      reason: input.answer === 'no' ? (input.reason ?? null) : null,
      answeredAt: before?.state === 'waiting' && state === 'waiting' ? before.answeredAt : now,
      answeredById: actor.member.id,
    };
    const of = { id: deps.ids.uuid(), customerId: customer.id, invitedById: actor.member.id, at: now };
    const after =
      before === undefined
        ? { ...newInvitation(event, of), ...answer }
        : await work.update('invitation', before, answer);
    if (before === undefined) {
      await work.insert('invitation', after);
    }
    const said = saidText(after, m);
    if (before?.state !== state || state === 'no') {
      await writeFollowUp(context, customer, { content: m.event.followUp(event.name, said) }, undefined);
    }
    await promoteWaiting(context, event, [...others, after], customer.id);
    context.about(customer);
    return answered(context, event, customer, after, others);
  },
});

function cannot({ m }: Doing, event: SalesEvent, customer: Customer): string | undefined {
  const label = customerLabel(customer, undefined);
  if (customer.projectId !== event.projectId) {
    return m.event.otherProject(label, eventLabel(event));
  }
  return customer.state === 'lost' ? m.event.lostCustomer(label) : undefined;
}

function placed(
  answer: EventAnswer,
  people: number,
  before: Invitation | undefined,
  others: readonly Invitation[],
  { capacity }: SalesEvent,
): EventAnswer | 'waiting' | 'full' {
  return answer === 'yes' ? placeFor(people, before, others, capacity) : answer;
}

function answered(
  context: Doing,
  event: SalesEvent,
  customer: Customer,
  after: Invitation,
  others: readonly Invitation[],
): Outcome {
  const { m, now } = context;
  const ref = eventRef(event);
  const waiting = others.filter(
    ({ state, answeredAt }) => state === 'waiting' && (answeredAt ?? now) <= (after.answeredAt ?? now),
  ).length;
  const left = event.capacity === null ? null : event.capacity - peopleComing([...others, after]);
  const comes = after.state === 'yes' || after.state === 'waiting';
  return done(
    {
      heading: m.event.answered(customerLabel(customer, undefined), saidText(after, m), eventLabel(event)),
      blocks: [
        ...(after.state === 'waiting'
          ? [{ kind: 'text' as const, text: m.event.waitingNote(waiting + 1) }]
          : []),
        ...(left === null || after.state !== 'yes'
          ? []
          : [
              {
                kind: 'facts' as const,
                items: [{ label: m.event.facts.left, value: m.event.peopleOption(left) }],
              },
            ]),
        {
          kind: 'actions',
          items: [
            ...(comes
              ? [
                  button(m, {
                    id: `event.answer.people.${customerRef(customer)}`,
                    label: m.event.howMany,
                    command: 'event.answer',
                    input: { event: ref, customer: customerRef(customer), answer: 'yes' },
                    takes: 'people',
                    options: OFFERED_PEOPLE.map((n) => ({
                      value: String(n),
                      label: m.event.peopleOption(n),
                    })),
                  }),
                ]
              : []),
            listButton(m, event),
            undoButton(m, customerRef(customer), now),
          ],
        },
      ],
    },
    [ref, customerRef(customer)],
  );
}
