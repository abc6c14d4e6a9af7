import type { Invitation, SalesEvent } from '../../domain/events/event.ts';
import { promoted } from '../../domain/events/places.ts';
import { messages } from '../../i18n/messages.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import type { Doing } from '../doing.ts';
import { listButton } from './eventButtons.ts';
import { eventFacts } from './eventFacts.ts';
import { eventLabel } from './eventRef.ts';
import { zoneOf } from './openEvent.ts';

/** Whoever waits and now has a place comes; his consultant is told. `all`: the event's invitations as they are; `but`: whose answer it was. */
export async function promoteWaiting(
  context: Doing,
  event: SalesEvent,
  all: readonly Invitation[],
  but: string,
): Promise<void> {
  const { repos, work, now, actor } = context;
  for (const invitation of promoted(all, event.capacity)) {
    const after = await work.update('invitation', invitation, { state: 'yes' });
    const [customer] = await repos.customers.byIds([invitation.customerId]);
    const owner = customer === undefined ? undefined : await repos.members.byId(customer.ownerId);
    if (
      customer === undefined ||
      owner === undefined ||
      customer.id === but ||
      owner.id === actor.member.id
    ) {
      continue;
    }
    const m = messages(owner.locale);
    work.notify({
      dedupKey: `event.promoted:${after.id}:${after.version}`,
      target: { kind: 'member', memberId: owner.id },
      subject: { kind: 'none' },
      card: {
        heading: m.event.promoted(customerLabel(customer, undefined), eventLabel(event)),
        blocks: [
          { kind: 'facts', items: eventFacts(event, { m, now, zone: await zoneOf(context, event) }) },
          { kind: 'text', text: m.event.tellCustomer },
          { kind: 'actions', items: [listButton(m, event)] },
        ],
      },
      notBefore: now,
    });
  }
}
