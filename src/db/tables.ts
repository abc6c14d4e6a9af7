import { ProjectModel } from './models/project.ts';
import { TeamModel } from './models/team.ts';
import { MemberModel } from './models/member.ts';
import { IdentityModel } from './models/identity.ts';
import { AssignmentModel } from './models/assignment.ts';
import { ChannelModel } from './models/channel.ts';
import { PolicyEntryModel } from './models/policyEntry.ts';
import { TargetModel } from './models/target.ts';
import { CounterModel } from './models/counter.ts';
import { CustomerModel } from './models/customer.ts';
import { CustomerPhoneModel } from './models/customerPhone.ts';
import { FollowUpModel } from './models/followUp.ts';
import { PlanModel } from './models/plan.ts';
import { RollupModel } from './models/rollup.ts';
import { OperationModel } from './models/operation.ts';
import { OperationChangeModel } from './models/operationChange.ts';
import { InboxModel } from './models/inbox.ts';
import { OutboxModel } from './models/outbox.ts';
import { PostedModel } from './models/posted.ts';
import { CronTickModel } from './models/cronTick.ts';
import { PublishedModel } from './models/published.ts';
import { DraftModel } from './models/draft.ts';
import { TalkModel } from './models/talk.ts';
import { WebMessageModel } from './models/webMessage.ts';
import { CalendarOverrideModel } from './models/calendarOverride.ts';
import { PublishedYearModel } from './models/publishedYear.ts';
import { LaneModel } from './models/lane.ts';
import { JobModel } from './models/job.ts';
import { CronTaskModel } from './models/cronTask.ts';
import { ReplicaModel } from './models/replica.ts';
import { OwnershipModel } from './models/ownership.ts';
import { PlatformNoteModel } from './models/platformNote.ts';
import { BuildingModel } from './models/building.ts';
import { UnitModel } from './models/unit.ts';
import { UnitPriceModel } from './models/unitPrice.ts';
import { WordingModel } from './models/wording.ts';
import { VisitModel } from './models/visit.ts';
import { RotaPlaceModel } from './models/rotaPlace.ts';
import { RotaTurnModel } from './models/rotaTurn.ts';
import { HoldModel } from './models/hold.ts';
import { ActiveHoldModel } from './models/activeHold.ts';
import { WaitingModel } from './models/waiting.ts';
import { DislikeModel } from './models/dislike.ts';
import { OwnershipEventModel } from './models/ownershipEvent.ts';
import { AppealModel } from './models/appeal.ts';
import { FilingModel } from './models/filing.ts';
import { VerificationModel } from './models/verification.ts';
import { ProblemModel } from './models/problem.ts';
import { ExportRunModel } from './models/exportRun.ts';
import { ImportRunModel } from './models/importRun.ts';
import { SalesEventModel } from './models/salesEvent.ts';
import { InvitationModel } from './models/invitation.ts';
import { SubscriptionModel } from './models/subscription.ts';
import { ActiveDealModel } from './models/activeDeal.ts';
import { ContractScanModel } from './models/contractScan.ts';
import { MadePaperModel } from './models/madePaper.ts';
import { DocTemplateModel } from './models/docTemplate.ts';
import { ContractModel } from './models/contract.ts';
import { PlanLineModel } from './models/planLine.ts';
import { ReceiptModel } from './models/receipt.ts';
import { LoanModel } from './models/loan.ts';
import { ApprovalModel } from './models/approval.ts';
import { ApprovalVoteModel } from './models/approvalVote.ts';
import { DelegationModel } from './models/delegation.ts';
import { HandoverModel } from './models/handover.ts';
import { DefectModel } from './models/defect.ts';
import { RatingModel } from './models/rating.ts';
import { LateHandoverModel } from './models/lateHandover.ts';
import { ComplaintModel } from './models/complaint.ts';
import { MeasureModel } from './models/measure.ts';
import { ComplaintPauseModel } from './models/complaintPause.ts';
import { ComplaintNoteModel } from './models/complaintNote.ts';
import { Table } from './table.ts';

/** Every table of the store with its compiled statements. */
export const tables = {
  project: new Table(ProjectModel),
  team: new Table(TeamModel),
  member: new Table(MemberModel),
  identity: new Table(IdentityModel),
  assignment: new Table(AssignmentModel),
  channel: new Table(ChannelModel),
  policyEntry: new Table(PolicyEntryModel),
  target: new Table(TargetModel),
  counter: new Table(CounterModel),
  customer: new Table(CustomerModel),
  customerPhone: new Table(CustomerPhoneModel),
  followUp: new Table(FollowUpModel),
  plan: new Table(PlanModel),
  rollup: new Table(RollupModel),
  operation: new Table(OperationModel),
  operationChange: new Table(OperationChangeModel),
  inbox: new Table(InboxModel),
  outbox: new Table(OutboxModel),
  posted: new Table(PostedModel),
  cronTick: new Table(CronTickModel),
  published: new Table(PublishedModel),
  draft: new Table(DraftModel),
  talk: new Table(TalkModel),
  webMessage: new Table(WebMessageModel),
  calendarOverride: new Table(CalendarOverrideModel),
  publishedYear: new Table(PublishedYearModel),
  lane: new Table(LaneModel),
  job: new Table(JobModel),
  cronTask: new Table(CronTaskModel),
  replica: new Table(ReplicaModel),
  ownership: new Table(OwnershipModel),
  platformNote: new Table(PlatformNoteModel),
  building: new Table(BuildingModel),
  unit: new Table(UnitModel),
  unitPrice: new Table(UnitPriceModel),
  wording: new Table(WordingModel),
  visit: new Table(VisitModel),
  rotaPlace: new Table(RotaPlaceModel),
  rotaTurn: new Table(RotaTurnModel),
  hold: new Table(HoldModel),
  activeHold: new Table(ActiveHoldModel),
  waiting: new Table(WaitingModel),
  ownershipEvent: new Table(OwnershipEventModel),
  appeal: new Table(AppealModel),
  filing: new Table(FilingModel),
  verification: new Table(VerificationModel),
  problem: new Table(ProblemModel),
  dislike: new Table(DislikeModel),
  importRun: new Table(ImportRunModel),
  exportRun: new Table(ExportRunModel),
  salesEvent: new Table(SalesEventModel),
  invitation: new Table(InvitationModel),
  subscription: new Table(SubscriptionModel),
  activeDeal: new Table(ActiveDealModel),
  docTemplate: new Table(DocTemplateModel),
  contractScan: new Table(ContractScanModel),
  madePaper: new Table(MadePaperModel),
  contract: new Table(ContractModel),
  planLine: new Table(PlanLineModel),
  receipt: new Table(ReceiptModel),
  loan: new Table(LoanModel),
  approval: new Table(ApprovalModel),
  approvalVote: new Table(ApprovalVoteModel),
  delegation: new Table(DelegationModel),
  handover: new Table(HandoverModel),
  defect: new Table(DefectModel),
  lateHandover: new Table(LateHandoverModel),
  rating: new Table(RatingModel),
  complaint: new Table(ComplaintModel),
  measure: new Table(MeasureModel),
  complaintPause: new Table(ComplaintPauseModel),
  complaintNote: new Table(ComplaintNoteModel),
} as const;
