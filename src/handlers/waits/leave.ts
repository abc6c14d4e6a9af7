import { defineCommand } from '../command.ts';
import { customerRef } from '../customers/customerRef.ts';
import { undoButton } from '../customers/undoButton.ts';
import { field } from '../field.ts';
import { done, textCard } from '../replies.ts';
import { ownWaiting } from './ownWaiting.ts';
import { turnDown } from './turnDown.ts';

/** 退出候补 / 不要: gives one's place up; where the unit is being offered to him, the next is offered it. */
export const leaveQueue = defineCommand({
  name: 'wait.leave',
  allow: 'unit:hold',
  fields: { waiting: field.text({ required: true, max: 40, inForm: false }) },
  undo: 'restore',
  async run(context) {
    const { input, m, now, work, repos } = context;
    const own = await ownWaiting(context, input.waiting);
    if (!own.found) {
      return own.outcome;
    }
    const { waiting, scene } = own;
    if (waiting.state === 'offered') {
      return await turnDown(context, waiting);
    }
    const { unit, customer, label } = scene;
    const active = await repos.holds.active(unit.id);
    if (active !== undefined) {
      await work.update('activeHold', active, {});
    }
    await work.update('waiting', waiting, { state: 'left' });
    const actions = [undoButton(m, unit.key, now)];
    return done(textCard(m.hold.leftQueue(label, unit.key), actions), [unit.key, customerRef(customer)]);
  },
});
