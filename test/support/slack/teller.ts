import type { Deliver, Delivered, DeliveryKind, DeliveryOptions } from './delivery.ts';
import type { SlackWorld } from './slackWorld.ts';
import type { Json } from './worldTypes.ts';

/** What telling the app needs, whatever has happened. */
export interface Teller {
  readonly world: SlackWorld;
  readonly now: () => Date;
  readonly tell: (kind: DeliveryKind, payload: Json, options: DeliveryOptions) => Promise<Delivered>;
  /** Of something that somebody does now; no two are the same. */
  readonly actionTs: () => string;
}

export type To<T> = T & DeliveryOptions;

export function createTeller(world: SlackWorld, deliver: Deliver, now: () => Date): Teller {
  return {
    world,
    now,
    tell: async (kind, payload, { retry, repeat = 0 }) => {
      const all = Array.from({ length: repeat + 1 }, () => deliver(kind, payload, retry));
      const [first = { status: 'none', body: '', ms: 0 } as const, ...repeats] = await Promise.all(all);
      return { ...first, payload, repeats, again: (next) => deliver(kind, payload, next) };
    },
    actionTs: () => {
      const count = world.state.nextId().replace(/\D/gu, '').padStart(3, '0');
      return `${(now().getTime() / 1_000).toFixed(3)}${count}`;
    },
  };
}
