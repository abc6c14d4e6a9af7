import type { Contract } from '../../domain/contract.ts';
import type { Deal } from '../deals/dealScene.ts';
import type { Scene } from '../holds/scene.ts';

/** A deal that was signed. */
export type SignedDeal = Deal & { readonly contract: Contract };

/** A contract with who and what it is about. */
export interface SignedContract {
  readonly contract: Contract;
  readonly scene: Scene;
  /** As people see them: H8, A-1-1502, C12. */
  readonly refs: readonly string[];
}
