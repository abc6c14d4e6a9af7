import type { Defect } from './defect.ts';

/** 已修好; 复验合格, 复验不合格. */
export const DEFECT_STEPS = ['fixed', 'passed', 'failed'] as const;
export type DefectStep = (typeof DEFECT_STEPS)[number];

/**
 * What a step makes of a defect on a day (YYYY-MM-DD): put right, then looked at again, which closes it or opens it anew. Undefined where it
 * does not stand so: what nobody has put right is not looked at again, and what is closed stays closed.
 */
export function defectAfter(
  defect: Defect,
  step: DefectStep,
  { day, note }: { readonly day: string; readonly note?: string },
): Partial<Defect> | undefined {
  if (defect.state !== (step === 'fixed' ? 'open' : 'fixed')) {
    return undefined;
  }
  switch (step) {
    case 'fixed':
      return { state: 'fixed', fixedDay: day };
    case 'passed':
      return { state: 'passed', recheckedDay: day };
    case 'failed':
      return { state: 'open', recheckedDay: day, reopened: defect.reopened + 1, note: note ?? null };
  }
}
