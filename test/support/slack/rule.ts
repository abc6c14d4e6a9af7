import type { Emulator } from './emulator.ts';
import type { WorldState } from './worldState.ts';
import type { Check, Duplicates, Json, PayloadKind } from './worldTypes.ts';

export interface RuleContext {
  readonly emulator: Emulator;
  readonly state: WorldState;
  readonly check: Check;
  readonly scopes: readonly string[];
  readonly settings: WorldSettings;
  readonly now: () => Date;
}

/** What a test may change at any time. */
export interface WorldSettings {
  duplicates: Duplicates;
  /** How often `files.info` says that Slack has not looked at a new file yet. */
  filesReadyAfter: number;
}

/** Passes a call on to the emulator and resolves to its answer. */
export type Forward = (body: Json) => Promise<Json>;

/** How the world answers one method where Slack differs from the emulator. */
export type Rule = (body: Json, forward: Forward) => Promise<Json>;
export type Rules = Readonly<Record<string, Rule>>;

export function refused(error: string, messages?: readonly string[]): Json {
  return { ok: false, error, ...(messages === undefined ? {} : { response_metadata: { messages } }) };
}

/** Remembers what Slack would have refused. Empty where there is nothing. */
export function violationsOf(
  { check, state }: Pick<RuleContext, 'check' | 'state'>,
  kind: PayloadKind,
  payload: Json,
): readonly string[] {
  const violations = check(kind, payload);
  if (violations.length > 0) {
    state.faults.push({ kind, payload, violations });
  }
  return violations;
}
