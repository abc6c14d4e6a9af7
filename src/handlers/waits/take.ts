import { scopeOf, within } from '../../domain/actor.ts';
import { holdTerm } from '../../domain/holds/holdTerm.ts';
import { defineCommand } from '../command.ts';
import { customerRef } from '../customers/customerRef.ts';
import { field } from '../field.ts';
import { holdPolicies } from '../holds/holdPolicies.ts';
import { madeHoldCard } from '../holds/madeHoldCard.ts';
import { placeFor } from '../holds/placeFor.ts';
import { writeHold } from '../holds/writeHold.ts';
import { done, refused } from '../replies.ts';
import { ownWaiting } from './ownWaiting.ts';
import { settleOffer } from './settleOffer.ts';

/** 要: takes the unit that is offered to one's waiting customer; it is held for him as long as is usual. */
export const takeOffer = defineCommand({
  name: 'wait.take',
  allow: 'unit:hold',
  fields: { waiting: field.text({ required: true, max: 40, inForm: false }) },
  undo: 'restore',
  async run(context) {
    const { input, m, now, repos, work, actor } = context;
    const own = await ownWaiting(context, input.waiting);
    if (!own.found) {
      return own.outcome;
    }
    const { waiting, scene } = own;
    const { unit, customer, label } = scene;
    const refs = [unit.key, customerRef(customer)];
    const active = await repos.holds.active(unit.id);
    if (active?.waitingId !== waiting.id) {
      return refused(m.hold.offerOver(unit.key, m.hold.waitStates.waiting), refs);
    }
    if (active.until <= now) {
      return refused(m.hold.endingNow(unit.key), refs);
    }
    if (!within(scopeOf(actor), customer)) {
      return refused(m.hold.customerGone(label), refs);
    }
    const policies = await holdPolicies(repos, unit.projectId, now);
    const place = await placeFor(context, unit);
    if (!place.free) {
      return place.outcome;
    }
    const { until, remindAt } = holdTerm(now, now, undefined, policies);
    const given = { unit, customer, until, remindAt, slot: place.slot, offer: active };
    const hold = await writeHold(context, given);
    await work.update('waiting', waiting, { state: 'taken' });
    settleOffer(context, waiting, scene, 'taken');
    context.about(customer);
    return done(madeHoldCard(context, hold, unit, customer), refs);
  },
});
