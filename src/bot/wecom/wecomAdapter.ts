import type Router from '@koa/router';
import type { Locale } from '../../domain/company.ts';
import type { Card } from '../../handlers/chat/card.ts';
import type { Speaker } from '../../handlers/chat/intent.ts';
import type { Answer } from '../../handlers/chat/outcome.ts';
import type { Standing } from '../../handlers/ports/standing.ts';
import type { Address, Found, Mention, SendResult, Traits } from '../../handlers/ports/transport.ts';
import type { Adapter, FormShown, PlatformHealth, SettledForm } from '../adapter.ts';
import type { SignIn } from '../formHolder.ts';
import { keyOf } from './addresses.ts';
import type { Asked } from './asked.ts';
import { WecomAnswerer } from './answerer.ts';
import { createWecomClient, type WecomClient } from './api/client.ts';
import { UnsendableError } from './api/errors.ts';
import type { BotCalls } from './bot/botCalls.ts';
import type { BotConnection } from './bot/botConnection.ts';
import { delay } from './delay.ts';
import { createCallbackCrypto } from './callback/crypto.ts';
import { callbackRoutes } from './callback/route.ts';
import { GuidedChat } from './guidedChat.ts';
import { GuidedNotes } from './guidedNotes.ts';
import type { Sink } from './cards/wecomPart.ts';
import { attachmentFetcher } from './bot/fetchAttachment.ts';
import { fromBot } from './inbound/fromBot.ts';
import { fromCallback } from './inbound/fromCallback.ts';
import { Pressed } from './inbound/pressed.ts';
import { SettledForms } from './settledForms.ts';
import { Showing } from './showing.ts';
import { wecomSinks } from './sinks/wecomSinks.ts';
import { talkWords } from './talkWords.ts';
import { Thinking } from './thinking.ts';
import { wecomBot } from './wecomBot.ts';
import type { WecomAdapterDeps } from './wecomDeps.ts';
import { WecomMemory } from './wecomMemory.ts';
import { WecomPeople } from './wecomPeople.ts';
import { wecomSignIn } from './wecomSignIn.ts';
import { WecomTransport } from './wecomTransport.ts';

/** WeCom (企业微信): the AI bot, the self-built app, or both; and groups by their robots. */
export class WecomAdapter implements Adapter {
  readonly platform = 'wecom';
  // 10,000 calls a minute of one API and company, 20,000 of one address (D90312).
  readonly pace = { perSecond: 100, burst: 50 };
  readonly signIn: SignIn | undefined;
  readonly #deps: WecomAdapterDeps;
  readonly #client: WecomClient | undefined;
  readonly #bot: BotConnection | undefined;
  readonly #transport: WecomTransport;
  readonly #answerer: WecomAnswerer;
  readonly #settledForms: SettledForms;
  readonly #people: WecomPeople;
  readonly #showing: Showing;
  readonly #mount: (router: Router) => void;
  #up = false;

