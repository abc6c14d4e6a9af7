import { may } from '../../domain/permissions.ts';
import { PRICE_FIELDS } from '../../domain/units/unitPrices.ts';
import type { Value } from '../../domain/values.ts';
import type { Reading } from '../doing.ts';
import type { UnitInput } from './saidUnit.ts';
import { UNIT_DETAILS } from './unitDetails.ts';
import { unitsMeant } from './unitsMeant.ts';

/** The values with which the form of a unit starts that is there already; nothing for who may not change it. */
export async function presentUnit(
  at: Reading,
  { unit: typed, editing }: Pick<UnitInput, 'unit' | 'editing'>,
): Promise<Readonly<Record<string, Value>>> {
  const said = editing ?? typed;
  const mayEdit = may(at.actor.member.role, 'unit:edit');
  const [unit, another] = said === undefined || !mayEdit ? [] : await unitsMeant(at, said);
  if (unit === undefined || another !== undefined) {
    return {};
  }
  const known = [...UNIT_DETAILS, ...PRICE_FIELDS].flatMap((name): [string, Value][] => {
    const value = unit[name];
    return value === null ? [] : [[name, value]];
  });
  return {
    unit: unit.key,
    editing: unit.key,
    ...Object.fromEntries(known),
    state: unit.state,
    plans: unit.planIds,
    photos: unit.photoIds,
  };
}
