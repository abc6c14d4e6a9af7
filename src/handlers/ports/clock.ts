/** The only source of business time. Leases use the database's clock instead. */
export interface Clock {
  now(): Date;
}

/** A clock that can be moved: the demo's and the tests'. It runs on from where it was set. */
export interface SettableClock extends Clock {
  set(to: Date): void;
}
