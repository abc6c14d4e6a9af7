import type Router from '@koa/router';
import type { Transport } from '../handlers/ports/transport.ts';

export interface PlatformHealth {
  readonly up: boolean;
  /** One short phrase for `/readyz` and the log. Never a secret. */
  readonly detail: string;
}

/** A chat platform: the only place where its payloads, its limits and its wire format are known. No member is optional. */
export interface Adapter extends Transport {
  /** Mounts what the platform calls. Called once, before the server listens. */
  routes(router: Router): void;
  /** Opens what must be open before a message can be sent. Rejects with what to do about it. */
  start(): Promise<void>;
  /** Ends streams and connections. Resolves when nothing is left open. */
  stop(): Promise<void>;
  health(): PlatformHealth;
}
