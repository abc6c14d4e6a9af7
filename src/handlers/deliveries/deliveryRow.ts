import { LATE_AFTER_MS, lateBy, type Delivery } from '../../domain/delivery.ts';
import type { Messages } from '../../i18n/messages.ts';
import { reasonText } from './reasonText.ts';

export interface RowAt {
  readonly m: Messages;
  readonly now: Date;
  /** When it was due, as the table shows it. */
  readonly time: string;
}

/** One delivery as a row: when it was due, what it is and about what, for whom, what became of it. */
export function deliveryRow(delivery: Delivery, { m, now, time }: RowAt): readonly string[] {
  const kind = m.delivery.kinds[delivery.kind];
  return [
    time,
    delivery.urgent ? m.delivery.urgent(kind) : kind,
    delivery.about ?? m.common.none,
    delivery.recipient === '' ? m.common.none : delivery.recipient,
    resultOf(delivery, m, now),
  ];
}

function resultOf(delivery: Delivery, m: Messages, now: Date): string {
  const { state, attempts, dueAt, seenAt, reason } = delivery;
  const words = m.delivery;
  const name = words.states[state];
  const parts = (...more: readonly (string | undefined)[]): string =>
    [name, ...more].filter((part) => part !== undefined).join(words.parts);
  const because = (text: string): string =>
    reason === null || reason === '' ? text : words.because(text, reasonText(reason));
  switch (state) {
    case 'sent':
      return parts(
        minutesOver(lateBy(delivery) ?? 0, words.late, m),
        seenAt === null ? undefined : words.seen,
      );
    case 'ready': {
      const pending = minutesOver(now.getTime() - dueAt.getTime(), words.pending, m);
      return attempts === 0 ? parts(pending) : because(parts(pending, words.failedTimes(attempts)));
    }
    case 'dead':
    case 'unknown':
      return because(parts(attempts > 1 ? words.failedTimes(attempts) : undefined));
    case 'withdrawn':
      return name;
  }
}

function minutesOver(ms: number, say: (howLong: string) => string, m: Messages): string | undefined {
  return ms > LATE_AFTER_MS ? say(m.delivery.howLong(Math.round(ms / 60_000))) : undefined;
}
