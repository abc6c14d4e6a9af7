import type { Outcome } from '../chat/outcome.ts';
import { customerRef } from '../customers/customerRef.ts';
import { dealRef } from '../deals/dealRef.ts';
import { oneDeal } from '../deals/dealScene.ts';
import type { Reading } from '../doing.ts';
import { refused } from '../replies.ts';
import type { SignedContract, SignedDeal } from './signedContract.ts';

export type OneContract =
  | { readonly found: true; readonly signed: SignedContract & SignedDeal }
  | { readonly found: false; readonly outcome: Outcome };

/** The contract that H8, D7 or a unit means; what is not signed yet, and what the speaker may not see, is none. */
export async function oneContract(at: Reading, typed: string): Promise<OneContract> {
  const one = await oneDeal(at, typed);
  if (!one.found) {
    return one;
  }
  const { deal } = one;
  const { contract, scene } = deal;
  const ref = dealRef(deal);
  const refs = [ref, scene.unit.key, customerRef(scene.customer)];
  return contract === undefined
    ? { found: false, outcome: refused(at.m.contract.notSigned(ref), refs) }
    : { found: true, signed: { ...deal, contract, refs } };
}
