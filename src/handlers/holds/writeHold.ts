import type { Customer } from '../../domain/customer.ts';
import type { ActiveHold, Hold } from '../../domain/hold.ts';
import type { Unit } from '../../domain/unit.ts';
import { teamOn } from '../customers/teamOn.ts';
import type { Doing } from '../doing.ts';

interface NewHold {
  readonly unit: Unit;
  readonly customer: Customer;
  readonly until: Date;
  readonly remindAt: Date | null;
  readonly slot: string;
  /** The offer that it takes up; undefined where nobody has the unit. */
  readonly offer?: ActiveHold;
}

/**
 * Keeps a unit for a customer. Who has it is written first: where another is faster the database refuses that row, and the
 * command runs again and finds whose it is.
 */
export async function writeHold(context: Doing, given: NewHold): Promise<Hold> {
  const { work, deps, actor, now } = context;
  const { unit, customer, until, remindAt, slot, offer } = given;
  const hold: Hold = {
    id: deps.ids.uuid(),
    unitId: unit.id,
    projectId: unit.projectId,
    teamId: teamOn(actor, unit.projectId),
    customerId: customer.id,
    memberId: actor.member.id,
    at: now,
    until,
    state: 'active',
    endedAt: null,
    endReason: null,
    extensions: 0,
    askedAt: null,
    remindAt,
    remindedAt: null,
    version: 1,
  };
  const taken = { holdId: hold.id, waitingId: null, slot, until };
  if (offer === undefined) {
    await work.insert('activeHold', { id: unit.id, ...taken, version: 1 });
    await work.update('unit', unit, { state: 'held', stateAt: now, stateReason: null });
  } else {
    await work.update('activeHold', offer, taken);
  }
  await work.insert('hold', hold);
  // A hold hangs on its customer: whoever would take the customer back must notice it.
  await work.update('customer', customer, {});
  return hold;
}
