import type { Approval } from '../../domain/approval.ts';
import { changeSteps, type ContractApproval } from '../../domain/contracts/changeSteps.ts';
import { openApproval } from '../approvals/openApproval.ts';
import { openedReply } from '../approvals/openedReply.ts';
import type { Outcome } from '../chat/outcome.ts';
import type { Doing } from '../doing.ts';
import { contractRef } from './contractRef.ts';
import type { SignedContract } from './signedContract.ts';

/** Puts in an application about a contract; there is one at a time for each (R2.3.3). */
export async function openChange(
  context: Doing,
  { contract, scene, refs }: SignedContract,
  asked: Pick<Approval, 'terms' | 'data' | 'amount' | 'reason'> & {
    readonly kind: ContractApproval;
    /** The unit that it is about, where it is not that of the contract. */
    readonly unitId?: string;
  },
): Promise<Outcome> {
  context.about(scene.customer);
  const opened = await openApproval(context, {
    unitId: contract.unitId,
    ...asked,
    projectId: contract.projectId,
    teamId: scene.customer.teamId,
    customerId: scene.customer.id,
    subscriptionId: contract.subscriptionId,
    contractId: contract.id,
    steps: changeSteps(asked.kind, context.actor.member.role),
    openKey: `contract:${contract.id}`,
  });
  const what = [contractRef(contract), scene.label, scene.unit.key].join(' ');
  return await openedReply(context, opened, { what, refs });
}
