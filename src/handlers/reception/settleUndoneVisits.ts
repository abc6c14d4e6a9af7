import type { Customer } from '../../domain/customer.ts';
import type { Visit } from '../../domain/reception/visit.ts';
import type { Change } from '../../domain/records.ts';
import { messages } from '../../i18n/messages.ts';
import type { Doing } from '../doing.ts';
import { askToReceive } from './notifyReceiver.ts';
import { whoText } from './receivedCard.ts';
import { withdrawCard } from './withdrawCard.ts';

/**
 * An arrival or a change of the receiver was taken back: the card of whoever was to receive says so, and whoever is to receive
 * again gets a new one.
 */
export async function settleUndoneVisits(context: Doing, changes: readonly Change[]): Promise<void> {
  for (const change of changes) {
    if (change.kind !== 'visit' || change.after === null) {
      continue;
    }
    const { before, after } = change;
    if (before === null) {
      await settle(context, after, customerOf(changes, after) ?? (await stored(context, after)), undefined);
    } else if (before.receivedById !== after.receivedById) {
      await passedBack(context, after);
    }
  }
}

/** To whom it was passed on is told who receives; he is asked once more. */
async function passedBack(context: Doing, undone: Visit): Promise<void> {
  const { repos } = context;
  const visit = await repos.visits.byId(undone.id);
  const receiver = visit === undefined ? undefined : await repos.members.actorById(visit.receivedById);
  const customer = await stored(context, undone);
  await settle(context, undone, customer, receiver?.member.name);
  if (visit !== undefined && receiver?.member.active === true) {
    await askToReceive(context, {
      visit,
      customer,
      visitor: customer === undefined ? { kind: 'nameless' } : { kind: 'known', customer },
      reception: {
        receiver,
        turn: visit.turn,
        why: visit.why,
        skipped: [],
        ownerAway: undefined,
        busy: false,
      },
      free: undefined,
      kept: [],
      filings: [],
      events: [],
    });
  }
}

async function settle(
  context: Doing,
  undone: Visit,
  customer: Customer | undefined,
  receivedBy: string | undefined,
): Promise<void> {
  const reader = await context.repos.members.byId(undone.receivedById);
  if (reader !== undefined) {
    const m = messages(reader.locale);
    const who = whoText(customer, m);
    const heading =
      receivedBy === undefined
        ? m.reception.takenBack[undone.kind](who)
        : m.reception.receivedBy(who, receivedBy);
    withdrawCard(context, undone, reader, { why: 'undone', heading });
  }
}

/** A customer whom the arrival brought has gone with it. */
function customerOf(changes: readonly Change[], { customerId }: Visit): Customer | undefined {
  const change = changes.find((one) => one.kind === 'customer' && one.id === customerId);
  return change?.kind === 'customer' ? (change.after ?? undefined) : undefined;
}

async function stored({ repos }: Doing, { customerId }: Visit): Promise<Customer | undefined> {
  return customerId === null ? undefined : await repos.customers.byId(customerId);
}
