import type { WSClient } from '@wecom/aibot-node-sdk';
import { z } from 'zod';
import type { Ids } from '../../../handlers/ports/ids.ts';
import type { Log } from '../../../handlers/ports/log.ts';
import type { PlatformHealth } from '../../adapter.ts';
import { BotCalls } from './botCalls.ts';
import type { BotEvent, BotMessage } from './botMessage.ts';
import { type BotAccount, botSession, type SessionEnd } from './botSession.ts';
import { ChatLanes } from './chatLanes.ts';
import type { Owner } from './ownedBy.ts';
import { type Parsed, parseFrame } from './parseFrame.ts';

/** How long what is waited for, in milliseconds. */
export interface BotWaits {
  /** After a connection that was lost; twice as long each time, up to `longest`. */
  readonly first: number;
  readonly longest: number;
  /** After somebody else has taken the connection: two that take it from each other are of no use to anybody. */
  readonly kicked: number;
  /** After a refused subscription: it is rate protected and not to be repeated (D101463). */
  readonly refused: number;
  readonly subscribed: number;
  /** At a stop, for what has come already. */
  readonly drain: number;
}

export const BOT_WAITS: BotWaits = {
  first: 1_000,
  longest: 30_000,
  kicked: 5 * 60_000,
  refused: 10 * 60_000,
  subscribed: 20_000,
  drain: 5_000,
};

/** Refusals that pass by themselves: busy, and limits of the rate (global table of errcodes, D90313). */
const PASSING = new Set([-1, 45009, 45033]);

export interface BotConnectionDeps {
  /** `name`: what people call it by in groups; the mention of it is taken away even where no blank follows. */
  readonly bot: BotAccount & { readonly name?: string };
  /** Lets one process of several hold the connection. */
  readonly owner: Owner;
  /** What came. Called one after the other within a chat; repeats of a `msgid` are passed on. What it rejects with is logged. */
  readonly take: (incoming: BotMessage | BotEvent) => Promise<void>;
  /** Somebody else holds the connection of this bot: an operator has to know. Called once until a connection has lasted again. */
  readonly onKicked: () => Promise<void>;
  readonly ids: Pick<Ids, 'token'>;
  /** From 0 up to, not including, 1. */
  readonly random: () => number;
  /** Milliseconds that only go forward. */
  readonly monotonic: () => number;
  /** Resolves after so many milliseconds, and at once when the signal is aborted. */
  readonly delay: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly log: Log;
  /** Production's where it is undefined. */
  readonly waits?: BotWaits;
}

/**
 * Keeps the AI bot's long connection for ever: whatever WeCom or the network does, it is tried again, until it is stopped. Of several
 * processes one holds it; the others are up as well, and wait for their turn.
 */
export class BotConnection {
  /** Speaks over the connection, whichever it is at the moment. */
  readonly calls: BotCalls;
  readonly #deps: BotConnectionDeps;
  readonly #waits: BotWaits;
  readonly #lanes: ChatLanes;
  readonly #ended = new AbortController();
  #health: PlatformHealth = { up: false, detail: 'connecting' };
  #client: WSClient | undefined;
  #upSince: number | undefined;
  #toldOfKick = false;
  #running: Promise<void> | undefined;

  constructor(deps: BotConnectionDeps) {
    this.#deps = deps;
    this.#waits = deps.waits ?? BOT_WAITS;
    this.calls = new BotCalls({ socket: () => this.#client, token: () => deps.ids.token() });
    this.#lanes = new ChatLanes((error) => {
      deps.log.error({ err: error }, 'something that came over the bot was not dealt with');
    });
  }

  get health(): PlatformHealth {
    return this.#health;
  }

  /** Whether this process holds the connection: only then do `calls` send anything. */
  get connected(): boolean {
    return this.#client !== undefined;
  }

