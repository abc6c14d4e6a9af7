import type { ActiveHold } from '../../domain/hold.ts';
import type { Unit } from '../../domain/unit.ts';
import { customerRef } from '../customers/customerRef.ts';
import type { Outcome } from '../chat/outcome.ts';
import type { Reading } from '../doing.ts';
import { StaleRecordError } from '../ports/session.ts';
import { button, refused } from '../replies.ts';
import { offerButtons } from '../waits/offerButtons.ts';
import { countdown } from './countdown.ts';
import { holdButtons, releaseButton } from './holdButtons.ts';
import { leadsHold } from './leadsHold.ts';
import { sceneOf } from './scene.ts';

/**
 * The answer to whoever wants a unit that somebody has: his own is shown with its buttons; of another's he is told the role
 * and until when, never who it is or for whom, unless he leads the holder or the customer is his by now. `customer` is for whom he wanted it, as he said it.
 */
export async function heldReply(
  at: Reading,
  unit: Unit,
  active: ActiveHold,
  customer: string | undefined,
): Promise<Outcome> {
  const { m, now, zone, actor, repos } = at;
  const { key } = unit;
  const left = countdown(active.until, zone, now, m);
  if (active.until <= now) {
    const input = { unit: key, ...(customer === undefined ? {} : { customer }) };
    const again = button(m, { id: 'hold.make', label: m.hold.retry, command: 'hold.make', input });
    return refused(m.hold.endingNow(key), [key], [again]);
  }
  const waitFor = button(m, {
    id: 'wait.join',
    label: m.hold.waitFor,
    style: 'primary',
    command: 'wait.join',
    input: { unit: key, ...(customer === undefined ? {} : { customer }) },
  });
  if (active.waitingId !== null) {
    const waiting = await repos.waitings.byId(active.waitingId);
    if (waiting?.memberId === actor.member.id) {
      const { label } = await sceneOf(repos, waiting);
      return refused(m.hold.offeredToYou(key, label, left), [key], offerButtons(m, waiting));
    }
    return refused(m.hold.onOffer(key, left), [key], [waitFor]);
  }
  const hold = active.holdId === null ? undefined : await repos.holds.byId(active.holdId);
  if (hold === undefined) {
    // Taken back at this moment: looked at once more.
    throw new StaleRecordError('activeHold', unit.id);
  }
  const { member, label, customer: theirs } = await sceneOf(repos, hold);
  if (hold.memberId === actor.member.id) {
    const refs = [key, customerRef(theirs)];
    return refused(m.hold.yours(key, label, left), refs, holdButtons(m, hold));
  }
  if (theirs.ownerId === actor.member.id) {
    const refs = [key, customerRef(theirs)];
    return refused(m.hold.heldBy(key, member.name, label, left), refs, holdButtons(m, hold));
  }
  return leadsHold(actor, hold)
    ? refused(m.hold.heldBy(key, member.name, label, left), [key], [waitFor, releaseButton(m, hold)])
    : refused(m.hold.heldByRole(key, m.words.role[member.role], left), [key], [waitFor]);
}
