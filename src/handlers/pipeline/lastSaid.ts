import type { Actor } from '../../domain/actor.ts';
import type { Value } from '../../domain/values.ts';
import { UNDO_MINUTES } from '../../domain/undo.ts';
import type { Command, Moment } from '../command.ts';
import type { Repos } from '../ports/repos.ts';
import type { Registry } from '../registry.ts';
import { readRaw } from './values.ts';

/** The speaker's last write, where it was a line that can still be taken back. */
export interface LastSaid {
  readonly command: Command;
  readonly values: Readonly<Record<string, Value>>;
  /** The id of its operation. */
  readonly made: string;
  readonly at: Date;
}

/** Under which id what a line said is kept beside its operation, sealed, for as long as that can be taken back. */
export function saidId(operationId: string): string {
  return `said:${operationId}`;
}

/** What the speaker wrote by his last line; undefined where he has done something else since. */
export async function lastSaid(
  { repos, registry }: { readonly repos: Repos; readonly registry: Registry },
  { actor, now, zone }: Pick<Moment, 'now' | 'zone'> & { readonly actor: Actor },
): Promise<LastSaid | undefined> {
  const since = new Date(now.getTime() - UNDO_MINUTES * 60_000);
  const operation = await repos.operations.lastUndoable(actor.member.id, since);
  const kept = operation === undefined ? undefined : await repos.drafts.byId(saidId(operation.id));
  const command = kept === undefined ? undefined : registry.byName(kept.command);
  if (operation === undefined || kept === undefined || command === undefined) {
    return undefined;
  }
  // What was ahead when it was said may be over by now: it is not judged anew.
  const { values } = readRaw(command, { ...kept.values, ...kept.hidden }, { now: operation.at, zone });
  return { command, values, made: operation.id, at: operation.at };
}
