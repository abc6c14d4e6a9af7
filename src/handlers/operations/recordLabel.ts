import type { Change } from '../../domain/records.ts';
import { maskPhone } from '../../domain/phone.ts';
import type { Messages } from '../../i18n/messages.ts';
import { complaintRef } from '../complaints/complaintRef.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import { eventLabel } from '../events/eventRef.ts';
import { measureRef } from '../measures/measureRef.ts';
import { planRef } from '../plans/planRef.ts';

/** A changed record as people call it; what belongs to customers who are not `known` to the reader without saying whose it is. */
export function recordLabel(change: Change, known: ReadonlySet<string>, m: Messages): string {
  switch (change.kind) {
    case 'customer': {
      const customer = change.after ?? change.before;
      return customer === null || !known.has(customer.id)
        ? m.customer.undoKinds.customer
        : customerLabel(customer, undefined);
    }
    case 'plan': {
      const plan = change.after ?? change.before;
      return plan === null || !known.has(plan.customerId)
        ? m.customer.openPlans
        : `${m.customer.openPlans} ${planRef(plan)}`;
    }
    case 'customerPhone': {
      const phone = change.after ?? change.before;
      return phone === null || !known.has(phone.customerId)
        ? m.customer.phones
        : `${m.customer.phones} ${maskPhone(phone.number)}`;
    }
    case 'unit': {
      const unit = change.after ?? change.before;
      return unit === null ? m.unit.unit : `${m.unit.unit} ${unit.key}`;
    }
    case 'building': {
      const building = change.after ?? change.before;
      return building === null ? m.unit.undoKinds.building : `${m.unit.undoKinds.building} ${building.code}`;
    }
    case 'hold':
    case 'activeHold':
    case 'waiting':
      return m.hold.undoKinds[change.kind];
    case 'subscription':
    case 'activeDeal':
    case 'contract':
    case 'planLine':
    case 'receipt':
      return m.deal.undoKinds[change.kind];
    case 'loan':
      return m.loan.undoKind;
    case 'handover':
    case 'lateHandover':
    case 'defect':
      return m.handover.undoKinds[change.kind];
    case 'complaint': {
      const complaint = change.after ?? change.before;
      return complaint === null ? m.complaint.undoKinds.complaint : complaintRef(complaint);
    }
    case 'measure': {
      const measure = change.after ?? change.before;
      return measure === null ? m.measure.undoKind : measureRef(measure);
    }
    case 'complaintPause':
    case 'complaintNote':
      return m.complaint.undoKinds[change.kind];
    case 'docTemplate':
    case 'contractScan':
    case 'madePaper':
      return m.paper.undoKinds[change.kind];
    case 'approval':
    case 'approvalVote':
    case 'delegation':
      return m.approval.undoKinds[change.kind];
    case 'calendarOverride':
    case 'publishedYear':
      return m.calendar.undoKinds[change.kind];
    case 'dislike':
      return m.match.undoKind;
    case 'salesEvent': {
      const event = change.after ?? change.before;
      return event === null ? m.customer.undoKinds.salesEvent : eventLabel(event);
    }
    case 'building':
    case 'unitPrice':
    case 'wording':
      return m.unit.undoKinds[change.kind];
    case 'followUp':
    case 'target':
    case 'project':
    case 'team':
    case 'member':
    case 'identity':
    case 'assignment':
    case 'channel':
    case 'policyEntry':
    case 'visit':
    case 'rotaPlace':
    case 'rotaTurn':
    case 'ownershipEvent':
    case 'appeal':
    case 'filing':
    case 'verification':
    case 'problem':
    case 'rating':
    case 'importRun':
    case 'exportRun':
    case 'invitation':
      return m.customer.undoKinds[change.kind];
  }
}
