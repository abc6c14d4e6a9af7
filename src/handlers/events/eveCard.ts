import { within, scopeOf, type Actor } from '../../domain/actor.ts';
import type { Customer } from '../../domain/customer.ts';
import type { Invitation, SalesEvent } from '../../domain/events/event.ts';
import { funnel } from '../../domain/events/funnel.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Block, Card } from '../chat/card.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import type { Reading } from '../doing.ts';
import { byConsultant } from './byConsultant.ts';
import { listButton } from './eventButtons.ts';
import { eventFacts } from './eventFacts.ts';
import { eventLabel } from './eventRef.ts';
import { saidText } from './saidText.ts';

const MOST_NAMED = 20;
/** In this order: who comes, who may, whom to ask. */
const PARTS = ['yes', 'waiting', 'maybe', 'open'] as const;

interface EveCardOf {
  readonly event: SalesEvent;
  readonly invitations: readonly Invitation[];
  /** Of these invitations. */
  readonly customers: readonly Customer[];
  readonly reader: Actor;
  /** Who organises it sees how far each consultant is; a consultant his own customers. */
  readonly organizer: boolean;
  readonly zone: string;
}

/** The evening before an event: who comes, who waits, whom nobody has asked yet. Customers are named to who sees them. */
export async function eveCard(
  at: Pick<Reading, 'm' | 'now' | 'repos'>,
  { event, invitations, customers, reader, organizer, zone }: EveCardOf,
): Promise<Card> {
  const { m, now } = at;
  const seen = new Map(
    customers
      .filter((one) => (organizer ? within(scopeOf(reader), one) : one.ownerId === reader.member.id))
      .map((one) => [one.id, one]),
  );
  const theirs = organizer ? invitations : invitations.filter(({ customerId }) => seen.has(customerId));
  const of = funnel(theirs);
  return {
    heading: m.event.eveHeading(eventLabel(event)),
    blocks: [
      {
        kind: 'facts',
        items: [
          ...eventFacts(event, { m, now, zone }),
          { label: m.event.facts.coming, value: m.event.comingText(of.yes, of.people) },
          { label: m.event.facts.others, value: m.event.othersText(of.open, of.maybe, of.no, of.waiting) },
        ],
      },
      ...(organizer ? [await consultants(at, theirs)] : []),
      ...PARTS.flatMap((state) => part(theirs, seen, state, m)),
      ...(organizer || of.open === 0 ? [] : [{ kind: 'actions' as const, items: [listButton(m, event)] }]),
    ],
  };
}

async function consultants(
  at: Pick<Reading, 'm' | 'repos'>,
  invitations: readonly Invitation[],
): Promise<Block> {
  const { columns } = at.m.event;
  const rows = await byConsultant(at, invitations);
  return {
    kind: 'table',
    columns: [columns.member, columns.invited, columns.yes, columns.open],
    rows: rows.map(({ name, of: { invited, yes, open } }) => [name, ...[invited, yes, open].map(String)]),
  };
}

function part(
  invitations: readonly Invitation[],
  seen: ReadonlyMap<string, Customer>,
  state: (typeof PARTS)[number],
  m: Messages,
): Block[] {
  const lines = invitations
    .filter((one) => one.state === state)
    .flatMap((one) => {
      const customer = seen.get(one.customerId);
      return customer === undefined
        ? []
        : [
            state === 'yes' || state === 'waiting'
              ? `${customerLabel(customer, undefined)} · ${saidText(one, m)}`
              : customerLabel(customer, undefined),
          ];
    });
  const rest = lines.length - MOST_NAMED;
  return lines.length === 0
    ? []
    : [
        {
          kind: 'text',
          text: [
            m.event.eveParts[state](lines.length),
            ...lines.slice(0, MOST_NAMED),
            ...(rest > 0 ? [m.plan.andMore(rest)] : []),
          ].join('\n'),
        },
      ];
}
