import { scopeOf } from '../../domain/actor.ts';
import { isOver, type SalesEvent } from '../../domain/events/event.ts';
import { funnel } from '../../domain/events/funnel.ts';
import { may } from '../../domain/permissions.ts';
import { dayOf } from '../../domain/time/day.ts';
import { dateTime } from '../../i18n/format.ts';
import type { Action, Block } from '../chat/card.ts';
import type { Outcome } from '../chat/outcome.ts';
import { defineCommand } from '../command.ts';
import type { Doing } from '../doing.ts';
import { field } from '../field.ts';
import { button, done, refused } from '../replies.ts';
import { byConsultant } from './byConsultant.ts';
import { inviteButton, listButton, resultButton } from './eventButtons.ts';
import { eventFacts } from './eventFacts.ts';
import { eventMeant } from './eventMeant.ts';
import { eventProjects } from './eventProjects.ts';
import { eventLabel, eventRef } from './eventRef.ts';
import { MOST_INVITED } from './mostInvited.ts';
import { zoneOf } from './openEvent.ts';

const MOST_SHOWN = 6;
const MOST_READ = 50;

/** 活动: what is coming up in the speaker's projects; 活动 E3: how one goes, as far as he sees its customers. */
export const showEvent = defineCommand({
  name: 'event.show',
  words: { zh: ['近期活动', '看活动'], en: ['events'] },
  allow: 'event:read',
  fields: { event: field.text({ max: 80 }) },
  args: ['event'],
  undo: 'none',
  async run(context) {
    const { input, m, actor } = context;
    if (input.event === undefined) {
      return await coming(context);
    }
    const event = await eventMeant(context, input.event);
    if (event !== undefined) {
      return await one(context, event);
    }
    const unknown = may(actor.member.role, 'event:run') && !/^\s*e\s?\d+\s*$/iu.test(input.event);
    return refused((unknown ? m.event.notFoundMake : m.event.notFound)(input.event));
  },
});

async function coming(context: Doing): Promise<Outcome> {
  const { m, now, zone, actor, repos } = context;
  const found = await repos.events.since(await eventProjects(context), dayOf(now, zone), MOST_READ);
  const events = found.filter(({ state }) => state === 'planned');
  const runs = may(actor.member.role, 'event:run');
  const make = runs
    ? [
        button(m, {
          id: 'event.create',
          label: m.event.newButton,
          command: 'event.create',
          input: { form: 'yes' },
        }),
      ]
    : [];
  if (events.length === 0) {
    const text = runs ? m.event.none : m.event.noneToSee;
    return done({ blocks: [{ kind: 'text', text }, ...actions(make)] });
  }
  const shown = events.slice(0, MOST_SHOWN);
  const counted = scopeOf(actor).kind !== 'none';
  const blocks: Block[] = [];
  for (const event of shown) {
    const { invited, yes, people, came } = funnel(await seen(context, event));
    const line = m.event.listLine(eventLabel(event), dateTime(event.at, zone, now, m), event.place);
    const counts = invited === 0 ? m.event.nobodyInvited : m.event.counts(invited, yes, people, came);
    blocks.push({ kind: 'text', text: counted ? `${line}\n${counts}` : line });
  }
  const rest = events.length - shown.length;
  return done(
    {
      heading: m.event.listHeading(events.length),
      blocks: [
        ...blocks,
        ...(rest > 0 ? [{ kind: 'text' as const, text: m.event.more(rest) }] : []),
        ...actions([
          ...shown.map((event) =>
            button(m, {
              id: `event.show.${eventRef(event)}`,
              label: m.event.showButton(eventRef(event)),
              command: 'event.show',
              input: { event: eventRef(event) },
            }),
          ),
          ...make,
        ]),
      ],
    },
    shown.map(eventRef),
  );
}

async function one(context: Doing, event: SalesEvent): Promise<Outcome> {
  const { m, now, actor } = context;
  const zone = await zoneOf(context, event);
  const over = isOver(event, dayOf(now, zone));
  const invitations = await seen(context, event);
  const of = funnel(invitations);
  const all = await context.repos.events.invitations(event.id, MOST_INVITED);
  const rows = await byConsultant(context, invitations);
  const { columns, facts } = m.event;
  const { role } = actor.member;
  const mark = event.state === 'cancelled' ? m.event.cancelledMark : over ? m.event.overMark : '';
  return done(
    {
      heading: `${eventLabel(event)}${mark}`,
      blocks: [
        {
          kind: 'facts',
          items: [
            ...eventFacts(event, { m, now, zone }, funnel(all).people),
            ...(scopeOf(actor).kind === 'none'
              ? []
              : invitations.length === 0
                ? [{ label: facts.funnel, value: m.event.nobodyInvited }]
                : [
                    {
                      label: facts.funnel,
                      value: m.event.funnelText(of.invited, of.yes, of.people, of.came),
                    },
                    { label: facts.others, value: m.event.othersText(of.open, of.maybe, of.no, of.waiting) },
                  ]),
          ],
        },
        ...(rows.length === 0
          ? []
          : [
              {
                kind: 'table' as const,
                columns: [columns.member, columns.invited, columns.open, columns.yes, columns.came],
                rows: rows.map(({ name, of: { invited, open, yes, came } }) => [
                  name,
                  ...[invited, open, yes, came].map(String),
                ]),
              },
            ]),
        ...actions([
          ...(over || !may(role, 'event:run') ? [] : [inviteButton(m, event)]),
          ...(over || !may(role, 'event:answer') || invitations.length === 0 ? [] : [listButton(m, event)]),
          ...(over && event.state === 'planned' ? [resultButton(m, event)] : []),
        ]),
      ],
    },
    [eventRef(event)],
  );
}

/** The invitations of customers within the speaker's reach. */
async function seen({ repos, actor }: Doing, event: SalesEvent) {
  return await repos.events.within(event.id, scopeOf(actor), MOST_INVITED);
}

function actions(items: readonly Action[]): Block[] {
  return items.length === 0 ? [] : [{ kind: 'actions', items }];
}
