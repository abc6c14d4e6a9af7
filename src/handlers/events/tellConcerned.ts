import type { SalesEvent } from '../../domain/events/event.ts';
import { type Messages, messages } from '../../i18n/messages.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import type { Doing } from '../doing.ts';
import { customersOf } from './byConsultant.ts';
import { eventFacts } from './eventFacts.ts';
import { MOST_INVITED } from './mostInvited.ts';
import { zoneOf } from './openEvent.ts';

const MOST_NAMED = 15;

/**
 * One message to each consultant whose customers were invited and have not declined: what has changed about the event, and whom he has
 * to tell. Returns the names of those who are told.
 */
export async function tellConcerned(
  context: Doing,
  event: SalesEvent,
  heading: (m: Messages) => string,
): Promise<string[]> {
  const { repos, work, actor, now } = context;
  const standing = (await repos.events.invitations(event.id, MOST_INVITED)).filter(
    ({ state }) => state !== 'no',
  );
  const customers = await customersOf(repos, standing);
  const zone = await zoneOf(context, event);
  const told: string[] = [];
  for (const memberId of new Set(customers.map(({ ownerId }) => ownerId))) {
    const member = await repos.members.byId(memberId);
    if (member?.active !== true || memberId === actor.member.id) {
      continue;
    }
    const m = messages(member.locale);
    const theirs = customers.filter(({ ownerId }) => ownerId === memberId);
    const lines = theirs.slice(0, MOST_NAMED).map((one) => customerLabel(one, undefined));
    const rest = theirs.length - lines.length;
    work.notify({
      dedupKey: `event:${event.id}:${event.version}:${memberId}`,
      target: { kind: 'member', memberId },
      subject: { kind: 'none' },
      card: {
        heading: heading(m),
        blocks: [
          { kind: 'facts', items: eventFacts(event, { m, now, zone }) },
          {
            kind: 'text',
            text: [
              m.event.concerns(theirs.length),
              ...lines,
              ...(rest > 0 ? [m.plan.andMore(rest)] : []),
            ].join('\n'),
          },
        ],
      },
      notBefore: now,
    });
    told.push(member.name);
  }
  return told;
}
