import { postedCheck } from '../buildings/postedCheck.ts';
import { complaintPosted } from '../complaints/complaintPosted.ts';
import { visitPosted } from '../reception/visitPosted.ts';
import { postedWording } from '../wordings/postedWording.ts';
import type { NoticeSubject } from './notice.ts';

/** Under which name a sent card is remembered, so that a `replace` finds every copy of it; undefined where nothing ever settles it. */
export function postedSubject(subject: NoticeSubject): string | undefined {
  switch (subject.kind) {
    case 'plan':
      return `plan:${subject.planId}`;
    case 'holdReminder':
      return `hold:${subject.holdId}`;
    case 'holdAsked':
      return `holdAsk:${subject.holdId}:${subject.askedAt.toISOString()}`;
    case 'offer':
      return `offer:${subject.waitingId}:${subject.offeredAt.toISOString()}`;
    case 'stockCheck':
      return postedCheck({ id: subject.buildingId, checkedAt: subject.checkedAt });
    case 'wording':
      return postedWording(subject.wordingId);
    case 'scanSent':
      return `scanSent:${subject.scanId}`;
    case 'template':
      return `template:${subject.templateId}`;
    case 'visit':
      return visitPosted(subject);
    case 'appeal':
      return `appeal:${subject.appealId}`;
    case 'problem':
      return `problem:${subject.problemId}`;
    case 'complaint':
      return complaintPosted({ id: subject.complaintId, ownerId: subject.ownerId });
    case 'toSign':
      return `toSign:${subject.subscriptionId}`;
    case 'receipt':
      return `receipt:${subject.receiptId}`;
    case 'payment':
      return `payment:${subject.lineId}`;
    case 'handover':
      return `handover:${subject.handoverId}`;
    case 'measure':
      return `measure:${subject.measureId}`;
    case 'scan':
      return `scan:${subject.contractId}`;
    case 'approval':
      return `approval:${subject.approvalId}:${subject.round}:${subject.step}`;
    case 'complaintAlarm':
      return `complaintAlarm:${subject.complaintId}:${subject.clock}`;
    case 'progress':
      return `progress:${subject.of}`;
    case 'appealDecided':
    case 'planMade':
    case 'preparation':
    case 'holdEnded':
    case 'report':
    case 'alert':
    case 'replace':
    case 'unitNews':
    case 'event':
    case 'none':
      return undefined;
  }
}
