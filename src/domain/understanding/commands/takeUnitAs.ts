import { findUnits } from '../recognise/units.ts';
import type { Work } from './assembler.ts';

/** A unit that stands for what is in it, where that is not named by its number: 合同 1502, 退定 1502. */
export function takeUnitAs({ scan, draft }: Work, field: string): void {
  const [unit] = draft.has(field) ? [] : findUnits(scan, 'doors');
  if (unit !== undefined) {
    draft.put(field, unit.text);
    scan.take(unit.start, unit.end);
  }
}
