import { holdTerm } from '../../domain/holds/holdTerm.ts';
import { mayHold } from '../../domain/holds/mayHold.ts';
import { dayOf } from '../../domain/time/day.ts';
import type { Unit } from '../../domain/unit.ts';
import type { Outcome } from '../chat/outcome.ts';
import { defineCommand } from '../command.ts';
import { customerRef } from '../customers/customerRef.ts';
import { oneCustomer } from '../customers/oneCustomer.ts';
import type { Reading } from '../doing.ts';
import { field } from '../field.ts';
import { done, refused } from '../replies.ts';
import { heldReply } from './heldReply.ts';
import { heldUnit } from './heldUnit.ts';
import { holdPolicies } from './holdPolicies.ts';
import { madeHoldCard } from './madeHoldCard.ts';
import { placeFor } from './placeFor.ts';
import { projectsApart } from './projectsApart.ts';
import { tooLong } from './tooLong.ts';
import { writeHold } from './writeHold.ts';

const fields = {
  unit: field.unit({ required: true }),
  customer: field.lookup({ required: true }),
  until: field.dateTime({ future: true }),
};

/** 预留: keeps a unit for one's own customer until an instant. One wins, whatever happens at the same moment. */
export const makeHold = defineCommand({
  name: 'hold.make',
  words: { zh: ['预留'], en: ['hold'] },
  allow: 'unit:hold',
  fields,
  args: ['unit', 'customer', 'until'],
  undo: 'restore',
  async run(context) {
    const { input, repos, now } = context;
    const asking = { command: 'hold.make', fields, input } as const;
    const meant = await heldUnit(context, asking);
    if (!meant.found) {
      return meant.outcome;
    }
    const { unit } = meant;
    const no = await refusal(context, unit, input.customer);
    if (no !== undefined) {
      return no;
    }
    const one = await oneCustomer(context, asking);
    if (!one.found) {
      return one.outcome;
    }
    const { customer } = one;
    context.about(customer);
    const apart = projectsApart(context, unit, customer);
    if (apart !== undefined) {
      return apart;
    }
    const policies = await holdPolicies(repos, unit.projectId, now);
    const term = holdTerm(now, now, input.until?.at, policies);
    if (!term.ok) {
      return tooLong(context, policies.longest, term.latest, unit);
    }
    const place = await placeFor(context, unit);
    if (!place.free) {
      return place.outcome;
    }
    const { until, remindAt } = term;
    const hold = await writeHold(context, { unit, customer, until, remindAt, slot: place.slot });
    return done(madeHoldCard(context, hold, unit, customer), [unit.key, customerRef(customer)]);
  },
});

/** Why the unit cannot be held now; undefined where it can. */
async function refusal(at: Reading, unit: Unit, customer: string): Promise<Outcome | undefined> {
  const { m, repos, now, zone } = at;
  const { key } = unit;
  const verdict = mayHold({
    unit,
    building: await repos.units.buildingById(unit.buildingId),
    active: await repos.holds.active(unit.id),
    today: dayOf(now, zone),
  });
  if (verdict.may) {
    return undefined;
  }
  switch (verdict.why) {
    case 'taken':
      return await heldReply(at, unit, verdict.active, customer);
    case 'state':
      return refused(m.hold.notForSale(key, m.words.unitState[verdict.state]), [key]);
    case 'noPermit':
    case 'permitLater':
      return refused(m.hold[verdict.why](key), [key]);
  }
}
