import type { Contract } from '../../domain/contract.ts';
import { isLive } from '../../domain/contracts/contractSteps.ts';
import type { Outcome } from '../chat/outcome.ts';
import { customerRef } from '../customers/customerRef.ts';
import { oneDeal, type Deal } from '../deals/dealScene.ts';
import { dealRef } from '../deals/dealRef.ts';
import type { Reading } from '../doing.ts';
import { refused } from '../replies.ts';

export type SignedDeal = Deal & { readonly contract: Contract };

type Changeable =
  | {
      readonly found: true;
      readonly deal: SignedDeal;
      readonly refs: readonly string[];
      readonly what: string;
    }
  | { readonly found: false; readonly outcome: Outcome };

/** The contract that somebody wants to change or give up; it must stand, and its home may not be handed over yet (R2.3.3). */
export async function changeable(at: Reading, typed: string): Promise<Changeable> {
  const { m } = at;
  const one = await oneDeal(at, typed);
  if (!one.found) {
    return one;
  }
  const { deal } = one;
  const { contract, scene } = deal;
  const refs = [dealRef(deal), scene.unit.key, customerRef(scene.customer)];
  if (contract === undefined) {
    return { found: false, outcome: refused(m.contract.notSigned(dealRef(deal)), refs) };
  }
  return isLive(contract)
    ? {
        found: true,
        deal: { ...deal, contract },
        refs,
        what: [dealRef(deal), scene.label, scene.unit.key].join(' '),
      }
    : {
        found: false,
        outcome: refused(m.contract.isOver(dealRef(deal), m.words.contractState[contract.state]), refs),
      };
}
