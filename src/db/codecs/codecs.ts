import type {
  Assignment,
  Channel,
  Identity,
  Member,
  PolicyEntry,
  Project,
  Target,
  Team,
} from '../../domain/company.ts';
import type { Customer, CustomerPhone } from '../../domain/customer.ts';
import type { FollowUp, Plan } from '../../domain/followUp.ts';
import type { ActiveHold, Hold, Waiting } from '../../domain/hold.ts';
import type { Dislike } from '../../domain/matching/dislike.ts';
import type { Building, Unit, UnitPrice } from '../../domain/unit.ts';
import type { Wording } from '../../domain/wording.ts';
import type { RotaPlace, RotaTurn } from '../../domain/reception/rota.ts';
import type { Visit } from '../../domain/reception/visit.ts';
import type { Filing } from '../../domain/filing.ts';
import { endsOf } from '../../domain/filings/filedPhone.ts';
import type { Appeal } from '../../domain/ownership/appeal.ts';
import { poolFrom } from '../../domain/ownership/recycling.ts';
import type { OwnershipEvent } from '../../domain/ownership/ownershipEvent.ts';
import type { AppealModel } from '../models/appeal.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Verification } from '../../domain/verification.ts';
import type { AssignmentModel } from '../models/assignment.ts';
import type { ChannelModel } from '../models/channel.ts';
import type { CustomerModel } from '../models/customer.ts';
import type { CustomerPhoneModel } from '../models/customerPhone.ts';
import type { FilingModel } from '../models/filing.ts';
import type { FollowUpModel } from '../models/followUp.ts';
import type { IdentityModel } from '../models/identity.ts';
import type { MemberModel } from '../models/member.ts';
import type { OwnershipEventModel } from '../models/ownershipEvent.ts';
import type { PlanModel } from '../models/plan.ts';
import type { PolicyEntryModel } from '../models/policyEntry.ts';
import type { ProblemModel } from '../models/problem.ts';
import type { ProjectModel } from '../models/project.ts';
import type { TargetModel } from '../models/target.ts';
import type { RotaPlaceModel } from '../models/rotaPlace.ts';
import type { RotaTurnModel } from '../models/rotaTurn.ts';
import type { TeamModel } from '../models/team.ts';
import type { BuildingModel } from '../models/building.ts';
import type { UnitModel } from '../models/unit.ts';
import type { UnitPriceModel } from '../models/unitPrice.ts';
import type { WordingModel } from '../models/wording.ts';
import type { VisitModel } from '../models/visit.ts';
import type { HoldModel } from '../models/hold.ts';
import type { ActiveHoldModel } from '../models/activeHold.ts';
import type { WaitingModel } from '../models/waiting.ts';
import type { DislikeModel } from '../models/dislike.ts';
import type { VerificationModel } from '../models/verification.ts';
import type { Contract } from '../../domain/contract.ts';
import type { Approval, ApprovalVote, Delegation } from '../../domain/approval.ts';
import type { ActiveDeal, Subscription } from '../../domain/deal.ts';
import type { PlanLine } from '../../domain/payments/planLine.ts';
import type { Receipt } from '../../domain/payments/receipt.ts';
import type { Invitation, SalesEvent } from '../../domain/events/event.ts';
import type { ApprovalModel } from '../models/approval.ts';
import type { ApprovalVoteModel } from '../models/approvalVote.ts';
import type { DelegationModel } from '../models/delegation.ts';
import type { ActiveDealModel } from '../models/activeDeal.ts';
import type { Loan } from '../../domain/loans/loan.ts';
import type { LoanModel } from '../models/loan.ts';
import type { Handover } from '../../domain/handovers/handover.ts';
import type { HandoverModel } from '../models/handover.ts';
import type { Defect } from '../../domain/handovers/defect.ts';
import type { DefectModel } from '../models/defect.ts';
import type { Rating } from '../../domain/satisfaction/rating.ts';
import type { RatingModel } from '../models/rating.ts';
import type { LateHandover } from '../../domain/handovers/lateHandover.ts';
import type { LateHandoverModel } from '../models/lateHandover.ts';
import type { Complaint } from '../../domain/complaints/complaint.ts';
import type { ComplaintModel } from '../models/complaint.ts';
import type { ComplaintPause } from '../../domain/complaints/complaintPause.ts';
import type { ComplaintPauseModel } from '../models/complaintPause.ts';
import type { ComplaintNote } from '../../domain/complaints/complaintNote.ts';
import type { ComplaintNoteModel } from '../models/complaintNote.ts';
import type { Measure } from '../../domain/measures/measure.ts';
import type { MeasureModel } from '../models/measure.ts';
import { nextDueOf } from '../../domain/complaints/nextDueOf.ts';
import type { ContractModel } from '../models/contract.ts';
import type { PlanLineModel } from '../models/planLine.ts';
import type { ReceiptModel } from '../models/receipt.ts';
import type { SubscriptionModel } from '../models/subscription.ts';
import type { InvitationModel } from '../models/invitation.ts';
import type { SalesEventModel } from '../models/salesEvent.ts';
import type { ContractScan } from '../../domain/papers/contractScan.ts';
import type { ContractScanModel } from '../models/contractScan.ts';
import type { MadePaper } from '../../domain/papers/madePaper.ts';
import type { MadePaperModel } from '../models/madePaper.ts';
import type { DocTemplate } from '../../domain/papers/docTemplate.ts';
import type { DocTemplateModel } from '../models/docTemplate.ts';
import type { ExportRun } from '../../domain/exports/exportRun.ts';
import type { ExportRunModel } from '../models/exportRun.ts';
import type { ImportRun } from '../../domain/imports/importRun.ts';
import type { ImportRunModel } from '../models/importRun.ts';
import type { CalendarOverride } from '../../domain/time/calendarOverride.ts';
import type { PublishedYear } from '../../domain/time/publishedYear.ts';
import type { CalendarOverrideModel } from '../models/calendarOverride.ts';
import type { PublishedYearModel } from '../models/publishedYear.ts';
import { tables } from '../tables.ts';
import { blankField } from './blankField.ts';
import { Codec, sealedText } from './codec.ts';
import { durationField } from './durationField.ts';
import { elseField } from './elseField.ts';
import { foldedId } from './foldedId.ts';
import { listField } from './listField.ts';
import { newerField } from './newerField.ts';
import { rangeField } from './rangeField.ts';
import { sealedJson } from './sealedJson.ts';

