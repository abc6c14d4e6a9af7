import type { Plan } from '../../domain/followUp.ts';
import type { Reading } from '../doing.ts';

/** The plan that a reference means (P3), whoever it belongs to. */
export async function planMeant(at: Reading, typed: string): Promise<Plan | undefined> {
  const ref = /^\s*p?\s?#?(\d{1,9})\s*$/iu.exec(typed.normalize('NFKC'))?.[1];
  return ref === undefined ? undefined : await at.repos.plans.byRef(Number(ref));
}
