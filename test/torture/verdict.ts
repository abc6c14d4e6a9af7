import type { Call } from './recorder.ts';

/** What arrived, compared with what was due. */
export interface Arrivals {
  /** Reminders that nobody was shown. */
  readonly lost: readonly string[];
  /** Reminders that were shown in more than one message. */
  readonly seenTwice: readonly string[];
  /** Calls beyond the first under the same key, of messages that were under way when a process died or stood still. */
  readonly rawRepeats: number;
  /** The same of messages that were under way when the database died: all replicas are cut off at once. */
  readonly rawRepeatsOfOutage: number;
  /** Repeats whose bytes or recipient differ. */
  readonly changedRepeats: number;
}

/** `outage`: from when to when the database was away. */
export function arrivals(
  refs: readonly string[],
  calls: readonly Call[],
  outage: { readonly from: number; readonly to: number } | null,
): Arrivals {
  const byKey = new Map<string, Call[]>();
  for (const call of calls) {
    byKey.set(call.key, [...(byKey.get(call.key) ?? []), call]);
  }
  const messages = [...byKey.values()];
  const shown = new Map<string, number>();
  for (const [first] of messages) {
    for (const ref of new Set(first?.body.match(/\bP\d+\b/gu) ?? [])) {
      shown.set(ref, (shown.get(ref) ?? 0) + 1);
    }
  }
  // Those that were sent just before could not be marked any more.
  const cutOff = messages
    .flatMap((copies) => copies.slice(0, -1))
    .filter(({ at }) => outage !== null && at > outage.from - 1_000 && at < outage.to).length;
  return {
    lost: refs.filter((ref) => !shown.has(ref)),
    seenTwice: refs.filter((ref) => (shown.get(ref) ?? 0) > 1),
    rawRepeats: calls.length - byKey.size - cutOff,
    rawRepeatsOfOutage: cutOff,
    changedRepeats: messages.filter(([first, ...more]) =>
      more.some(({ body, to }) => body !== first?.body || to !== first.to),
    ).length,
  };
}
