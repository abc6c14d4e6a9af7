import type { Adapter, FormShown, PlatformHealth } from '../../src/bot/adapter.ts';
import type { Card } from '../../src/handlers/chat/card.ts';
import type { Speaker } from '../../src/handlers/chat/intent.ts';
import type { Standing } from '../../src/handlers/ports/standing.ts';
import type { Address, Found, SendResult, Traits } from '../../src/handlers/ports/transport.ts';

/** A platform at the other end of a network, which shows a key once: it speaks to the recorder of the torture. */
export class RemotePlatform implements Adapter {
  readonly platform = 'slack';
  readonly signIn = undefined;
  readonly pace = { perSecond: 2_000, burst: 2_000 };
  readonly #url: string;
  readonly #beforeSend: (key: string) => Promise<void>;

  /** `beforeSend`: what the wrong order does before it sends. */
  constructor(url: string, beforeSend: (key: string) => Promise<void>) {
    this.#url = url;
    this.#beforeSend = beforeSend;
  }

  routes(): void {
    // It is only spoken to.
  }

  start(): Promise<void> {
    return Promise.resolve();
  }

  stop(): Promise<void> {
    return Promise.resolve();
  }

  health(): PlatformHealth {
    return { up: true, detail: 'torture' };
  }

  formSettled(): Promise<FormShown> {
    return Promise.resolve('shown');
  }

  traits(): Traits {
    return { pauseMs: 0, tellsRepeatsForMs: Number.POSITIVE_INFINITY, here: true, changes: true };
  }

  standing(): Promise<Standing> {
    return Promise.resolve({ kind: 'unknown' });
  }

  direct({ workspace, externalId }: Speaker): Address {
    return { platform: 'slack', workspace, key: `D${externalId}` };
  }

  inThread(address: Address, remoteRef: string): Address {
    return { ...address, key: `${address.key}/${remoteRef}` };
  }

  freeze(card: Card): string {
    return JSON.stringify(card);
  }

  async send(address: Address, body: string, key: string): Promise<SendResult> {
    await this.#beforeSend(key);
    const response = await fetch(this.#url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ to: address.key, body, key }),
    });
    const { ref } = (await response.json()) as { ref: string };
    return { ok: true, remoteRef: ref };
  }

  find(): Promise<Found> {
    return Promise.resolve({ kind: 'unsure' });
  }

  update(address: Address, _remoteRef: string, body: string, key: string): Promise<SendResult> {
    return this.send(address, body, key);
  }
}
