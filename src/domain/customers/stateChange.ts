import type { Customer, CustomerState } from '../customer.ts';
import { lostCauseOf } from './lostCause.ts';

/** The states that are said; the others follow from a subscription, a contract, a handover. */
export const SAID_STATES = ['prospect', 'visited', 'lost'] as const satisfies readonly CustomerState[];
export type SaidState = (typeof SAID_STATES)[number];

type Stated = Pick<Customer, 'state' | 'lostReason' | 'lostCause' | 'lostFrom'>;

type StateChange =
  | { readonly ok: true; readonly patch: Partial<Stated> }
  /** `deal`: his state follows from what he bought. `reason`: nobody is lost without one. */
  | { readonly ok: false; readonly why: 'deal' | 'same' | 'reason' };

/** What saying a state does to a customer: a lost one keeps why and where he was lost, and comes back without either. */
export function stateChange(customer: Stated, to: SaidState, reason: string | undefined): StateChange {
  if (!SAID_STATES.some((state) => state === customer.state)) {
    return { ok: false, why: 'deal' };
  }
  if (to === customer.state) {
    return { ok: false, why: 'same' };
  }
  if (to !== 'lost') {
    return { ok: true, patch: { state: to, lostReason: null, lostCause: null, lostFrom: null } };
  }
  return reason === undefined || reason.trim() === ''
    ? { ok: false, why: 'reason' }
    : {
        ok: true,
        patch: {
          state: to,
          lostReason: reason,
          lostCause: lostCauseOf(reason),
          lostFrom: customer.state,
        },
      };
}
