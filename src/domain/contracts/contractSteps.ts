import type { Contract, ContractState } from '../contract.ts';

/** The dated steps of a contract behind the signing: 网签, 备案. */
export const CONTRACT_STEPS = ['register', 'file'] as const;
export type ContractStep = (typeof CONTRACT_STEPS)[number];

const LIVE: readonly ContractState[] = ['signed', 'registered', 'filed'];

/** Whether a contract stands and its unit is not handed over: what may be changed, given up, and go on. */
export function isLive({ state }: Pick<Contract, 'state'>): boolean {
  return LIVE.includes(state);
}

/** A contract that is over, and whose online signing was not revoked yet: its unit is locked. */
export function isLocked({ state, registeredDay, revokedDay }: Contract): boolean {
  return (state === 'cancelled' || state === 'swapped') && registeredDay !== null && revokedDay === null;
}

export type StepVerdict =
  | { readonly may: true; readonly patch: Pick<Contract, 'state'> & Partial<Contract> }
  | { readonly may: false; readonly why: 'state' | 'tooEarly' | 'later' };

/**
 * Whether a contract takes its next step on a day (YYYY-MM-DD): online signing follows the signing, filing the online signing; neither before
 * what it follows (`tooEarly`) nor in the future (`later`).
 */
export function mayStep(
  contract: Contract,
  step: ContractStep,
  { day, today }: { readonly day: string; readonly today: string },
): StepVerdict {
  const follows = step === 'register' ? contract.day : contract.registeredDay;
  if (contract.state !== (step === 'register' ? 'signed' : 'registered') || follows === null) {
    return { may: false, why: 'state' };
  }
  if (day > today) {
    return { may: false, why: 'later' };
  }
  if (day < follows) {
    return { may: false, why: 'tooEarly' };
  }
  return {
    may: true,
    patch:
      step === 'register' ? { state: 'registered', registeredDay: day } : { state: 'filed', filedDay: day },
  };
}
