import type { CommandDeps } from '../command.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Store } from '../ports/session.ts';
import type { StandingOf } from '../ports/standing.ts';
import type { Registry } from '../registry.ts';
import type { Tickets } from '../ticket.ts';

export interface PipelineDeps extends CommandDeps {
  readonly store: Store;
  readonly registry: Registry;
  readonly clock: Clock;
  readonly log: Log;
  readonly tickets: Tickets;
  /** IANA zone for people without a project. */
  readonly zone: string;
  /** Wakes the delivery engine after a commit. */
  readonly nudge: () => void;
  readonly standing: StandingOf;
  readonly onOutcome: (command: string, word: string) => void;
}