  /** Does not wait for WeCom. */
  start(): void {
    const { owner } = this.#deps;
    this.#running ??= owner(
      (signal) => this.#stay(signal),
      this.#ended.signal,
      () => {
        this.#health = { up: true, detail: 'another process holds the connection' };
      },
    );
  }

  /** Resolves when the connection is closed and given back, and what has come is dealt with. */
  async stop(): Promise<void> {
    if (this.connected) {
      // Nothing acknowledges a message here: one that is given up now would not come again. Its answer needs the connection, too.
      const late = new AbortController();
      await Promise.race([this.#lanes.idle(), this.#deps.delay(this.#waits.drain, late.signal)]);
      late.abort();
    }
    this.#ended.abort();
    await this.#running;
    await this.#lanes.idle();
    this.#health = { up: false, detail: 'stopped' };
  }

  async #stay(signal: AbortSignal): Promise<void> {
    const { delay, monotonic } = this.#deps;
    const { first, longest } = this.#waits;
    let wait = first;
    while (!signal.aborted) {
      const end = await this.#session(signal);
      const livedMs = this.#upSince === undefined ? 0 : monotonic() - this.#upSince;
      this.#upSince = undefined;
      // One that WeCom ends again and again at once is opened more and more seldom, as if it had never been up.
      wait = livedMs > longest ? first : wait;
      const pause = await this.#pauseAfter(end, livedMs, wait);
      wait = Math.min(wait * 2, longest);
      await delay(pause, signal);
    }
    this.#health = { up: false, detail: 'not connected' };
  }

  async #session(signal: AbortSignal): Promise<SessionEnd> {
    const { bot, log, monotonic } = this.#deps;
    const end = await botSession(
      {
        bot,
        subscribedWithinMs: this.#waits.subscribed,
        log,
        onUp: (client) => {
          this.#client = client;
          this.#upSince = monotonic();
          this.#health = { up: true, detail: 'connected' };
          log.info({}, 'the WeCom bot is connected');
        },
        onFrame: (frame) => {
          this.#receive(frame);
        },
      },
      signal,
    );
    this.#client = undefined;
    return end;
  }

  /** Says what has happened, and returns for how many milliseconds nothing is tried. */
  async #pauseAfter(end: SessionEnd, livedMs: number, wait: number): Promise<number> {
    const jittered = wait * (0.5 + this.#deps.random() / 2);
    switch (end.kind) {
      case 'stopped':
        return 0;
      case 'lost':
        this.#down(end.reason, jittered);
        return jittered;
      case 'kicked': {
        const { kicked } = this.#waits;
        this.#down('another connection has taken this bot over: its secret is in use somewhere else', kicked);
        await this.#tellOfKick(livedMs);
        return kicked;
      }
      case 'refused':
        return this.#refused(end.errcode, jittered);
    }
  }

  #refused(errcode: number, jittered: number): number {
    const passes = PASSING.has(errcode);
    const pause = passes ? jittered : this.#waits.refused;
    const advice = passes ? 'it passes by itself' : 'check WECOM_BOT_ID and WECOM_BOT_SECRET';
    this.#down(`WeCom refuses the bot (errcode ${errcode}): ${advice}`, pause);
    return pause;
  }

  #down(detail: string, pauseMs: number): void {
    this.#health = { up: false, detail };
    this.#deps.log.warn(
      { reason: detail, againInSeconds: Math.round(pauseMs / 100) / 10 },
      'the WeCom bot is not connected',
    );
  }

  async #tellOfKick(livedMs: number): Promise<void> {
    // The other one may wait as we do: each then has it for as long as the other waits.
    this.#toldOfKick = this.#toldOfKick && livedMs <= 2 * this.#waits.kicked;
    if (this.#toldOfKick) {
      return;
    }
    try {
      await this.#deps.onKicked();
      this.#toldOfKick = true;
    } catch (error) {
      this.#deps.log.error({ err: error }, 'nobody could be told that another connection has taken the bot');
    }
  }

  #receive(frame: unknown): void {
    const { bot, log, take } = this.#deps;
    let parsed: Parsed;
    try {
      parsed = parseFrame(frame, bot.name);
    } catch (error) {
      log.warn({ problems: problemsOf(error) }, 'a frame of WeCom was not understood and is left out');
      return;
    }
    if (parsed.kind === 'other') {
      log.debug({ what: parsed.what }, 'an event of WeCom that nobody waits for');
      return;
    }
    const incoming = parsed;
    this.#lanes.put(`${incoming.chat.kind}:${incoming.chat.chatid}`, () => take(incoming));
  }
}

/** Where a frame was not as it should be; nothing of what it says. */
function problemsOf(error: unknown): readonly string[] {
  return error instanceof z.ZodError
    ? error.issues.map(({ path, code }) => `${path.join('.')}: ${code}`)
    : ['not readable'];
}
