import type { WebClient } from '@slack/web-api';
import type { Log } from '../../handlers/ports/log.ts';
import type { PlatformHealth } from '../adapter.ts';
import { sendFailure, shutOutBy } from './sendFailure.ts';

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;

/** Who we are in Slack. */
export interface Self {
  readonly team: string;
  readonly botUser: string;
  readonly bot: string;
}

interface ConnectionDeps {
  readonly client: WebClient;
  readonly log: Log;
  readonly delay: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Called once Slack has said who we are, before anything of it is taken; rejects when the database is away. */
  readonly onSelf: (self: Self) => Promise<void>;
  /** Opens the way in (the socket); resolves when it is lost again, rejects when it could not be opened. Undefined for HTTP. */
  readonly listen: ((signal: AbortSignal, up: () => void) => Promise<void>) | undefined;
}

/**
 * Keeps us connected: nothing that Slack does or does not do at the start or later ends the process. Tried again and again, with
 * more and more patience, until it is stopped.
 */
export class Connection {
  readonly #deps: ConnectionDeps;
  readonly #ended = new AbortController();
  readonly #known: Promise<Self>;
  #tellSelf: (self: Self) => void = () => undefined;
  #self: Self | undefined;
  #health: PlatformHealth = { up: false, detail: 'connecting' };
  #shutOut: string | undefined;
  #running: Promise<void> | undefined;

  constructor(deps: ConnectionDeps) {
    this.#deps = deps;
    this.#known = new Promise((resolve) => {
      this.#tellSelf = resolve;
    });
  }

  get health(): PlatformHealth {
    return this.#shutOut === undefined ? this.#health : { up: false, detail: `Slack: ${this.#shutOut}` };
  }

  /** What a call has shown: whoever is shut out is told by nothing else where Slack calls us. Undefined: it went well. */
  went(error: unknown): void {
    const word = shutOutBy(error);
    if (error === undefined || word !== undefined) {
      this.#shutOut = word;
    }
  }

  /** Undefined as long as Slack has not said it. */
  get self(): Self | undefined {
    return this.#self;
  }

  /** Resolves when Slack has said it. */
  known(): Promise<Self> {
    return this.#known;
  }

  start(): void {
    this.#running ??= this.#run();
  }

  async stop(): Promise<void> {
    this.#ended.abort();
    await this.#running;
    this.#health = { up: false, detail: 'stopped' };
  }

  async #run(): Promise<void> {
    const { signal } = this.#ended;
    let wait = FIRST_WAIT_MS;
    while (!signal.aborted) {
      try {
        await this.#identify();
        await this.#listen(() => {
          wait = FIRST_WAIT_MS;
        });
        if (this.#deps.listen === undefined) {
          return;
        }
        this.#lost('the connection to Slack was closed; it is opened again');
      } catch (error) {
        this.#lost(reasonOf(error), error);
        await this.#deps.delay(wait, signal);
        wait = Math.min(wait * 2, LONGEST_WAIT_MS);
      }
    }
  }

  async #identify(): Promise<void> {
    if (this.#self !== undefined) {
      return;
    }
    const {
      team_id: team = '',
      user_id: botUser = '',
      bot_id: bot = '',
    } = await this.#deps.client.auth.test();
    const self = { team, botUser, bot };
    await this.#deps.onSelf(self);
    this.#self = self;
    this.#tellSelf(self);
  }

  async #listen(isUp: () => void): Promise<void> {
    const up = (): void => {
      this.#health = { up: true, detail: `connected to ${this.#self?.team ?? ''}` };
      isUp();
    };
    if (this.#deps.listen === undefined) {
      up();
      return;
    }
    await this.#deps.listen(this.#ended.signal, up);
  }

  #lost(reason: string, error?: unknown): void {
    this.#health = { up: false, detail: reason };
    if (!this.#ended.signal.aborted) {
      this.#deps.log.warn(
        error === undefined ? { reason } : { err: error, reason },
        'Slack is not connected',
      );
    }
  }
}

function reasonOf(error: unknown): string {
  try {
    return sendFailure(error).reason;
  } catch {
    return error instanceof Error ? error.message : 'unknown';
  }
}
