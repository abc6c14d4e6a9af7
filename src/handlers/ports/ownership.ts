/**
 * What only one process of several may have at a time, each thing under its name: a connection that the platform takes from whoever
 * opens a second one. Counted by the database's clock, as every lease; known by a token that only its holder has.
 */
export interface Ownerships {
  /**
   * Takes it for `leaseMs` from now where nobody has it, or who had it has let it run out. True also where this token has it
   * already, so that one whose answer was lost may ask again. Rejects with StoreUnavailableError when the database is away.
   */
  take(name: string, token: string, leaseMs: number): Promise<boolean>;
  /** Holds on for `leaseMs` from now; false where this token no longer has it. Rejects as `take` does. */
  renew(name: string, token: string, leaseMs: number): Promise<boolean>;
  /** Gives it back at once; changes nothing where somebody else has it. Rejects as `take` does. */
  release(name: string, token: string): Promise<void>;
}
