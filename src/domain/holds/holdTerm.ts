import type { Duration } from '../values.ts';
import { after } from './after.ts';

interface Policies {
  /** hold.length */
  readonly length: Duration;
  /** hold.longest */
  readonly longest: Duration;
  /** hold.remind */
  readonly remind: Duration;
}

interface Term {
  readonly ok: true;
  readonly until: Date;
  readonly remindAt: Date | null;
}

type HoldTerm =
  | Term
  /** No hold runs beyond this. */
  | { readonly ok: false; readonly latest: Date };

/**
 * Until when a hold that began `at` runs: as said, else as long as is usual; never longer than the longest, extensions
 * included, and only what was said is refused for that. It is reminded of before its end where that still lies ahead.
 */
export function holdTerm(at: Date, now: Date, said: undefined, policies: Policies): Term;
export function holdTerm(at: Date, now: Date, said: Date | undefined, policies: Policies): HoldTerm;
export function holdTerm(at: Date, now: Date, said: Date | undefined, policies: Policies): HoldTerm {
  const latest = after(at, policies.longest);
  const usual = after(at, policies.length);
  const until = said ?? (usual < latest ? usual : latest);
  return until > latest
    ? { ok: false, latest }
    : { ok: true, until, remindAt: remindAt(until, now, policies) };
}

function remindAt(until: Date, now: Date, { remind }: Policies): Date | null {
  const before = new Date(2 * until.getTime() - after(until, remind).getTime());
  return before > now ? before : null;
}
