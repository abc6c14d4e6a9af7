import { StaleRecordError, StoreUnavailableError } from '../handlers/ports/session.ts';

/** What one step's failure means for the run that it happened in. */
export type Fault = 'away' | 'moved' | 'poison';

/**
 * `away`: the database cannot be reached, so the run ends and all of it is tried again. `moved`: somebody wrote the record
 * meanwhile, so the next look decides. `poison`: this one is at fault; it is put off and the others go on.
 */
export function faultOf(error: unknown): Fault {
  if (error instanceof StoreUnavailableError) {
    return 'away';
  }
  return error instanceof StaleRecordError ? 'moved' : 'poison';
}

/** Things that failed and are left alone for a while. In memory: a restart is a fresh try. */
export class PutOff {
  readonly #until = new Map<string, Date>();

  put(id: string, until: Date): void {
    this.#until.set(id, until);
  }

  has(id: string, now: Date): boolean {
    const until = this.#until.get(id);
    if (until === undefined) {
      return false;
    }
    if (until > now) {
      return true;
    }
    this.#until.delete(id);
    return false;
  }

  /** The next instant after `now` at which something is to be tried again. */
  nextAt(now: Date): Date | undefined {
    return earliest([...this.#until.values()].filter((until) => until > now));
  }
}

/** The earliest of some instants, where there is one. */
export function earliest(instants: readonly (Date | undefined)[]): Date | undefined {
  return instants
    .filter((instant) => instant !== undefined)
    .reduce<Date | undefined>((min, at) => (min === undefined || at < min ? at : min), undefined);
}
