import { setTimeout as sleep } from 'node:timers/promises';
import type Router from '@koa/router';
import type { Receiver } from '@slack/bolt';
import { App } from '@slack/bolt';
import type { Locale } from '../../domain/company.ts';
import type { Card } from '../../handlers/chat/card.ts';
import type { Speaker } from '../../handlers/chat/intent.ts';
import type { Answer } from '../../handlers/chat/outcome.ts';
import type { Desk } from '../../handlers/ports/desk.ts';
import type { Files } from '../../handlers/ports/files.ts';
import type { Log } from '../../handlers/ports/log.ts';
import type { Standing } from '../../handlers/ports/standing.ts';
import type { Address, Found, Mention, SendResult, Traits } from '../../handlers/ports/transport.ts';
import type { Adapter, FormShown, PlatformHealth, SettledForm } from '../adapter.ts';
import { Answerer } from './answerer.ts';
import { boltLogger } from './boltLogger.ts';
import { SlackChannels } from './channels.ts';
import { createClients } from './clients.ts';
import { Connection } from './connection.ts';
import { downloader } from './download.ts';
import { httpReceiver, mountHttp } from './httpMount.ts';
import { SentFiles } from './inbound/sentFiles.ts';
import { listen } from './listeners.ts';
import { SlackPeople } from './people.ts';
import { Poster } from './poster.ts';
import { respondByFetch } from './respond.ts';
import { SettledForms } from './settledForms.ts';
import { SlackTransport } from './slackTransport.ts';
import { SocketReceiver } from './socketReceiver.ts';
import { unwrapped } from './unwrapped.ts';
import { uploaded } from './uploads.ts';

/** How Slack reaches us, and the secrets of that way. */
export type SlackMode =
  | { readonly mode: 'socket'; readonly appToken: string }
  | { readonly mode: 'http'; readonly signingSecret: string };

export interface SlackAdapterDeps {
  readonly way: SlackMode;
  readonly botToken: string;
  /** Slack's own where it is undefined. */
  readonly apiUrl: string | undefined;
  readonly desk: Desk;
  readonly files: Files;
  readonly log: Log;
  readonly locale: Locale;
  /** Of the form's own page, for where Slack opens no modal. */
  readonly formUrl: (ticket: string) => string;
  /** Milliseconds that only go forward. */
  readonly monotonic: () => number;
  /** Told of the workspace before anything of it is taken: accounts that were named without one are of this one. */
  readonly onWorkspace: (team: string) => Promise<void>;
}

/** A workspace that has not been told yet: nothing of Slack can be for us before. */
const KNOWN_WITHIN_MS = 2_000;

/** Slack: commands, messages, forms and buttons in; cards out. */
export class SlackAdapter implements Adapter {
  readonly platform = 'slack';
  // Browsers are not signed in: a form belongs to whichever opens it first.
  readonly signIn = undefined;
  // chat.postMessage: about one a second in a channel, and a cap over the workspace that Slack does not name
  // (docs.slack.dev, apis/web-api/rate-limits); what it limits comes back with Retry-After.
  readonly pace = { perSecond: 20, burst: 20 };
  readonly #connection: Connection;
  readonly #transport: SlackTransport;
  readonly #answerer: Answerer;
  readonly #settledForms: SettledForms;
  readonly #socket: SocketReceiver | undefined;
  readonly #mount: (router: Router) => void;
  readonly #people: SlackPeople;

