import type { Plan } from '../../domain/followUp.ts';

/** P3 */
export function planRef(plan: Pick<Plan, 'ref'>): string {
  return `P${plan.ref}`;
}
