import { ProjectModel } from './project.ts';
import { TeamModel } from './team.ts';
import { MemberModel } from './member.ts';
import { IdentityModel } from './identity.ts';
import { AssignmentModel } from './assignment.ts';
import { ChannelModel } from './channel.ts';
import { PolicyEntryModel } from './policyEntry.ts';
import { TargetModel } from './target.ts';
import { CounterModel } from './counter.ts';
import { CustomerModel } from './customer.ts';
import { CustomerPhoneModel } from './customerPhone.ts';
import { FollowUpModel } from './followUp.ts';
import { PlanModel } from './plan.ts';
import { RollupModel } from './rollup.ts';
import { OperationModel } from './operation.ts';
import { OperationChangeModel } from './operationChange.ts';
import { InboxModel } from './inbox.ts';
import { OutboxModel } from './outbox.ts';
import { PostedModel } from './posted.ts';
import { CronTickModel } from './cronTick.ts';
import { PublishedModel } from './published.ts';
import { DraftModel } from './draft.ts';
import { TalkModel } from './talk.ts';
import { WebMessageModel } from './webMessage.ts';
import { CalendarOverrideModel } from './calendarOverride.ts';
import { PublishedYearModel } from './publishedYear.ts';
import { LaneModel } from './lane.ts';
import { JobModel } from './job.ts';
import { CronTaskModel } from './cronTask.ts';
import { ReplicaModel } from './replica.ts';
import { OwnershipModel } from './ownership.ts';
import { PlatformNoteModel } from './platformNote.ts';
import { BuildingModel } from './building.ts';
import { UnitModel } from './unit.ts';
import { UnitPriceModel } from './unitPrice.ts';
import { WordingModel } from './wording.ts';
import { VisitModel } from './visit.ts';
import { RotaPlaceModel } from './rotaPlace.ts';
import { RotaTurnModel } from './rotaTurn.ts';
import { HoldModel } from './hold.ts';
import { ActiveHoldModel } from './activeHold.ts';
import { WaitingModel } from './waiting.ts';
import { DislikeModel } from './dislike.ts';
import { OwnershipEventModel } from './ownershipEvent.ts';
import { AppealModel } from './appeal.ts';
import { FilingModel } from './filing.ts';
import { VerificationModel } from './verification.ts';
import { ProblemModel } from './problem.ts';
import { ExportRunModel } from './exportRun.ts';
import { ImportRunModel } from './importRun.ts';
import { SalesEventModel } from './salesEvent.ts';
import { InvitationModel } from './invitation.ts';
import { SubscriptionModel } from './subscription.ts';
import { ActiveDealModel } from './activeDeal.ts';
import { ContractScanModel } from './contractScan.ts';
import { MadePaperModel } from './madePaper.ts';
import { DocTemplateModel } from './docTemplate.ts';
import { ContractModel } from './contract.ts';
import { PlanLineModel } from './planLine.ts';
import { ReceiptModel } from './receipt.ts';
import { LoanModel } from './loan.ts';
import { ApprovalModel } from './approval.ts';
import { ApprovalVoteModel } from './approvalVote.ts';
import { DelegationModel } from './delegation.ts';
import { HandoverModel } from './handover.ts';
import { DefectModel } from './defect.ts';
import { RatingModel } from './rating.ts';
import { LateHandoverModel } from './lateHandover.ts';
import { ComplaintModel } from './complaint.ts';
import { ComplaintPauseModel } from './complaintPause.ts';
import { ComplaintNoteModel } from './complaintNote.ts';

/** Every table of the store. */
export const models = [
  ProjectModel,
  TeamModel,
  MemberModel,
  IdentityModel,
  AssignmentModel,
  ChannelModel,
  PolicyEntryModel,
  TargetModel,
  CounterModel,
  CustomerModel,
  CustomerPhoneModel,
  FollowUpModel,
  PlanModel,
  RollupModel,
  OperationModel,
  OperationChangeModel,
  InboxModel,
  OutboxModel,
  PostedModel,
  CronTickModel,
  PublishedModel,
  DraftModel,
  TalkModel,
  WebMessageModel,
  CalendarOverrideModel,
  PublishedYearModel,
  LaneModel,
  JobModel,
  CronTaskModel,
  ReplicaModel,
  OwnershipModel,
  PlatformNoteModel,
  BuildingModel,
  UnitModel,
  UnitPriceModel,
  WordingModel,
  VisitModel,
  RotaPlaceModel,
  RotaTurnModel,
  HoldModel,
  ActiveHoldModel,
  WaitingModel,
  OwnershipEventModel,
  AppealModel,
  FilingModel,
  VerificationModel,
  ProblemModel,
  DislikeModel,
  ImportRunModel,
  ExportRunModel,
  SalesEventModel,
  InvitationModel,
  SubscriptionModel,
  ActiveDealModel,
  DocTemplateModel,
  ContractScanModel,
  MadePaperModel,
  ContractModel,
  PlanLineModel,
  ReceiptModel,
  LoanModel,
  ApprovalModel,
  ApprovalVoteModel,
  DelegationModel,
  HandoverModel,
  DefectModel,
  LateHandoverModel,
  RatingModel,
  ComplaintModel,
  ComplaintPauseModel,
  ComplaintNoteModel,
] as const;