  constructor(deps: SlackAdapterDeps) {
    const { way, log, files, apiUrl, botToken: token, monotonic } = deps;
    const logger = boltLogger(log);
    const { prompt, patient } = createClients({ token, apiUrl, logger });
    const team = async (): Promise<string> => (await this.#known()).team;
    const people = new SlackPeople({ client: prompt, team, monotonic });
    this.#people = people;
    const channels = new SlackChannels({ client: prompt, people, monotonic, log });
    const delay = async (ms: number): Promise<void> => {
      await sleep(ms);
    };
    const upload = (ids: readonly string[]) => uploaded({ client: patient, files, delay }, ids);
    const went = (error: unknown): void => {
      this.#connection.went(error);
    };
    const poster = new Poster({ client: prompt, log, upload });
    this.#transport = new SlackTransport({
      client: patient,
      poster: new Poster({ client: patient, log, upload }),
      channels,
      went,
    });
    this.#answerer = new Answerer({
      client: prompt,
      poster,
      channels,
      log,
      formUrl: deps.formUrl,
      respond: respondByFetch,
    });
    this.#settledForms = new SettledForms({
      answerer: this.#answerer,
      transport: new SlackTransport({ client: prompt, poster, channels, went }),
      log,
      direct: (account) => this.direct(account),
      formUrl: deps.formUrl,
    });
    let receiver: Receiver;
    if (way.mode === 'http') {
      const http = httpReceiver({ signingSecret: way.signingSecret, logger, log });
      this.#mount = (router) => {
        mountHttp(router, http, way.signingSecret);
      };
      receiver = http;
    } else {
      this.#socket = new SocketReceiver({ appToken: way.appToken, apiUrl, logger, log });
      this.#mount = () => undefined;
      receiver = this.#socket;
    }
    const bolt = new App({
      receiver,
      logger,
      convoStore: false,
      authorize: async () => {
        const { botUser, bot } = await this.#known();
        return { botToken: token, botUserId: botUser, botId: bot };
      },
      ...(apiUrl === undefined ? {} : { clientOptions: { slackApiUrl: apiUrl } }),
    });
    bolt.error((error) => {
      throw unwrapped(error);
    });
    listen(bolt, {
      desk: deps.desk,
      people,
      channels,
      answerer: this.#answerer,
      sentFiles: new SentFiles({
        client: prompt,
        download: downloader({ token, apiUrl }),
        desk: deps.desk,
        files,
        log,
      }),
      client: prompt,
      respond: respondByFetch,
      locale: deps.locale,
      log,
      botUser: () => this.#connection.self?.botUser ?? '',
      later: delay,
    });
    const socket = this.#socket;
    this.#connection = new Connection({
      client: patient,
      log,
      delay: async (ms, signal) => {
        await sleep(ms, undefined, { signal }).catch(() => undefined);
      },
      onSelf: (self) => deps.onWorkspace(self.team),
      listen: socket === undefined ? undefined : (signal, up) => socket.connect(signal, up),
    });
  }

  routes(router: Router): void {
    this.#mount(router);
  }

  /** Does not wait for Slack: what else Loupan does goes on while it cannot be reached. */
  start(): Promise<void> {
    this.#connection.start();
    return Promise.resolve();
  }

  async stop(): Promise<void> {
    await this.#connection.stop();
    await this.#socket?.stop();
    await this.#answerer.idle();
  }

  health(): PlatformHealth {
    return this.#connection.health;
  }

  formSettled(form: SettledForm, answer: Answer): Promise<FormShown> {
    return this.#settledForms.show(form, answer);
  }

  /** For how long a repeated client_msg_id is told is not written down: what is in doubt is looked up instead. */
  traits(): Traits {
    return { pauseMs: 1_000, tellsRepeatsForMs: 0, here: true, changes: true };
  }

  /** Slack has neither tags nor departments. */
  async standing({ externalId }: Speaker): Promise<Standing> {
    try {
      const person = await this.#people.who(externalId);
      return { kind: person.kind === 'outsider' && person.hasEnded ? 'left' : 'unknown' };
    } catch {
      return { kind: 'unknown' };
    }
  }

  /** A member is written to by his id: Slack opens the conversation. */
  direct({ workspace, externalId }: Speaker): Address {
    return { platform: 'slack', workspace, key: externalId };
  }

  inThread(address: Address, remoteRef: string): Address {
    return { ...address, key: remoteRef.replace(':', '/') };
  }

  freeze(card: Card, _address: Address, locale: Locale, mentions?: readonly Mention[]): string {
    return this.#transport.freeze(card, locale, mentions);
  }

  send(address: Address, body: string, key: string): Promise<SendResult> {
    return this.#transport.send(address, body, key);
  }

  find(address: Address, key: string, since: Date): Promise<Found> {
    return this.#transport.find(address, key, since);
  }

  update(address: Address, remoteRef: string, body: string, key: string): Promise<SendResult> {
    return this.#transport.update(address, remoteRef, body, key);
  }

  async #known(): ReturnType<Connection['known']> {
    const late = sleep(KNOWN_WITHIN_MS, undefined, { ref: false });
    const self = this.#connection.self ?? (await Promise.race([this.#connection.known(), late]));
    if (self === undefined) {
      throw new Error('Slack has not said yet which workspace this is');
    }
    return self;
  }
}
