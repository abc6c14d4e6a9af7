import { may } from '../../domain/permissions.ts';
import type { Outcome } from '../chat/outcome.ts';
import { defineCommand } from '../command.ts';
import type { Doing } from '../doing.ts';
import { done } from '../replies.ts';
import { unknownFiles } from '../unknownFiles.ts';
import { changeUnit } from './changeUnit.ts';
import { newUnit } from './newUnit.ts';
import { oneUnit } from './oneUnit.ts';
import { presentUnit } from './presentUnit.ts';
import { priceHistory } from './priceHistory.ts';
import { saidUnit, type SaidUnit, type UnitInput } from './saidUnit.ts';
import { unitCard } from './unitCard.ts';
import { unitFields } from './unitFields.ts';
import { unitOverview } from './unitOverview.ts';
import { unitsMeant } from './unitsMeant.ts';

/**
 * 房源: shows a unit. What else is said of it is entered or changed, by the planner or the director (R2.2.1, R2.2.2); alone it
 * is the planner's form of a new unit, and the buildings for everybody else.
 */
export const showUnit = defineCommand({
  name: 'unit.show',
  words: { zh: ['房源'], en: ['unit'] },
  allow: 'unit:read',
  fields: unitFields,
  args: ['unit'],
  undo: 'restore',
  present: (context) => presentUnit(context, context.input),
  async look({ input, deps }) {
    return {
      photos: await unknownFiles(deps.files, input.photos),
      plans: await unknownFiles(deps.files, input.plans),
    };
  },
  async run(context) {
    const { input, m, looked: gone, actor } = context;
    const said = saidUnit(input);
    const changes = Object.keys(said).length > 0;
    const mayEdit = may(actor.member.role, 'unit:edit');
    if (changes && !mayEdit) {
      return { kind: 'denied', sentence: m.unit.editDenied };
    }
    if (gone.photos.length + gone.plans.length > 0) {
      return {
        kind: 'needInput',
        prefill: {
          ...input,
          photos: (input.photos ?? []).filter((id) => !gone.photos.includes(id)),
          plans: (input.plans ?? []).filter((id) => !gone.plans.includes(id)),
        },
        errors: Object.fromEntries(
          (['photos', 'plans'] as const)
            .filter((name) => gone[name].length > 0)
            .map((name) => [name, m.common.unreadable['file.unknown']()]),
        ),
      };
    }
    if (input.unit === undefined) {
      if (changes) {
        return { kind: 'invalid', errors: { unit: m.unit.roomUnreadable } };
      }
      return actor.member.role === 'planner'
        ? { kind: 'needInput', prefill: {}, errors: {} }
        : await unitOverview(context);
    }
    const named = { ...input, unit: input.unit };
    return changes ? await written(context, named, said) : await shown(context, named);
  },
});

async function shown(context: Doing, input: UnitInput & { readonly unit: string }): Promise<Outcome> {
  const { m, now, zone, actor } = context;
  const one = await oneUnit(context, { command: 'unit.show', fields: unitFields, input });
  if (!one.found) {
    return one.outcome;
  }
  const { unit } = one;
  return input.history === 'yes'
    ? await priceHistory(context, unit)
    : done(unitCard({ m, now, zone, role: actor.member.role, unit }), [unit.key]);
}

async function written(
  context: Doing,
  input: UnitInput & { readonly unit: string },
  said: SaidUnit,
): Promise<Outcome> {
  const { m, typed } = context;
  const meant = await unitsMeant(context, input.unit);
  if (input.editing !== undefined) {
    const edited = await unitsMeant(context, input.editing);
    const unit = meant.find(({ id }) => edited.some((one) => one.id === id));
    return unit !== undefined
      ? await changeUnit(context, unit, said, { asks: true })
      : { kind: 'invalid', errors: { unit: m.unit.roomFixed } };
  }
  // A form that was not handed out for a unit is that of a new one.
  if (meant.length === 0 || typed === undefined) {
    return await newUnit(context, input.unit, said);
  }
  const one = await oneUnit(context, {
    command: 'unit.show',
    fields: unitFields,
    input: { ...input, ...said, editing: input.unit },
  });
  return one.found ? await changeUnit(context, one.unit, said, { asks: true }) : one.outcome;
}
