import type { Contract } from '../../domain/contract.ts';

/** H8 */
export function contractRef({ ref }: Pick<Contract, 'ref'>): string {
  return `H${ref}`;
}
