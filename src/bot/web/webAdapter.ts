import type Router from '@koa/router';
import type { Locale } from '../../domain/company.ts';
import type { Card } from '../../handlers/chat/card.ts';
import type { Speaker } from '../../handlers/chat/intent.ts';
import type { Answer } from '../../handlers/chat/outcome.ts';
import type { Standing } from '../../handlers/ports/standing.ts';
import type { Address, Found, Mention, SendResult, Traits } from '../../handlers/ports/transport.ts';
import type { WebMessage } from '../../handlers/ports/webChat.ts';
import type { Adapter, FormShown, PlatformHealth, SettledForm } from '../adapter.ts';
import { withNamesCalled } from '../namesCalled.ts';
import { plainText } from '../plainText.ts';
import type { WebAdapterDeps } from './deps.ts';
import { consoleRoutes } from './consoleRoutes.ts';
import { Conversations, direct } from './conversations.ts';
import { everyByTimer } from './every.ts';
import { stableId } from './messageIds.ts';
import { BOT, WORKSPACE } from './people.ts';
import { present } from './present.ts';
import { cardOf, parseStoredCard, replaced, toJson } from './storedCard.ts';
import { Streams } from './streams.ts';
import { Talk } from './talk.ts';

/** The chat page of the demo: its "platform" is our own message store. */
export class WebAdapter implements Adapter {
  readonly platform = 'web';
  readonly signIn = undefined;
  readonly pace = { perSecond: 1_000, burst: 1_000 };
  readonly #deps: WebAdapterDeps;
  readonly #conversations: Conversations;
  readonly #streams: Streams;
  readonly #talk: Talk;
  #up = false;

  constructor(deps: WebAdapterDeps) {
    this.#deps = deps;
    this.#conversations = new Conversations(deps.people, deps.channels, deps.colleagues);
    this.#streams = new Streams({
      webChat: deps.webChat,
      conversations: this.#conversations.all,
      draw: (message) => present(message, deps.baseUrl),
      every: deps.every ?? everyByTimer,
      name: deps.ids.uuid().replaceAll('-', ''),
      log: deps.log,
    });
    this.#talk = new Talk({
      desk: deps.desk,
      webChat: deps.webChat,
      clock: deps.clock,
      conversations: this.#conversations,
      publish: (messages) => {
        this.#streams.publish(messages);
      },
    });
  }

  routes(router: Router): void {
    consoleRoutes(router, {
      ...this.#deps,
      talk: this.#talk,
      conversations: this.#conversations,
      streams: this.#streams,
    });
  }

  start(): Promise<void> {
    this.#up = true;
    return Promise.resolve();
  }

  stop(): Promise<void> {
    this.#up = false;
    this.#streams.end();
    return Promise.resolve();
  }

  /** What fails here would fail in the outbox too: both are in the same database. */
  async formSettled({ ticket }: SettledForm, answer: Answer): Promise<FormShown> {
    try {
      return (await this.#talk.submittedElsewhere(ticket, answer)) ? 'shown' : 'not';
    } catch (error) {
      this.#deps.log.warn(
        { err: error },
        'the answer to a form of its own page could not be shown in the chat',
      );
      return 'shown';
    }
  }

  health(): PlatformHealth {
    return { up: this.#up, detail: this.#up ? 'chat page open' : 'chat page closed' };
  }

  /** A message is named after its key. */
  traits(): Traits {
    return { pauseMs: 0, tellsRepeatsForMs: Number.POSITIVE_INFINITY, here: true, changes: true };
  }

  standing(): Promise<Standing> {
    return Promise.resolve({ kind: 'unknown' });
  }

  direct(speaker: Speaker): Address {
    return { platform: 'web', workspace: WORKSPACE, key: direct(speaker.externalId) };
  }

  /** The chat page shows no threads. */
  inThread(address: Address): Address {
    return address;
  }

  freeze(card: Card, _address?: Address, _locale?: Locale, mentions: readonly Mention[] = []): string {
    return JSON.stringify({ card: withNamesCalled(card, mentions), settled: [] });
  }

  /** Our own store is the remote end: what is not there was not sent. */
  async find(address: Address, key: string): Promise<Found> {
    const message = await this.#deps.webChat.byId(stableId('send', address.key, key));
    return message === undefined ? { kind: 'absent' } : { kind: 'sent', remoteRef: message.id };
  }

  async send(address: Address, body: string, key: string): Promise<SendResult> {
    if (address.workspace !== WORKSPACE || !this.#conversations.exists(address.key)) {
      return { ok: false, failure: { kind: 'dead', reason: `there is no conversation ${address.key}` } };
    }
    const { card } = parseStoredCard(body);
    return this.#attempt(async () =>
      this.#shown(
        await this.#deps.webChat.insert({
          id: stableId('send', address.key, key),
          conversation: address.key,
          from: BOT,
          at: this.#deps.clock.now(),
          text: plainText(card),
          card: toJson({ card, settled: [] }),
          form: null,
          visibleTo: null,
        }),
      ),
    );
  }

  async update(address: Address, remoteRef: string, body: string, key: string): Promise<SendResult> {
    const { webChat } = this.#deps;
    const { card } = parseStoredCard(body);
    return this.#attempt(async () => {
      const after = await webChat.replace(remoteRef, (before) =>
        before.conversation === address.key
          ? { text: plainText(card), card: toJson(replaced(cardOf(before), card)) }
          : undefined,
      );
      return after === undefined ? this.send(address, body, key) : this.#shown(after);
    });
  }

  #shown(message: WebMessage): SendResult {
    this.#streams.publish([message]);
    return { ok: true, remoteRef: message.id };
  }

  /** Our own store is the remote end: a write that failed was not made, and the same id cannot be shown twice. */
  async #attempt(write: () => Promise<SendResult>): Promise<SendResult> {
    try {
      return await write();
    } catch (error) {
      this.#deps.log.warn({ err: error }, 'a message could not be put into the chat page');
      return {
        ok: false,
        failure: { kind: 'retry', reason: error instanceof Error ? error.name : 'unknown' },
      };
    }
  }
}
