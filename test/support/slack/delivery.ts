import type { Json } from './worldTypes.ts';

/** How something is handed to the app, by HTTP or by socket. */
export type DeliveryKind = 'command' | 'interactive' | 'event';

/** Slack tries again; only for events it says so. */
export interface Retry {
  readonly num: number;
  readonly reason?: string;
}

/** `none`: nobody took it, or nobody answered. An acknowledged envelope counts as 200. */
export interface Delivery {
  readonly status: number | 'none';
  /** Parsed where it is JSON; '' for an empty answer. */
  readonly body: unknown;
  readonly ms: number;
}

export interface DeliveryOptions {
  readonly retry?: Retry;
  /** How often the very same is delivered besides, at the same moment. */
  readonly repeat?: number;
}

/** One thing that happened in Slack, and what the app made of it. */
export interface Delivered extends Delivery {
  readonly payload: Json;
  /** The answers to the repetitions. */
  readonly repeats: readonly Delivery[];
  /** Delivers the very same once more. */
  again(retry?: Retry): Promise<Delivery>;
}

export type Deliver = (kind: DeliveryKind, payload: Json, retry: Retry | undefined) => Promise<Delivery>;
