import { LeaseLostError } from '../handlers/ports/lease.ts';
import { StaleRecordError, StoreUnavailableError } from '../handlers/ports/session.ts';

/** What one step's failure means for the run that it happened in. */
export type Fault = 'away' | 'moved' | 'lost' | 'poison';

/**
 * `away`: the database cannot be reached, so the run ends and all of it is tried again. `moved`: somebody wrote the record
 * meanwhile, so the next look decides. `lost`: somebody else has taken it over, nothing of ours was kept. `poison`: this one
 * is at fault; it is put off and the others go on.
 */
export function faultOf(error: unknown): Fault {
  if (error instanceof StoreUnavailableError) {
    return 'away';
  }
  if (error instanceof LeaseLostError) {
    return 'lost';
  }
  return error instanceof StaleRecordError ? 'moved' : 'poison';
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : 'unknown';
}
