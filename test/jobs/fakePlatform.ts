import type { Locale, Platform } from '../../src/domain/company.ts';
import type { Card } from '../../src/handlers/chat/card.ts';
import type { Speaker } from '../../src/handlers/chat/intent.ts';
import type {
  Address,
  Found,
  Mention,
  SendFailure,
  SendResult,
  Traits,
  Transport,
} from '../../src/handlers/ports/transport.ts';

interface Call {
  readonly to: string;
  readonly key: string;
  readonly body: string;
  readonly updates?: string;
}

/** A chat platform that remembers every call and shows a key once, as the real ones do. */
export class FakePlatform implements Transport {
  readonly platform: Platform;
  pace = { perSecond: 1_000, burst: 1_000 };
  tellsRepeatsForMs = Number.POSITIVE_INFINITY;
  /** False: only another replica is connected. */
  here = true;
  /** False: what was said stays as it is. */
  changes = true;
  /** Addresses, by their key, that only another replica reaches. */
  readonly elsewhere = new Set<string>();
  /** What it says of a message whose answer was lost. */
  found: Found = { kind: 'unsure' };
  readonly calls: Call[] = [];
  /** What people see: by key, the newest body. */
  readonly shown = new Map<string, Call>();
  /** Asked before each call; a failure means that nothing is shown. */
  fail: (address: Address, key: string) => SendFailure | Error | undefined = () => undefined;
  onSend: () => void = () => undefined;

  constructor(platform: Platform = 'web') {
    this.platform = platform;
  }

  traits({ key }: Address): Traits {
    const here = this.here && !this.elsewhere.has(key);
    return { pauseMs: 0, tellsRepeatsForMs: this.tellsRepeatsForMs, here, changes: this.changes };
  }

  direct(speaker: Speaker): Address {
    return { platform: this.platform, workspace: speaker.workspace, key: `dm:${speaker.externalId}` };
  }

  inThread(address: Address, remoteRef: string): Address {
    return { ...address, key: `${address.key}/${remoteRef}` };
  }

  /** Whom the message calls is part of it, like its card. */
  freeze(card: Card, _address?: Address, _locale?: Locale, mentions: readonly Mention[] = []): string {
    return JSON.stringify(mentions.length === 0 ? card : { ...card, mentions });
  }

  find(): Promise<Found> {
    return Promise.resolve(this.found);
  }

  async send(address: Address, body: string, key: string): Promise<SendResult> {
    return this.#take(address, { to: address.key, key, body });
  }

  async update(address: Address, remoteRef: string, body: string, key: string): Promise<SendResult> {
    return this.#take(address, { to: address.key, key, body, updates: remoteRef });
  }

  cards(to?: string): Card[] {
    return [...this.shown.values()]
      .filter((call) => to === undefined || call.to === to)
      .map(({ body }) => JSON.parse(body) as Card);
  }

  #take(address: Address, call: Call): SendResult {
    this.calls.push(call);
    const failure = this.fail(address, call.key);
    if (failure instanceof Error) {
      throw failure;
    }
    if (failure !== undefined) {
      return { ok: false, failure };
    }
    const shownAs = call.updates ?? `message of ${call.key}`;
    this.shown.set(shownAs, call);
    this.onSend();
    return { ok: true, remoteRef: shownAs };
  }
}
