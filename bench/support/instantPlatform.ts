import type { Clock } from '../../src/handlers/ports/clock.ts';
import type { Transport } from '../../src/handlers/ports/transport.ts';

/** A platform that takes every message at once and notes when, by the plans whose reminders it shows. */
export interface InstantPlatform extends Transport {
  readonly sentAt: Map<number, Date>;
}

export function instantPlatform(clock: Clock): InstantPlatform {
  const sentAt = new Map<number, Date>();
  return {
    sentAt,
    platform: 'web',
    pace: { perSecond: 100_000, burst: 100_000 },
    traits: () => ({ pauseMs: 0, tellsRepeatsForMs: Number.POSITIVE_INFINITY, here: true, changes: true }),
    direct: ({ workspace, externalId }) => ({ platform: 'web', workspace, key: `dm:${externalId}` }),
    inThread: (address) => address,
    freeze: (card) => JSON.stringify(card),
    send: async (_address, body, key) => {
      for (const [, ref] of body.matchAll(/"plan":"P(\d+)"/gu)) {
        sentAt.set(Number(ref), sentAt.get(Number(ref)) ?? clock.now());
      }
      return { ok: true, remoteRef: key };
    },
    find: async () => ({ kind: 'unsure' }),
    update: async (_address, remoteRef) => ({ ok: true, remoteRef }),
  };
}
