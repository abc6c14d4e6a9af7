import type { Customer } from '../../domain/customer.ts';
import type { ActiveHold, Waiting } from '../../domain/hold.ts';
import type { Unit } from '../../domain/unit.ts';
import type { Outcome } from '../chat/outcome.ts';
import { defineCommand } from '../command.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import { customerRef } from '../customers/customerRef.ts';
import { oneCustomer } from '../customers/oneCustomer.ts';
import { undoButton } from '../customers/undoButton.ts';
import type { Doing, Reading } from '../doing.ts';
import { field } from '../field.ts';
import { heldReply } from '../holds/heldReply.ts';
import { heldUnit } from '../holds/heldUnit.ts';
import { projectsApart } from '../holds/projectsApart.ts';
import { button, done, refused } from '../replies.ts';
import { leaveButton } from './leaveButton.ts';
import { showQueue } from './showQueue.ts';

const fields = {
  unit: field.unit(),
  customer: field.lookup(),
};

/** 候补: waits for a unit that somebody has, in order; by itself it lists one's places. */
export const joinQueue = defineCommand({
  name: 'wait.join',
  words: { zh: ['候补'], en: ['wait'] },
  allow: 'unit:hold',
  fields,
  args: ['unit', 'customer'],
  undo: 'restore',
  async run(context) {
    const { input, repos } = context;
    if (input.unit === undefined) {
      return await showQueue(context);
    }
    const asking = { command: 'wait.join', fields, input: { ...input, unit: input.unit } } as const;
    const meant = await heldUnit(context, asking);
    if (!meant.found) {
      return meant.outcome;
    }
    const { unit } = meant;
    const active = await repos.holds.active(unit.id);
    if (active === undefined) {
      return nobodyHas(context, unit, input.customer);
    }
    if (await isHis(context, active)) {
      return await heldReply(context, unit, active, input.customer);
    }
    if (input.customer === undefined) {
      return {
        kind: 'needInput',
        prefill: { unit: unit.key },
        errors: { customer: context.m.common.fieldRequired },
      };
    }
    const one = await oneCustomer(context, { ...asking, input: { ...input, customer: input.customer } });
    return one.found ? await join(context, unit, active, one.customer) : one.outcome;
  },
});

/** What nobody has is not waited for. */
function nobodyHas({ m }: Reading, { key, state }: Unit, customer: string | undefined): Outcome {
  if (state !== 'forSale') {
    return refused(m.hold.cannotWait(key, m.words.unitState[state]), [key]);
  }
  const input = { unit: key, ...(customer === undefined ? {} : { customer }) };
  const actions = [
    button(m, { id: 'hold.make', label: m.hold.holdIt, style: 'primary', command: 'hold.make', input }),
  ];
  return refused(m.hold.free(key), [key], actions);
}

/** Whether the speaker holds the unit himself, or is offered it. */
async function isHis({ repos, actor }: Reading, { holdId, waitingId }: ActiveHold): Promise<boolean> {
  const hold = holdId === null ? undefined : await repos.holds.byId(holdId);
  const offered = waitingId === null ? undefined : await repos.waitings.byId(waitingId);
  return hold?.memberId === actor.member.id || offered?.memberId === actor.member.id;
}

async function join(context: Doing, unit: Unit, active: ActiveHold, customer: Customer): Promise<Outcome> {
  const { m, now, repos, work, deps, actor } = context;
  const refs = [unit.key, customerRef(customer)];
  const label = customerLabel(customer, undefined);
  context.about(customer);
  const apart = projectsApart(context, unit, customer);
  if (apart !== undefined) {
    return apart;
  }
  const queue = (await repos.waitings.ofUnit(unit.id)).filter(({ state }) => state === 'waiting');
  const place = queue.findIndex(({ customerId }) => customerId === customer.id) + 1;
  const there = queue[place - 1];
  if (there !== undefined) {
    return refused(m.hold.alreadyWaits(label, unit.key, place), refs, [
      ...(there.memberId === actor.member.id ? [leaveButton(m, there, m.hold.leave)] : []),
    ]);
  }
  const waiting: Waiting = {
    id: deps.ids.uuid(),
    unitId: unit.id,
    projectId: unit.projectId,
    customerId: customer.id,
    memberId: actor.member.id,
    at: now,
    state: 'waiting',
    offeredAt: null,
    offeredUntil: null,
    version: 1,
  };
  // Whoever gives the unit back at this moment must see that somebody waits.
  await work.update('activeHold', active, {});
  await work.insert('waiting', waiting);
  await work.update('customer', customer, {});
  return done(
    {
      heading: m.hold.joined(label, unit.key, queue.length + 1),
      blocks: [
        { kind: 'text', text: m.hold.joinedHow },
        {
          kind: 'actions',
          items: [leaveButton(m, waiting, m.hold.leave), undoButton(m, unit.key, now)],
        },
      ],
    },
    refs,
  );
}
