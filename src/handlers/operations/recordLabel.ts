import type { Change } from '../../domain/records.ts';
import { maskPhone } from '../../domain/phone.ts';
import type { Messages } from '../../i18n/messages.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import { planRef } from '../plans/planRef.ts';

/** A changed record as people call it. */
export function recordLabel(change: Change, m: Messages): string {
  switch (change.kind) {
    case 'customer': {
      const customer = change.after ?? change.before;
      return customer === null ? m.customer.customer : customerLabel(customer, undefined);
    }
    case 'plan': {
      const plan = change.after ?? change.before;
      return plan === null ? m.customer.openPlans : `${m.customer.openPlans} ${planRef(plan)}`;
    }
    case 'customerPhone': {
      const phone = change.after ?? change.before;
      return phone === null ? m.customer.phones : `${m.customer.phones} ${maskPhone(phone.number)}`;
    }
    case 'followUp':
    case 'target':
    case 'project':
    case 'team':
    case 'member':
    case 'identity':
    case 'assignment':
    case 'channel':
    case 'policyEntry':
      return m.customer.undoKinds[change.kind];
  }
}