/** How each kind of record lies in its table: the one place where a new noun is added. */
export const codecs = {
  project: new Codec<Project, ProjectModel>(tables.project),
  team: new Codec<Team, TeamModel>(tables.team),
  member: new Codec<Member, MemberModel>(tables.member),
  identity: new Codec<Identity, IdentityModel>(tables.identity, {
    hidden: ['lastUsedAt'],
    normalise: (identity) => ({ ...identity, externalId: foldedId(identity.platform, identity.externalId) }),
  }),
  assignment: new Codec<Assignment, AssignmentModel>(tables.assignment),
  channel: new Codec<Channel, ChannelModel>(tables.channel),
  policyEntry: new Codec<PolicyEntry, PolicyEntryModel>(tables.policyEntry),
  calendarOverride: new Codec<CalendarOverride, CalendarOverrideModel>(tables.calendarOverride, {
    fields: { name: blankField },
    derived: {
      dayKey: {
        from: ['projectId', 'date'],
        write: ({ projectId, date }) => `${projectId ?? 'company'}:${date}`,
      },
    },
  }),
  publishedYear: new Codec<PublishedYear, PublishedYearModel>(tables.publishedYear),
  target: new Codec<Target, TargetModel>(tables.target),
  customer: new Codec<Customer, CustomerModel>(tables.customer, {
    fields: {
      address: sealedText,
      channelAgent: sealedText,
      referrer: sealedText,
      lostReason: sealedText,
      firstContactNote: sealedText,
      budget: rangeField,
      downPayment: rangeField,
      area: rangeField,
      floor: rangeField,
      lostCause: newerField(null),
      lostFrom: newerField(null),
      verifiedAt: newerField(null),
      mergedIntoId: newerField(null),
      ownerSince: elseField('enteredAt'),
      poolAt: newerField(null),
      poolWarned: newerField(null),
    },
    derived: {
      activeAt: {
        from: ['enteredAt', 'lastFollowUpAt'],
        write: ({ enteredAt, lastFollowUpAt }) =>
          lastFollowUpAt !== null && lastFollowUpAt > enteredAt ? lastFollowUpAt : enteredAt,
      },
      checkedAt: {
        from: ['enteredAt', 'verifiedAt'],
        write: ({ enteredAt, verifiedAt }) => verifiedAt ?? enteredAt,
      },
      poolFrom: {
        from: ['ownerId', 'state', 'mergedIntoId', 'protectedUntil', 'enteredAt'],
        write: (customer) => poolFrom(customer),
      },
    },
  }),
  customerPhone: new Codec<CustomerPhone, CustomerPhoneModel>(tables.customerPhone, {
    fields: { number: sealedText, label: newerField(null, sealedText) },
    derived: {
      numberHash: { from: ['number'], write: ({ number }, vault) => vault.phoneIndex(number) },
      lastFourHash: { from: ['number'], write: ({ number }, vault) => vault.lastFourIndex(number.slice(-4)) },
    },
  }),
  followUp: new Codec<FollowUp, FollowUpModel>(tables.followUp, {
    fields: { content: sealedText, fileIds: listField },
  }),
  plan: new Codec<Plan, PlanModel>(tables.plan, {
    fields: { goal: sealedText, cancelReason: sealedText, verifies: newerField(false) },
  }),
  building: new Codec<Building, BuildingModel>(tables.building),
  unit: new Codec<Unit, UnitModel>(tables.unit, {
    fields: { stateReason: sealedText, photoIds: listField, planIds: listField },
  }),
  unitPrice: new Codec<UnitPrice, UnitPriceModel>(tables.unitPrice, { fields: { reason: sealedText } }),
  wording: new Codec<Wording, WordingModel>(tables.wording, {
    fields: { text: sealedText },
    derived: { layoutKey: { from: ['layout'], write: ({ layout }) => layout ?? '' } },
  }),
  visit: new Codec<Visit, VisitModel>(tables.visit, {
    fields: { feedback: sealedText, unitsSeen: listField, concerns: listField },
  }),
  rotaPlace: new Codec<RotaPlace, RotaPlaceModel>(tables.rotaPlace),
  rotaTurn: new Codec<RotaTurn, RotaTurnModel>(tables.rotaTurn),
  hold: new Codec<Hold, HoldModel>(tables.hold, { fields: { endReason: sealedText } }),
  activeHold: new Codec<ActiveHold, ActiveHoldModel>(tables.activeHold),
  waiting: new Codec<Waiting, WaitingModel>(tables.waiting),
  dislike: new Codec<Dislike, DislikeModel>(tables.dislike),
  ownershipEvent: new Codec<OwnershipEvent, OwnershipEventModel>(tables.ownershipEvent),
  appeal: new Codec<Appeal, AppealModel>(tables.appeal, { fields: { reason: sealedText } }),
  filing: new Codec<Filing, FilingModel>(tables.filing, {
    fields: { agent: sealedText, name: sealedText, phone: sealedText, number: sealedText },
    derived: {
      endsHash: { from: ['phone'], write: ({ phone }, vault) => vault.phoneEndsIndex(endsOf(phone)) },
    },
  }),
  verification: new Codec<Verification, VerificationModel>(tables.verification),
  problem: new Codec<Problem, ProblemModel>(tables.problem, {
    fields: { text: sealedText, answer: sealedText },
  }),
  importRun: new Codec<ImportRun, ImportRunModel>(tables.importRun, {
    fields: {
      reason: sealedText,
      failedRows: listField,
      unchangedRows: listField,
      operationIds: listField,
      editedWritten: listField,
      usedWritten: listField,
    },
  }),
  contractScan: new Codec<ContractScan, ContractScanModel>(tables.contractScan, {
    fields: { fileIds: listField, reason: sealedText },
  }),
  madePaper: new Codec<MadePaper, MadePaperModel>(tables.madePaper),
  docTemplate: new Codec<DocTemplate, DocTemplateModel>(tables.docTemplate, {
    derived: {
      inForce: { from: ['state', 'kind'], write: ({ state, kind }) => (state === 'approved' ? kind : null) },
    },
  }),
  exportRun: new Codec<ExportRun, ExportRunModel>(tables.exportRun, {
    fields: { filter: sealedText, link: sealedText },
  }),
  salesEvent: new Codec<SalesEvent, SalesEventModel>(tables.salesEvent, {
    fields: {
      note: sealedText,
      cancelReason: sealedText,
      eveAt: newerField(null),
      resultAt: newerField(null),
    },
  }),
  invitation: new Codec<Invitation, InvitationModel>(tables.invitation, { fields: { reason: sealedText } }),
  subscription: new Codec<Subscription, SubscriptionModel>(tables.subscription, {
    fields: { coOwners: sealedText, endReason: sealedText },
  }),
  activeDeal: new Codec<ActiveDeal, ActiveDealModel>(tables.activeDeal),
  contract: new Codec<Contract, ContractModel>(tables.contract, {
    fields: { coOwners: sealedText, endReason: sealedText, explainedClauses: sealedText },
  }),
  planLine: new Codec<PlanLine, PlanLineModel>(tables.planLine),
  receipt: new Codec<Receipt, ReceiptModel>(tables.receipt, { fields: { note: sealedText } }),
  loan: new Codec<Loan, LoanModel>(tables.loan, { fields: { documents: listField, received: listField } }),
  approval: new Codec<Approval, ApprovalModel>(tables.approval, {
    fields: { reason: sealedText, terms: sealedJson, data: sealedJson, steps: listField },
  }),
  approvalVote: new Codec<ApprovalVote, ApprovalVoteModel>(tables.approvalVote, {
    fields: { note: sealedText },
  }),
  delegation: new Codec<Delegation, DelegationModel>(tables.delegation),
  handover: new Codec<Handover, HandoverModel>(tables.handover, {
    fields: {
      documents: listField,
      checklist: listField,
      passed: listField,
      faulty: listField,
      note: sealedText,
      cancelReason: sealedText,
    },
  }),
  defect: new Codec<Defect, DefectModel>(tables.defect, {
    fields: { text: sealedText, photos: listField, note: sealedText },
  }),
  lateHandover: new Codec<LateHandover, LateHandoverModel>(tables.lateHandover),
  rating: new Codec<Rating, RatingModel>(tables.rating, { fields: { comment: sealedText } }),
  complaint: new Codec<Complaint, ComplaintModel>(tables.complaint, {
    fields: {
      name: sealedText,
      phone: sealedText,
      text: sealedText,
      demand: sealedText,
      photos: listField,
      firstTerm: durationField,
      finalTerm: durationField,
      response: sealedText,
      result: sealedText,
      pauseReason: sealedText,
      formerClocks: listField,
    },
    derived: {
      phoneHash: {
        from: ['phone'],
        write: ({ phone }, vault) => (phone === null ? null : vault.phoneIndex(phone)),
      },
      nextDueAt: {
        from: ['state', 'respondedAt', 'firstDueAt', 'finalDueAt'],
        write: (complaint) => nextDueOf(complaint),
      },
    },
  }),
  measure: new Codec<Measure, MeasureModel>(tables.measure, {
    fields: { text: sealedText, cancelReason: sealedText },
  }),
  complaintPause: new Codec<ComplaintPause, ComplaintPauseModel>(tables.complaintPause, {
    fields: { reason: sealedText },
  }),
  complaintNote: new Codec<ComplaintNote, ComplaintNoteModel>(tables.complaintNote, {
    fields: { text: sealedText, data: sealedJson },
  }),
} as const;
