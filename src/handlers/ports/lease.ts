/**
 * A lease is counted by the database's clock and known by a token that only its holder has. Whoever finds it run out takes
 * over with a token of his own; from then on nothing that bears the old one is accepted.
 */
export interface LeaseWish {
  /** Business time: what is due by it is taken. */
  readonly now: Date;
  readonly count: number;
  readonly urgent: boolean;
  readonly token: string;
  readonly leaseMs: number;
}

/** What every table of leases can do with a token. */
export interface Leases {
  /** Holds on for `leaseMs` from now; false where nothing is held under this token any more. */
  extend(token: string, leaseMs: number): Promise<boolean>;
  /** Gives everything under this token back at once: for a process that stops. */
  release(token: string): Promise<void>;
}

/** Thrown in a transaction whose job was taken over meanwhile: nothing of it may be kept. */
export class LeaseLostError extends Error {
  constructor(what: string) {
    super(`the lease on ${what} was lost`);
    this.name = 'LeaseLostError';
  }
}
