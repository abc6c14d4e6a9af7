import { randomUUID } from 'node:crypto';
import type { Engine } from '../../src/handlers/ports/engine.ts';
import type { Notice } from '../../src/handlers/ports/notice.ts';

/** What would be sent at `now`, in the order in which it was written; it still waits afterwards. */
export async function waitingNotices({ outbox }: Engine, now: Date): Promise<Notice[]> {
  const token = randomUUID();
  const rows = [];
  for (const urgent of [true, false]) {
    for (const lane of await outbox.claim({ now, count: 100, urgent, token, leaseMs: 60_000 })) {
      rows.push(...(await outbox.take(lane, token, now, 100)));
      await outbox.leave(lane, token, null);
    }
  }
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ notice }) => notice);
}
