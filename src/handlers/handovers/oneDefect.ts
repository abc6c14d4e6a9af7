import type { Defect } from '../../domain/handovers/defect.ts';
import { refNumber } from '../../domain/understanding/refNumber.ts';
import type { Outcome } from '../chat/outcome.ts';
import type { SignedContract } from '../contracts/signedContract.ts';
import { contractRef } from '../contracts/contractRef.ts';
import { seesDeal } from '../deals/seesDeal.ts';
import type { Reading } from '../doing.ts';
import { sceneOf } from '../holds/scene.ts';
import { refused } from '../replies.ts';
import { defectRef } from './defectRef.ts';

type OneDefect =
  | { readonly found: true; readonly defect: Defect; readonly signed: SignedContract }
  | { readonly found: false; readonly outcome: Outcome };

/** The defect with a number; who sees the deal sees it, and who has to put it right. */
export async function oneDefect(at: Reading, typed: string): Promise<OneDefect> {
  const { repos, actor, m } = at;
  const ref = refNumber(typed, 'Q');
  const defect = ref === undefined ? undefined : await repos.defects.byRef(ref);
  const contract = defect === undefined ? undefined : await repos.contracts.byId(defect.contractId);
  const scene = contract === undefined ? undefined : await sceneOf(repos, contract);
  if (
    defect === undefined ||
    contract === undefined ||
    scene === undefined ||
    !(seesDeal(actor, scene.customer) || defect.ownerId === actor.member.id)
  ) {
    return { found: false, outcome: refused(m.handover.defectNotFound(typed.trim().slice(0, 20))) };
  }
  const refs = [defectRef(defect), contractRef(contract), scene.unit.key];
  return { found: true, defect, signed: { contract, scene, refs } };
}
