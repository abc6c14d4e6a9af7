import { findUnits } from '../recognise/units.ts';
import type { Scan } from '../scan.ts';
import { masked } from '../scan.ts';
import { residue } from '../segments.ts';
import { UNIT_ASK, UNIT_ASK_FILLER } from '../words/unitCues.ts';
import { wordTest } from '../words/pattern.ts';

const ASK_TEST = wordTest(UNIT_ASK);

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
