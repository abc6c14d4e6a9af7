import { scopeOf } from '../../domain/actor.ts';
import { EVENT_ANSWERS, isOver, type Invitation, type SalesEvent } from '../../domain/events/event.ts';
import { dayOf } from '../../domain/time/day.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Action, Block } from '../chat/card.ts';
import { defineCommand } from '../command.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import { customerRef } from '../customers/customerRef.ts';
import { field } from '../field.ts';
import { button, done, refused } from '../replies.ts';
import { customersOf } from './byConsultant.ts';
import { eventFacts } from './eventFacts.ts';
import { eventMeant } from './eventMeant.ts';
import { eventLabel, eventRef } from './eventRef.ts';
import { MOST_INVITED } from './mostInvited.ts';
import { zoneOf } from './openEvent.ts';
import { saidText } from './saidText.ts';

const MOST_ASKED = 8;
const MOST_LISTED = 20;

/** 活动 E3 名单: whom the speaker has to ask, each with a choice; whom he has asked with the answer. His own come first. */
export const listInvited = defineCommand({
  name: 'event.list',
  words: { zh: ['邀约名单'], en: ['event-list'] },
  allow: 'event:answer',
  fields: { event: field.text({ required: true, max: 80 }) },
  args: ['event'],
  undo: 'none',
  async run(context) {
    const { input, m, now, actor, repos } = context;
    const event = await eventMeant(context, input.event);
    if (event === undefined) {
      return refused(m.event.notFound(input.event));
    }
    const zone = await zoneOf(context, event);
    const invitations = await repos.events.within(event.id, scopeOf(actor), MOST_INVITED);
    if (invitations.length === 0) {
      return refused(m.event.mineNone(eventLabel(event)), [eventRef(event)]);
    }
    const customers = new Map((await customersOf(repos, invitations)).map((one) => [one.id, one]));
    const mine = ({ customerId }: Invitation): boolean =>
      customers.get(customerId)?.ownerId === actor.member.id;
    const open = invitations
      .filter(({ state, cameAt }) => state === 'open' && cameAt === null)
      .sort((a, b) => Number(mine(b)) - Number(mine(a)));
    const asked = invitations.filter((one) => !open.includes(one));
    const over = isOver(event, dayOf(now, zone));
    const shown = open.slice(0, over ? MOST_LISTED : MOST_ASKED);
    const blocks: Block[] = shown.flatMap((one): Block[] => {
      const customer = customers.get(one.customerId);
      return customer === undefined
        ? []
        : [
            { kind: 'text', text: customerLabel(customer, undefined) },
            ...(over
              ? []
              : [
                  {
                    kind: 'actions' as const,
                    items: [answerSelect(m, event, customerRef(customer))],
                  },
                ]),
          ];
    });
    const lines = asked.slice(0, MOST_LISTED).flatMap((one) => {
      const customer = customers.get(one.customerId);
      const said = [saidText(one, m), ...(one.cameAt === null ? [] : [m.event.came])].join(
        m.common.listSeparator,
      );
      return customer === undefined ? [] : [`${customerLabel(customer, undefined)} · ${said}`];
    });
    const rest = open.length - shown.length;
    return done(
      {
        heading:
          open.length === 0
            ? m.event.mineDone(eventLabel(event))
            : m.event.mine(eventLabel(event), open.length),
        blocks: [
          { kind: 'facts', items: eventFacts(event, { m, now, zone }) },
          ...blocks,
          ...(rest > 0 ? [{ kind: 'text' as const, text: m.event.mineMore(rest) }] : []),
          ...(lines.length === 0
            ? []
            : [{ kind: 'text' as const, text: [m.event.askedAlready, ...lines].join('\n') }]),
        ],
      },
      [
        eventRef(event),
        ...shown.flatMap(({ customerId }) => customers.get(customerId) ?? []).map(customerRef),
      ],
    );
  },
});

function answerSelect(m: Messages, event: SalesEvent, customer: string): Action {
  return button(m, {
    id: `event.answer.${customer}`,
    label: m.event.choose,
    command: 'event.answer',
    input: { event: eventRef(event), customer },
    takes: 'answer',
    options: EVENT_ANSWERS.map((value) => ({ value, label: m.words.eventAnswer[value] })),
  });
}
