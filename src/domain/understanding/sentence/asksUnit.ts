import { findUnits } from '../recognise/units.ts';
import type { ReadContext } from '../reading.ts';
import type { Scan } from '../scan.ts';
import { masked } from '../scan.ts';
import { residue } from '../segments.ts';
import { UNIT_ASK, UNIT_ASK_FILLER } from '../words/unitCues.ts';
import { REPRICES } from '../words/deskCues.ts';
import { wordTest } from '../words/pattern.ts';

const REPRICES_TEST = wordTest(REPRICES);
const ASK_TEST = wordTest(UNIT_ASK);

/** A planner says what one unit costs or is from now on: A-1-2001 调价到270万. */
export function changesUnit(scan: Scan, context: ReadContext): boolean {
  const units = findUnits(scan, 'any');
  const [unit] = units;
  // 面积改为110: what stands behind the change is no door.
  if (unit?.bare === true && REPRICES_TEST.test(scan.rest.slice(0, unit.start))) {
    return false;
  }
  return (
    units.length === 1 &&
    context.lexicon.some(({ name }) => name === 'building.set') &&
    REPRICES_TEST.test(masked(scan.rest, units))
  );
}

/** One unit and a question for its price or whether it is still free; or a unit in full and nothing else. */
export function asksUnit(scan: Scan): boolean {
  const [unit, another] = findUnits(scan, 'any');
  if (unit === undefined || another !== undefined) {
    return false;
  }
  const rest = masked(scan.rest, [unit]);
  const asks = ASK_TEST.test(rest);
  return (asks || !unit.bare) && residue(rest, UNIT_ASK, UNIT_ASK_FILLER) === '';
}
