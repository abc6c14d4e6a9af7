import type { ApprovalKind, ApprovalStep } from '../approval.ts';
import type { Role } from '../permissions.ts';

/** What is done to a contract by an approved application alone (R2.3.3). */
export type ContractApproval = Extract<
  ApprovalKind,
  'cancellation' | 'swap' | 'contractChange' | 'planChange' | 'refund'
>;

/** Who has to agree, in order: who leads the consultant; what gives up a sale or money the director as well; what moves money finance. */
const STEPS: Readonly<Record<ContractApproval, readonly Role[]>> = {
  contractChange: ['manager'],
  planChange: ['manager', 'finance'],
  swap: ['manager', 'director'],
  cancellation: ['manager', 'director'],
  refund: ['manager', 'director'],
};

/**
 * The steps of an application about a contract. A manager's own goes to the director at once, a director's to another director; nobody decides
 * what he asks for (R2.3.3).
 */
export function changeSteps(kind: ContractApproval, applicant: Role): ApprovalStep[] {
  const roles = STEPS[kind];
  const leads = applicant === 'manager' || applicant === 'director';
  const deciders = leads
    ? (['director', ...roles.filter((role) => role !== 'manager' && role !== 'director')] as const)
    : roles;
  return deciders.map((role) => ({ mode: 'any', deciders: [{ by: 'role', role }] }));
}
