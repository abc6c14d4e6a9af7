import { readUnitText } from '../../domain/units/unitText.ts';
import type { Reading } from '../doing.ts';
import { refused } from '../replies.ts';
import { oneUnit } from '../units/oneUnit.ts';

type Asking = Parameters<typeof oneUnit>[1] & {
  readonly command:
    'hold.make' | 'hold.release' | 'wait.join' | 'reservation.make' | 'subscription.make' | 'discount.ask';
};

/** The one unit to be kept, given back or waited for, or what to answer instead: several at once are not understood as one. */
export async function heldUnit(at: Reading, asking: Asking): ReturnType<typeof oneUnit> {
  const said = asking.input.unit.split(/[\s,，、]+/u).filter((part) => readUnitText(part) !== undefined);
  return said.length > 1
    ? { found: false, outcome: refused(at.m.hold.oneAtATime[asking.command]) }
    : await oneUnit(at, asking);
}
