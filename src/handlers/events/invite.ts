import { scopeOf } from '../../domain/actor.ts';
import { customerFilter } from '../../domain/customers/customerFilter.ts';
import type { Invitation, SalesEvent } from '../../domain/events/event.ts';
import { invitees } from '../../domain/events/invitees.ts';
import { dateTime } from '../../i18n/format.ts';
import { defineCommand } from '../command.ts';
import { undoLast } from '../company/undoLast.ts';
import type { Reading } from '../doing.ts';
import { field } from '../field.ts';
import { ableOwners, type Share, sharesOf, sharesTable } from '../plans/team/byOwner.ts';
import { rawInput } from '../rawInput.ts';
import { button, done, refused } from '../replies.ts';
import { eventLabel, eventRef } from './eventRef.ts';
import { MOST_INVITED } from './mostInvited.ts';
import { newInvitation } from './newInvitation.ts';
import { openEvent, zoneOf } from './openEvent.ts';
import { tellInviter } from './tellInviter.ts';

/** Invitations of one press: one transaction that nobody else has to wait long for. */
const INVITED_AT_ONCE = 200;

const fields = {
  event: field.text({ required: true, max: 80 }),
  query: field.text({ required: true, max: 100 }),
  /** Of the question's button. */
  sure: field.choice('yesNo', ['yes', 'no'], { inForm: false }),
};

/**
 * 活动 E3 邀请 A级 三房: invites all that a filter describes, each to be asked by his consultant, after a question that says how many each
 * gets. A customer is invited once (a unique key), so that pressing again adds only those who are new.
 */
export const inviteToEvent = defineCommand({
  name: 'event.invite',
  words: { zh: ['活动邀请'], en: ['event-invite'] },
  allow: 'event:run',
  fields,
  args: ['event', 'query'],
  undo: 'restore',
  async run(context) {
    const { input, m, now, zone, work, deps, actor } = context;
    const open = await openEvent(context, input.event);
    if (!open.found) {
      return open.outcome;
    }
    const { event } = open;
    const list = await invited(context, event, input.query);
    if (typeof list === 'string') {
      return refused(list, [eventRef(event)]);
    }
    const notes = leftOut(context, list);
    if (list.wanted.length === 0) {
      return refused([m.event.inviteNobody(input.query), ...notes].join('\n'), [eventRef(event)]);
    }
    const again = button(m, {
      id: 'event.invite.sure',
      label: m.event.inviteSure(Math.min(list.wanted.length, INVITED_AT_ONCE)),
      style: 'primary',
      command: 'event.invite',
      input: rawInput('event.invite', fields, { ...input, event: eventRef(event), sure: 'yes' }, zone),
    });
    if (input.sure !== 'yes') {
      const rest = list.wanted.length > INVITED_AT_ONCE ? [m.event.inviteRest(INVITED_AT_ONCE)] : [];
      const text = [...notes, ...rest].join('\n');
      return {
        kind: 'reply',
        word: 'confirm',
        refs: [eventRef(event)],
        card: {
          heading: m.event.inviteQuestion(list.wanted.length, eventLabel(event)),
          blocks: [
            {
              kind: 'facts',
              items: [
                {
                  label: m.event.facts.when,
                  value: dateTime(event.at, await zoneOf(context, event), now, m),
                },
                { label: m.event.facts.query, value: input.query },
              ],
            },
            sharesTable(list.shares, m),
            ...(text === '' ? [] : [{ kind: 'text' as const, text }]),
            { kind: 'actions', items: [again] },
          ],
        },
      };
    }
    const chunk = new Set(list.wanted.slice(0, INVITED_AT_ONCE));
    const shares: Share[] = [];
    for (const { member, customers } of list.shares) {
      const theirs = customers.filter((one) => chunk.has(one));
      const made: Invitation[] = [];
      for (const customer of theirs) {
        const invitation = newInvitation(event, {
          id: deps.ids.uuid(),
          customerId: customer.id,
          invitedById: actor.member.id,
          at: now,
        });
        await work.insert('invitation', invitation);
        made.push(invitation);
      }
      if (theirs.length > 0) {
        shares.push({ member, customers: theirs });
        await tellInviter(context, event, member, made);
      }
    }
    const left = list.wanted.length - chunk.size;
    return done(
      {
        heading: m.event.invited(chunk.size, eventLabel(event)),
        blocks: [
          sharesTable(shares, m),
          ...(left === 0 ? [] : [{ kind: 'text' as const, text: m.event.left(left) }]),
          {
            kind: 'actions',
            items: [...(left === 0 ? [] : [{ ...again, label: m.event.goOn }]), undoLast(m, now)],
          },
        ],
      },
      [eventRef(event)],
    );
  },
});

interface List extends ReturnType<typeof invitees> {
  readonly shares: readonly Share[];
}

/** Whom the filter invites as things stand, or why nobody. */
async function invited(at: Reading, event: SalesEvent, query: string): Promise<List | string> {
  const { m, repos, now, actor } = at;
  const filter = customerFilter(query);
  if (filter === undefined) {
    return m.plan.team.unknownQuery(query);
  }
  const found = await repos.customers.matching(filter, scopeOf(actor), { now, limit: MOST_INVITED + 1 });
  if (found.length > MOST_INVITED) {
    return m.plan.team.tooMany(MOST_INVITED);
  }
  const owners = await ableOwners(at, found);
  const so = await repos.events.invitations(event.id, MOST_INVITED);
  const list = invitees(
    found,
    event.projectId,
    new Set(so.map(({ customerId }) => customerId)),
    new Set(owners.keys()),
  );
  return so.length + list.wanted.length > MOST_INVITED
    ? m.event.tooManyInvited(MOST_INVITED)
    : { ...list, shares: sharesOf(owners, list.wanted) };
}

function leftOut({ m }: Reading, list: List): string[] {
  return [
    ...(list.invited === 0 ? [] : [m.event.invitedAlready(list.invited)]),
    ...(list.unowned === 0 ? [] : [m.event.unowned(list.unowned)]),
  ];
}
