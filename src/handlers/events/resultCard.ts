import type { Invitation, SalesEvent } from '../../domain/events/event.ts';
import { funnel } from '../../domain/events/funnel.ts';
import type { Card } from '../chat/card.ts';
import type { Reading } from '../doing.ts';
import { byConsultant } from './byConsultant.ts';
import { eventFacts } from './eventFacts.ts';
import { eventLabel } from './eventRef.ts';
import { firstVisitsAt } from './firstVisitsAt.ts';
import { zoneOf } from './openEvent.ts';

/** How an event went: invited, coming, came, who came for the first time, and who did not come, by consultant. */
export async function resultCard(
  at: Pick<Reading, 'm' | 'now' | 'repos' | 'zone'>,
  event: SalesEvent,
  invitations: readonly Invitation[],
): Promise<Card> {
  const { m, now } = at;
  const { facts, columns } = m.event;
  const of = funnel(invitations);
  const rows = await byConsultant(at, invitations);
  const first = await firstVisitsAt(at, event, invitations);
  return {
    heading: m.event.resultHeading(eventLabel(event)),
    blocks: [
      {
        kind: 'facts',
        items: [
          ...eventFacts(event, { m, now, zone: await zoneOf(at, event) }, of.people),
          { label: facts.funnel, value: m.event.funnelText(of.invited, of.yes, of.people, of.came) },
          { label: facts.others, value: m.event.othersText(of.open, of.maybe, of.no, of.waiting) },
        ],
      },
      { kind: 'text', text: m.event.firstVisits(first) },
      {
        kind: 'table',
        columns: [columns.member, columns.invited, columns.yes, columns.came, columns.missed],
        rows: rows.map(({ name, of: { invited, yes, came, missed } }) => [
          name,
          ...[invited, yes, came, missed].map(String),
        ]),
      },
    ],
  };
}
