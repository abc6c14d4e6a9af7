import type { Approval } from '../../domain/approval.ts';

/** Where an approval stands, as its buttons carry it: what was shown since is told from what stands now. */
export function standingAt({ round, step }: Pick<Approval, 'round' | 'step'>): string {
  return `${round}.${step}`;
}
