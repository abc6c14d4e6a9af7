import { findUnits } from '../recognise/units.ts';
import type { Work } from './assembler.ts';

/** Every unit that a line names, for a command of one unit: which of several is asked by the command. */
export function takeUnits({ scan, draft }: Work): void {
  const units = findUnits(scan, 'doors');
  draft.put('unit', units.length === 0 ? null : units.map(({ text }) => text).join(' '));
  for (const { start, end } of units) {
    scan.take(start, end);
  }
}
