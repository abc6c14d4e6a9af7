import type { Moment, RunContext } from './command.ts';
import type { Repos } from './ports/repos.ts';

/** A command that reads: who, when, where, and the records. */
export type Reading = Moment & { readonly repos: Repos };

/** A command at work, whatever its fields are. */
export type Doing = Omit<RunContext<unknown, unknown>, 'input' | 'looked'>;
