import type { Actor } from '../../domain/actor.ts';
import type { Value } from '../../domain/values.ts';
import type { Command, Moment } from '../command.ts';
import type { Repos } from '../ports/repos.ts';
import type { Registry } from '../registry.ts';
import { ASKED_MINUTES } from './askedMinutes.ts';
import { missingOf, readRaw } from './values.ts';

/** How long a line without more is the answer to a question. */
const ANSWER_MINUTES = 5;

/** What the speaker was asked last, and what is still to be said of it. */
export interface LastAsked {
  readonly command: Command;
  readonly values: Readonly<Record<string, Value>>;
  readonly missing: readonly string[];
  /** The id of its draft. */
  readonly draft: string;
}

/** The question or the form that the speaker was shown a moment ago and has not answered yet. */
export async function lastAsked(
  { repos, registry }: { readonly repos: Repos; readonly registry: Registry },
  { actor, now, zone }: Pick<Moment, 'now' | 'zone'> & { readonly actor: Actor },
): Promise<LastAsked | undefined> {
  for (const minutes of Object.values(ASKED_MINUTES)) {
    const until = new Date(now.getTime() + minutes * 60_000);
    const from = new Date(until.getTime() - ANSWER_MINUTES * 60_000);
    const draft = await repos.drafts.lastAsked(actor.member.id, from, until);
    const command = draft === undefined ? undefined : registry.byName(draft.command);
    if (draft !== undefined && command !== undefined && Object.keys(draft.values).length > 0) {
      const { values, unreadable } = readRaw(command, { ...draft.values, ...draft.hidden }, { now, zone });
      const open = Object.keys(unreadable);
      const missing = [...missingOf(command, values, {}), ...open];
      return missing.length === 0 ? undefined : { command, values, missing, draft: draft.id };
    }
  }
  return undefined;
}
