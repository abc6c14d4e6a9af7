import { scopeOf, within } from '../../domain/actor.ts';
import { after } from '../../domain/holds/after.ts';
import type { ActiveHold, Waiting } from '../../domain/hold.ts';
import { policyValue } from '../company/policies.ts';
import { messages, type Messages } from '../../i18n/messages.ts';
import { may } from '../../domain/permissions.ts';
import type { HoldWork } from './holdWork.ts';
import { offerCard } from '../waits/offerCard.ts';
import { sceneOf } from './scene.ts';

/**
 * A unit is given back: it is offered to the first who waits, with a time of his own, during which nobody else can have it;
 * where nobody waits it is for sale again. Whoever no longer has his customer is passed over and told. Where it has meanwhile become something else than held, it stays that and
 * whoever waits is told. Answers to whom it is offered.
 */
export async function freeUnit(at: HoldWork, active: ActiveHold): Promise<Waiting | undefined> {
  const { repos, work, now } = at;
  const unit = await repos.units.byId(active.id);
  const waiting = (await repos.waitings.ofUnit(active.id)).filter(({ state }) => state === 'waiting');
  if (unit?.state !== 'held') {
    await work.remove('activeHold', active);
    for (const one of waiting) {
      await sendAway(at, one, (m, label) =>
        unit === undefined ? undefined : m.hold.soldAway(unit.key, label, m.words.unitState[unit.state]),
      );
    }
    return undefined;
  }
  for (const one of waiting) {
    const actor = await repos.members.actorById(one.memberId);
    const { customer } = await sceneOf(repos, one);
    const works = actor?.member.active === true && may(actor.member.role, 'unit:hold');
    if (works && within(scopeOf(actor), customer)) {
      return await offer(at, active, one);
    }
    await sendAway(at, one, works ? (m, label) => m.hold.waitEnded(unit.key, label) : undefined);
  }
  await work.remove('activeHold', active);
  await work.update('unit', unit, { state: 'forSale', stateAt: now, stateReason: null });
  return undefined;
}

async function offer({ repos, work, now }: HoldWork, active: ActiveHold, next: Waiting): Promise<Waiting> {
  const until = after(now, await policyValue(repos, 'wait.offer', next.projectId, now));
  await work.update('activeHold', active, { holdId: null, waitingId: next.id, slot: null, until });
  const offered = await work.update('waiting', next, {
    state: 'offered',
    offeredAt: now,
    offeredUntil: until,
  });
  const scene = await sceneOf(repos, next);
  const m = messages(scene.member.locale);
  work.notify({
    dedupKey: `offer:${next.id}:${offered.version}`,
    target: { kind: 'member', memberId: next.memberId },
    subject: { kind: 'offer', waitingId: next.id, unit: scene.unit.key, offeredAt: now },
    card: offerCard(offered, scene, now, m),
    notBefore: now,
    urgent: true,
  });
  return offered;
}

/** Ends a place on the waiting list; `why` is what to tell him who has it, if anything. */
async function sendAway(
  { repos, work, now }: HoldWork,
  waiting: Waiting,
  why: ((m: Messages, label: string) => string | undefined) | undefined,
): Promise<void> {
  await work.update('waiting', waiting, { state: 'left' });
  const { label, member } = await sceneOf(repos, waiting);
  const heading = why?.(messages(member.locale), label);
  if (heading !== undefined) {
    work.notify({
      dedupKey: `sentAway:${waiting.id}:${waiting.version}`,
      target: { kind: 'member', memberId: waiting.memberId },
      subject: { kind: 'none' },
      card: { heading, blocks: [] },
      notBefore: now,
    });
  }
}