  constructor(deps: WecomAdapterDeps) {
    this.#deps = deps;
    const { app, corpId, log, desk, notes, clock, monotonic } = deps;
    this.#showing = new Showing(log);
    const memory = new WecomMemory(notes, clock);
    const pressed = new Pressed(monotonic);
    this.#client =
      app === undefined
        ? undefined
        : createWecomClient({
            baseUrl: deps.apiUrl,
            corpId,
            secret: app.secret,
            monotonic,
            delay,
            log,
          });
    this.signIn = wecomSignIn(deps, this.#client);
    const people = new WecomPeople({ corpId, client: this.#client, monotonic, log });
    this.#people = people;
    const drawnAs = (sink: Sink): Sink => (sink === 'app' && app?.callback === undefined ? 'appchat' : sink);
    const speaker = (userid: string): Promise<Speaker> => people.speaker(userid);
    const sinks = wecomSinks({
      app: app === undefined ? undefined : { client: this.#client, agentId: app.agentId },
      calls: () => this.#bot?.calls,
      baseUrl: deps.apiUrl,
      memory,
      pressed,
      picture: async (id) => {
        const file = await deps.files.get(id);
        if (file === undefined) {
          throw new UnsendableError('the picture is gone');
        }
        return file.bytes;
      },
    });
    const thinking = new Thinking({
      calls: () => this.#calls(),
      words: talkWords('zh-CN').thinking,
      delay,
      token: () => deps.ids.token(),
    });
    const guided = new GuidedChat({
      desk,
      notes: new GuidedNotes(notes, clock),
      say: (asked, card) => this.#answerer.card(asked, card, 'asker'),
    });
    this.#answerer = new WecomAnswerer({
      log,
      sendPart: sinks.sendPart,
      replyPart: async (reqId, part, key) => {
        const inPlace = part.kind === 'markdown';
        const put = await thinking.answer(reqId, inPlace ? part.content : talkWords('zh-CN').ready);
        if (!put || !inPlace) {
          await sinks.replyPart(reqId, part, key);
        }
      },
      drawnAs,
      hasApp: app !== undefined,
      formUrl: deps.formUrl,
      guided: (asked, form, said) => guided.begin(asked, form, said),
    });
    this.#transport = new WecomTransport({
      log,
      memory,
      sendPart: sinks.sendPart,
      settle: sinks.settle,
      botIsElsewhere: () => this.#bot?.connected === false,
      drawnAs,
    });
    this.#settledForms = new SettledForms({
      answerer: this.#answerer,
      transport: this.#transport,
      log,
      hasApp: app !== undefined,
      botIsHere: () => this.#bot?.connected === true,
      direct: (account) => this.direct(account),
      formUrl: deps.formUrl,
    });
    const hearing = { desk, files: deps.files, guided, memory, speaker };
    const show = (asked: Asked, answer: Answer): Promise<void> => this.#answerer.show(asked, answer);
    const showing = this.#showing;
    const { callback } = app ?? {};
    this.#mount =
      callback === undefined
        ? () => undefined
        : (router) => {
            callbackRoutes(router, {
              crypto: createCallbackCrypto({ ...callback, receiveId: corpId }),
              take: fromCallback({
                ...hearing,
                // WeCom waits five seconds for an answer to its call, not for what people see.
                show: (asked, answer) => showing.soon(() => show(asked, answer)),
                onLeft: (userid) => deps.onLeft(this.#account(userid)),
                onRenamed: (userid, to) => deps.onRenamed(this.#account(userid), to),
              }),
              log,
            });
          };
    this.#bot = wecomBot(
      deps,
      fromBot({
        ...hearing,
        show,
        pressed,
        thinking,
        delay,
        calls: () => this.#calls(),
        attachment: attachmentFetcher({ apiUrl: deps.apiUrl, log }),
      }),
    );
  }

  routes(router: Router): void {
    this.#mount(router);
    const { domainFile } = this.#deps;
    if (domainFile !== undefined) {
      // WeCom fetches it to see whose domain this is; its name holds what it says.
      router.get(`/${domainFile}`, (ctx) => {
        ctx.type = 'text/plain';
        ctx.body = domainFile.replace(/^WW_verify_|\.txt$/gu, '');
      });
    }
  }

  /** Does not wait for WeCom: what else Loupan does goes on while it cannot be reached. */
  start(): Promise<void> {
    this.#up = true;
    this.#bot?.start();
    // So that /readyz says at once whether the secret is right; whoever needs the token first waits for the same call.
    this.#client?.get('getcallbackip').catch((error: unknown) => {
      this.#deps.log.warn({ err: error }, 'WeCom does not take the app yet');
    });
    return Promise.resolve();
  }

  async stop(): Promise<void> {
    this.#up = false;
    await this.#bot?.stop();
    await this.#showing.idle();
  }

  /** Up while one of the ways is. */
  health(): PlatformHealth {
    const ways = [
      ...(this.#client === undefined ? [] : [{ name: 'app', ...this.#client.state() }]),
      ...(this.#bot === undefined ? [] : [{ name: 'bot', ...this.#bot.health }]),
    ];
    const detail = ways.map(({ name, detail: said }) => `${name}: ${said}`).join('; ');
    return { up: this.#up && ways.some(({ up }) => up), detail };
  }

  formSettled(form: SettledForm, answer: Answer): Promise<FormShown> {
    return this.#settledForms.show(form, answer);
  }

  standing(account: Speaker): Promise<Standing> {
    return this.#people.standing(account);
  }

  /**
   * The app may speak to anybody first, the bot only to those who have spoken to it; but WeCom takes cards that can be pressed only
   * from an app with a callback (D90236).
   */
  direct({ workspace, externalId }: Speaker): Address {
    const userid = externalId.toLowerCase();
    const key = keyOf(
      this.#speaksByApp ? { sink: 'app', userid } : { sink: 'bot', kind: 'single', chatid: userid },
    );
    return { platform: 'wecom', workspace, key };
  }

  /** WeCom has no threads. */
  inThread(address: Address): Address {
    return address;
  }

  traits(address: Address): Traits {
    return this.#transport.traits(address);
  }

  freeze(card: Card, address: Address, locale: Locale, mentions?: readonly Mention[]): string {
    return this.#transport.freeze(card, address, locale, mentions);
  }

  send(address: Address, body: string, key: string): Promise<SendResult> {
    return this.#transport.send(address, body, key);
  }

  find(address: Address, key: string): Promise<Found> {
    return this.#transport.find(address, key);
  }

  update(address: Address, remoteRef: string, body: string, key: string): Promise<SendResult> {
    return this.#transport.update(address, remoteRef, body, key);
  }

  #calls(): BotCalls {
    if (this.#bot === undefined) {
      throw new Error('there is no bot');
    }
    return this.#bot.calls;
  }

  get #speaksByApp(): boolean {
    const { app, bot } = this.#deps;
    return app !== undefined && (app.callback !== undefined || bot === undefined);
  }

  #account(userid: string): Speaker {
    return { platform: 'wecom', workspace: this.#deps.corpId, externalId: userid };
  }
}
