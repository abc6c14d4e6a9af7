import type { Approval } from '../../domain/approval.ts';

/** S31 */
export function approvalRef({ ref }: Pick<Approval, 'ref'>): string {
  return `S${ref}`;
}
