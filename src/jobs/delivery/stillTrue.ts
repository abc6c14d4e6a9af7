import { alarmStands } from '../../domain/complaints/alarms.ts';
import type { Notice } from '../../handlers/ports/notice.ts';
import type { Repos } from '../../handlers/ports/repos.ts';

/** Why a notice is no longer worth sending; undefined where it is. A report is sent as it was frozen. */
export async function outdated({ subject, notBefore }: Notice, repos: Repos): Promise<string | undefined> {
  switch (subject.kind) {
    case 'plan': {
      const plan = await repos.plans.byId(subject.planId);
      if (plan?.state !== 'open') {
        return 'the plan was closed';
      }
      // A snooze sets remindAt again; a later reminder has a later remindedAt.
      return plan.remindAt === null && plan.remindedAt?.getTime() === notBefore.getTime()
        ? undefined
        : 'the plan was moved';
    }
    case 'planMade': {
      const plan = await repos.plans.byId(subject.planId);
      return plan?.state === 'open' ? undefined : 'the plan was closed';
    }
    case 'stockCheck': {
      const building = await repos.units.buildingById(subject.buildingId);
      return building?.checkedAt?.getTime() === subject.checkedAt?.getTime() && building !== undefined
        ? undefined
        : 'the building was checked';
    }
    case 'wording':
      return (await repos.wordings.byId(subject.wordingId))?.state === 'draft'
        ? undefined
        : 'the wording was decided or taken back';
    case 'scanSent':
      return (await repos.papers.scan(subject.scanId))?.state === 'waiting'
        ? undefined
        : 'the scan was checked in or sent back';
    case 'template':
      return (await repos.papers.template(subject.templateId))?.state === 'draft'
        ? undefined
        : 'the template was decided or taken back';
    case 'preparation': {
      const plan = await repos.plans.byId(subject.planId);
      return plan?.state === 'open' && plan.at.getTime() === subject.at.getTime()
        ? undefined
        : 'the visit was closed or moved';
    }
    case 'visit': {
      const visit = await repos.visits.byId(subject.visitId);
      return visit?.receivedById === subject.receiverId ? undefined : 'somebody else receives';
    }
    case 'holdReminder': {
      const hold = await repos.holds.byId(subject.holdId);
      return hold?.state === 'active' && hold.until.getTime() === subject.until.getTime()
        ? undefined
        : 'the hold has ended or was extended';
    }
    case 'holdEnded': {
      const hold = await repos.holds.byId(subject.holdId);
      return hold?.state === 'active' ? 'the hold runs again' : undefined;
    }
    case 'holdAsked': {
      const hold = await repos.holds.byId(subject.holdId);
      return hold?.state === 'active' && hold.askedAt?.getTime() === subject.askedAt.getTime()
        ? undefined
        : 'nobody asks for the extension any more';
    }
    case 'offer': {
      const waiting = await repos.waitings.byId(subject.waitingId);
      return waiting?.state === 'offered' && waiting.offeredAt?.getTime() === subject.offeredAt.getTime()
        ? undefined
        : 'the unit is no longer on offer';
    }
    case 'appeal': {
      const appeal = await repos.ownership.appeal(subject.appealId);
      return appeal?.state === 'open' ? undefined : 'the appeal was decided or taken back';
    }
    case 'appealDecided': {
      const appeal = await repos.ownership.appeal(subject.appealId);
      return appeal?.version === subject.version ? undefined : 'the decision was taken back';
    }
    case 'problem': {
      const problem = await repos.problems.byId(subject.problemId);
      return problem?.state === subject.state ? undefined : 'the problem was settled';
    }
    case 'complaint': {
      const complaint = await repos.complaints.byId(subject.complaintId);
      const stands = complaint?.state === 'open' || complaint?.state === 'paused';
      return stands && complaint.ownerId === subject.ownerId ? undefined : 'the complaint moved on';
    }
    case 'unitNews': {
      const units = await repos.units.byIds(subject.unitIds);
      return units.some(({ state }) => state === 'forSale') ? undefined : 'none of the units is for sale';
    }
    case 'event': {
      const event = await repos.events.byId(subject.eventId);
      return event?.state === 'planned' && event.at.getTime() === subject.at.getTime()
        ? undefined
        : 'the event was cancelled or moved';
    }
    case 'toSign': {
      const subscription = await repos.deals.subscription(subject.subscriptionId);
      const open = subscription?.state === 'active' || subscription?.state === 'reserved';
      return open && subscription.signBy.getTime() === subject.signBy.getTime()
        ? undefined
        : 'the deal went on or was given up';
    }
    case 'receipt': {
      const receipt = await repos.receipts.byId(subject.receiptId);
      return receipt?.state === 'claimed' ? undefined : 'the receipt was settled';
    }
    case 'payment': {
      const line = await repos.contracts.line(subject.lineId);
      return line?.state === 'open' && line.dueDay === subject.dueDay
        ? undefined
        : 'the payment was made, moved or given up';
    }
    case 'handover': {
      const handover = await repos.handovers.byId(subject.handoverId);
      return handover?.state === 'planned' && handover.at.getTime() === subject.at.getTime()
        ? undefined
        : 'the handover took place, was moved or cancelled';
    }
    case 'measure': {
      const measure = await repos.measures.byId(subject.measureId);
      return measure?.state === 'open' && measure.dueDay === subject.dueDay
        ? undefined
        : 'the measure was taken, moved or given up';
    }
    case 'scan': {
      const contract = await repos.contracts.byId(subject.contractId);
      return contract?.scannedAt === null && contract.endedAt === null
        ? undefined
        : 'the scan is there, or the contract is over';
    }
    case 'approval': {
      const approval = await repos.approvals.byId(subject.approvalId);
      const { round, step } = subject;
      return approval?.state === 'pending' && approval.round === round && approval.step === step
        ? undefined
        : 'the approval was decided';
    }
    case 'complaintAlarm': {
      const complaint = await repos.complaints.byId(subject.complaintId);
      return complaint !== undefined && alarmStands(complaint, subject)
        ? undefined
        : 'the complaint has moved on';
    }
    case 'report':
    case 'alert':
    case 'replace':
    case 'progress':
    case 'none':
      return undefined;
  }
}
