import type { Change } from '../../domain/records.ts';
import { messages } from '../../i18n/messages.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import type { Doing } from '../doing.ts';
import { eventLabel } from './eventRef.ts';
import { tellConcerned } from './tellConcerned.ts';

/**
 * What an undo means for events: whoever was told that his customer has a place now hears that he waits again, and whoever was told
 * that an event is off or moved that it takes place as before.
 */
export async function settleUndoneEvents(context: Doing, changes: readonly Change[]): Promise<void> {
  for (const change of changes) {
    if (change.kind === 'invitation' && change.before?.state === 'waiting' && change.after?.state === 'yes') {
      await tellWaiting(context, change.before);
    }
    if (change.kind === 'salesEvent' && change.before !== null && change.after !== null) {
      const { before, after } = change;
      const event = await context.repos.events.byId(before.id);
      const concerned = before.state !== after.state || before.at.getTime() !== after.at.getTime();
      if (event !== undefined && concerned) {
        await tellConcerned(context, event, (m) => m.event.restored(eventLabel(event)));
      }
    }
  }
}

async function tellWaiting(
  { repos, work, now, actor }: Doing,
  { id, eventId, customerId, version }: NonNullable<Extract<Change, { kind: 'invitation' }>['before']>,
): Promise<void> {
  const event = await repos.events.byId(eventId);
  const customer = await repos.customers.byId(customerId);
  const owner = customer === undefined ? undefined : await repos.members.byId(customer.ownerId);
  if (
    event === undefined ||
    customer === undefined ||
    owner?.active !== true ||
    owner.id === actor.member.id
  ) {
    return;
  }
  const m = messages(owner.locale);
  work.notify({
    dedupKey: `event.unpromoted:${id}:${version}`,
    target: { kind: 'member', memberId: owner.id },
    subject: { kind: 'none' },
    card: {
      heading: m.event.unpromoted(customerLabel(customer, undefined), eventLabel(event)),
      blocks: [{ kind: 'text', text: m.event.tellCustomer }],
    },
    notBefore: now,
  });
}
