import type { JobKind, JobPayload } from '../handlers/ports/jobKinds.ts';
import type { Session } from '../handlers/ports/session.ts';
import type { JobDeps } from './deps.ts';

export interface JobContext<K extends JobKind> extends JobDeps {
  readonly payload: JobPayload<K>;
  readonly now: Date;
}

/** What a kind of job does. Its effect and its completion are one transaction: whoever lost the job leaves no trace. */
export interface JobDefinition<K extends JobKind, L = unknown> {
  /** Slow reads and drawing, before the transaction and without writes. */
  readonly look: (context: JobContext<K>) => Promise<L>;
  /** It may run more than once: no effect outside of the session. */
  readonly run: (session: Session, context: JobContext<K>, looked: L) => Promise<void>;
  /** It is given up, in the transaction in which it is: whoever waits for it is told, and what it left half done says so. */
  readonly gaveUp: (session: Session, context: JobContext<K>) => Promise<void>;
}

/** The one definition of a job; a kind that nothing needs to be read for leaves `look` out, one that nobody waits for `gaveUp`. */
export function defineJob<K extends JobKind, L = undefined>(
  // Names the kind, so that its payload is known.
  _kind: K,
  { look, run, gaveUp }: Pick<JobDefinition<K, L>, 'run'> & Partial<JobDefinition<K, L>>,
): JobDefinition<K> {
  return {
    look: look ?? (() => Promise.resolve(undefined)),
    run: (session, context, looked) => run(session, context, looked as L),
    gaveUp: gaveUp ?? (() => Promise.resolve()),
  };
}
