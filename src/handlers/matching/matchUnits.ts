import { scopeOf } from '../../domain/actor.ts';
import { DISLIKE_REASONS } from '../../domain/matching/dislike.ts';
import { may } from '../../domain/permissions.ts';
import type { Outcome } from '../chat/outcome.ts';
import { defineCommand } from '../command.ts';
import { oneCustomer } from '../customers/oneCustomer.ts';
import { field } from '../field.ts';
import { oneUnit } from '../units/oneUnit.ts';
import { noteInterest } from './noteInterest.ts';
import { recommend } from './recommend.ts';
import { whoWants } from './whoWants.ts';

const fields = {
  customer: field.lookup(),
  unit: field.unit(),
  say: field.choice('interest', ['no', 'back']),
  reason: field.choice('dislikeReason', DISLIKE_REASONS),
};

/** 荐房: units for a customer, what he does not want, or who wants a unit. */
export const matchUnits = defineCommand({
  name: 'unit.match',
  words: { zh: ['荐房'], en: ['match'] },
  allow: 'customer:read',
  fields,
  args: ['customer', 'unit'],
  undo: 'restore',
  opensForm: true,
  async run(context): Promise<Outcome> {
    const { input, m, actor } = context;
    const asking = { command: 'unit.match', fields };
    if (input.customer === undefined) {
      if (input.unit === undefined || input.say !== undefined) {
        return { kind: 'needInput', prefill: input, errors: { customer: m.match.sayWho } };
      }
      const one = await oneUnit(context, { ...asking, input: { ...input, unit: input.unit } });
      return one.found ? await whoWants(context, one.unit) : one.outcome;
    }
    const whose = await oneCustomer(context, {
      ...asking,
      input: { ...input, customer: input.customer },
      scope: scopeOf(actor),
    });
    if (!whose.found) {
      return whose.outcome;
    }
    context.about(whose.customer);
    if (input.say === undefined) {
      return await recommend(context, whose.customer);
    }
    if (!may(actor.member.role, 'customer:edit')) {
      return { kind: 'denied', sentence: m.common.deniedCommand(m.match.commands['unit.match'].title) };
    }
    if (input.unit === undefined) {
      return { kind: 'needInput', prefill: input, errors: { unit: m.common.fieldRequired } };
    }
    const one = await oneUnit(context, { ...asking, input: { ...input, unit: input.unit } });
    return one.found
      ? await noteInterest(context, whose.customer, one.unit, input.say, input.reason ?? null)
      : one.outcome;
  },
});
