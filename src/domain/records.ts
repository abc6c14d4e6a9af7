import type { Assignment, Channel, Identity, Member, PolicyEntry, Project, Target, Team } from './company.ts';
import type { Customer, CustomerPhone } from './customer.ts';
import type { Contract } from './contract.ts';
import type { ActiveDeal, Subscription } from './deal.ts';
import type { Approval, ApprovalVote, Delegation } from './approval.ts';
import type { FollowUp, Plan } from './followUp.ts';
import type { ActiveHold, Hold, Waiting } from './hold.ts';
import type { PlanLine } from './payments/planLine.ts';
import type { Loan } from './loans/loan.ts';
import type { Handover } from './handovers/handover.ts';
import type { Defect } from './handovers/defect.ts';
import type { LateHandover } from './handovers/lateHandover.ts';
import type { Receipt } from './payments/receipt.ts';
import type { Dislike } from './matching/dislike.ts';
import type { Building, Unit, UnitPrice } from './unit.ts';
import type { Wording } from './wording.ts';
import type { RotaPlace, RotaTurn } from './reception/rota.ts';
import type { Visit } from './reception/visit.ts';
import type { Filing } from './filing.ts';
import type { Appeal } from './ownership/appeal.ts';
import type { Invitation, SalesEvent } from './events/event.ts';
import type { Problem } from './problem.ts';
import type { Verification } from './verification.ts';
import type { ExportRun } from './exports/exportRun.ts';
import type { ContractScan } from './papers/contractScan.ts';
import type { DocTemplate } from './papers/docTemplate.ts';
import type { ImportRun } from './imports/importRun.ts';
import type { OwnershipEvent } from './ownership/ownershipEvent.ts';

/** Every kind of record that a command may write. A new noun is added here first. */
export interface RecordTypes {
  customer: Customer;
  customerPhone: CustomerPhone;
  followUp: FollowUp;
  plan: Plan;
  target: Target;
  project: Project;
  team: Team;
  member: Member;
  identity: Identity;
  assignment: Assignment;
  channel: Channel;
  policyEntry: PolicyEntry;
  building: Building;
  unit: Unit;
  unitPrice: UnitPrice;
  wording: Wording;
  visit: Visit;
  rotaPlace: RotaPlace;
  rotaTurn: RotaTurn;
  hold: Hold;
  activeHold: ActiveHold;
  waiting: Waiting;
  ownershipEvent: OwnershipEvent;
  appeal: Appeal;
  filing: Filing;
  verification: Verification;
  problem: Problem;
  dislike: Dislike;
  importRun: ImportRun;
  exportRun: ExportRun;
  salesEvent: SalesEvent;
  invitation: Invitation;
  subscription: Subscription;
  activeDeal: ActiveDeal;
  docTemplate: DocTemplate;
  contractScan: ContractScan;
  contract: Contract;
  planLine: PlanLine;
  receipt: Receipt;
  lateHandover: LateHandover;
  defect: Defect;
  handover: Handover;
  loan: Loan;
  approval: Approval;
  approvalVote: ApprovalVote;
  delegation: Delegation;
}
export type RecordKind = keyof RecordTypes;

/** One record before and after a write; `null` before it existed, or after it was removed. */
export type Change = {
  [K in RecordKind]: {
    readonly kind: K;
    readonly id: string;
    readonly before: RecordTypes[K] | null;
    readonly after: RecordTypes[K] | null;
  };
}[RecordKind];
