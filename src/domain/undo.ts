import { onlyTouched } from './onlyTouched.ts';
import type { Change, RecordKind, RecordTypes } from './records.ts';
import { sameValue } from './sameValue.ts';

/** What the engine notes on a record by itself: that it has done so is no work of anybody's that an undo would lose. */
const NOTED: Partial<Readonly<Record<RecordKind, readonly string[]>>> = {
  complaint: ['alarmed', 'nextAlarmAt'],
};

/** How long one's own write can be taken back. */
export const UNDO_MINUTES = 10;

type OfKind<K extends RecordKind> =
  | { readonly do: 'insert'; readonly kind: K; readonly record: RecordTypes[K] }
  | { readonly do: 'remove'; readonly kind: K; readonly current: RecordTypes[K] }
  | {
      readonly do: 'restore';
      readonly kind: K;
      readonly current: RecordTypes[K];
      readonly patch: Partial<RecordTypes[K]>;
    };

/** One write that takes a change back. */
export type UndoStep = { [K in RecordKind]: OfKind<K> }[RecordKind];

/** One change with the record as it stands now. */
export interface Standing {
  readonly change: Change;
  readonly current: RecordTypes[RecordKind] | undefined;
}

type UndoPlan =
  | { readonly ok: true; readonly steps: readonly UndoStep[] }
  /** The record was written again since: taking back would lose that. */
  | { readonly ok: false; readonly blockedBy: Change };

/**
 * The writes that take an operation back, in the order in which to make them: its changes from the last to the first.
 * Every record must still read as the operation left it: a version that only moved because something later was itself
 * taken back does not stand in the way, nor does what the engine has noted on it since, which stays. One that the operation only touched may have changed since, but must still be
 * there: it is touched again, for what now goes may be looked for through it at this moment.
 */
export function planUndo(standings: readonly Standing[]): UndoPlan {
  const steps: UndoStep[] = [];
  for (const standing of standings.toReversed()) {
    const step = stepBack(standing);
    if (step === undefined) {
      return { ok: false, blockedBy: standing.change };
    }
    steps.push(step);
  }
  return { ok: true, steps };
}

/**
 * As `planUndo`, for an operation that did the same to many: each part (`partOf` names it) is taken back or left as a whole. What is
 * left is what somebody has gone on with since.
 */
export function planUndoByPart(
  standings: readonly Standing[],
  partOf: (change: Change) => string,
): {
  readonly steps: readonly UndoStep[];
  readonly taken: readonly Change[];
  readonly left: readonly Change[];
} {
  const parts = new Map<string, Standing[]>();
  for (const standing of standings) {
    const part = partOf(standing.change);
    parts.set(part, [...(parts.get(part) ?? []), standing]);
  }
  const planned = [...parts.values()].map((part) => ({ part, plan: planUndo(part) }));
  const changesOf = (ok: boolean): Change[] =>
    planned.filter(({ plan }) => plan.ok === ok).flatMap(({ part }) => part.map(({ change }) => change));
  return {
    steps: planned.toReversed().flatMap(({ plan }) => (plan.ok ? plan.steps : [])),
    taken: changesOf(true),
    left: changesOf(false),
  };
}

function stepBack({ change, current }: Standing): UndoStep | undefined {
  const { kind, before, after } = change;
  if (after === null) {
    return current === undefined && before !== null
      ? ({ do: 'insert', kind, record: before } as UndoStep)
      : undefined;
  }
  if (current !== undefined && onlyTouched(change)) {
    return { do: 'restore', kind, current, patch: {} } as UndoStep;
  }
  if (current === undefined) {
    return undefined;
  }
  const moved = movedSince(current, after);
  const noted = NOTED[kind] ?? [];
  if (moved.some((name) => !noted.includes(name))) {
    return undefined;
  }
  if (before === null) {
    return { do: 'remove', kind, current } as UndoStep;
  }
  const patch = Object.entries(before).filter(([name]) => name !== 'version' && !moved.includes(name));
  return { do: 'restore', kind, current, patch: Object.fromEntries(patch) } as UndoStep;
}

type AnyRecord = RecordTypes[RecordKind];

/** Names of the fields that read otherwise than an operation left them. */
function movedSince(current: AnyRecord, left: AnyRecord): string[] {
  if (current.version === left.version) {
    return [];
  }
  const was = new Map(Object.entries(left));
  return Object.entries(current).flatMap(([name, value]) =>
    name === 'version' || sameValue(value, was.get(name)) ? [] : [name],
  );
}
