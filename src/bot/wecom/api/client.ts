import { z } from 'zod';
import type { Log } from '../../../handlers/ports/log.ts';
import type { PlatformHealth } from '../../adapter.ts';
import { answered, ask, type Fetch, type Way, type WecomAnswer } from './ask.ts';
import { BUSY, STALE_TOKEN, UNTRUSTED_IP } from './errcodes.ts';
import { GETTOKEN, WecomError } from './errors.ts';
import { methodUrl } from './methodUrl.ts';
import { type FreshToken, TokenCache } from './token.ts';

const TIMEOUT_MS = 10_000;
/** WeCom asks to be tried three times more at most while it is busy (D90313, -1). */
const BUSY_WAITS_MS = [500, 1_000, 2_000];

export interface WecomClientOptions {
  /** WeCom's own where it is undefined, else something that ends in `/cgi-bin/` as that does. */
  readonly baseUrl?: string | undefined;
  readonly corpId: string;
  readonly secret: string;
  /** Milliseconds that only go forward. */
  readonly monotonic: () => number;
  readonly delay: (ms: number) => Promise<void>;
  readonly log: Log;
  readonly fetch?: Fetch;
  /** Of one request, in milliseconds. */
  readonly timeoutMs?: number;
}

export interface MediaFile {
  readonly type: 'image' | 'file';
  readonly filename: string;
  readonly bytes: Uint8Array;
}

interface Call {
  readonly method: string;
  readonly query: Readonly<Record<string, string>>;
  readonly hasEffect: boolean;
  readonly init: RequestInit;
}

const fresh = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() });

/**
 * The API of one self-built app. Every call rejects with WecomError where WeCom refuses and with WecomUnansweredError where it
 * does not say; neither holds the token. A token that has ended is renewed, and WeCom's being busy is waited for.
 */
export class WecomClient {
  readonly #options: WecomClientOptions;
  readonly #way: Way;
  readonly #tokens: TokenCache;
  #untrusted: WecomError | undefined;

  constructor(options: WecomClientOptions) {
    this.#options = options;
    this.#way = { fetch: options.fetch ?? fetch, timeoutMs: options.timeoutMs ?? TIMEOUT_MS };
    this.#tokens = new TokenCache({
      monotonic: options.monotonic,
      ask: () => this.#gettoken(),
      onShutOut: (error) => {
        options.log.error(
          { err: error },
          'WeCom refuses the corp id or the secret; nothing is sent for an hour',
        );
      },
    });
  }

  get(method: string, query: Readonly<Record<string, string>> = {}): Promise<WecomAnswer> {
    return this.#patiently({ method, query, hasEffect: false, init: {} });
  }

  /** A text is sent as it is, byte for byte: WeCom tells a repeated message by its bytes (D90236, enable_duplicate_check). */
  post(method: string, body: string | Readonly<Record<string, unknown>>): Promise<WecomAnswer> {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: text };
    return this.#patiently({ method, query: {}, hasEffect: true, init });
  }

  /** Nobody sees an upload before a message shows it: one whose answer was lost is simply repeated. */
  upload({ type, filename, bytes }: MediaFile): Promise<WecomAnswer> {
    const form = new FormData();
    // Other names arrive in different ways (D90253 gives only ASCII ones).
    form.set('media', new Blob([bytes]), filename.replace(/[^\w.-]/gu, '_'));
    const init = { method: 'POST', body: form };
    return this.#patiently({ method: 'media/upload', query: { type }, hasEffect: false, init });
  }

  /** Down before the first call, while the secret is wrong, and while the address of this server is not trusted. */
  state(): PlatformHealth {
    const state = this.#tokens.state();
    return state.up && this.#untrusted !== undefined ? { up: false, detail: this.#untrusted.message } : state;
  }

  async #patiently(call: Call): Promise<WecomAnswer> {
    const { delay, log } = this.#options;
    for (const waitMs of BUSY_WAITS_MS) {
      try {
        return await this.#withToken(call);
      } catch (error) {
        if (!(error instanceof WecomError) || error.errcode !== BUSY) {
          throw error;
        }
        log.warn({ method: error.method, waitMs }, 'WeCom is busy; it is asked again');
        await delay(waitMs);
      }
    }
    return await this.#withToken(call);
  }

  async #withToken(call: Call): Promise<WecomAnswer> {
    const token = await this.#tokens.token();
    try {
      return await this.#asked(call, token);
    } catch (error) {
      if (!(error instanceof WecomError) || !STALE_TOKEN.has(error.errcode)) {
        throw error;
      }
      this.#options.log.info({ method: call.method, errcode: error.errcode }, 'the access token was refused');
      this.#tokens.refused(token);
      return await this.#asked(call, await this.#tokens.token());
    }
  }

  async #asked({ method, query, hasEffect, init }: Call, token: string): Promise<WecomAnswer> {
    const url = methodUrl(this.#options.baseUrl, method, { access_token: token, ...query });
    try {
      const answer = await ask(this.#way, { method, url, init, hasEffect });
      this.#untrusted = undefined;
      return answer;
    } catch (error) {
      this.#note(error);
      throw error;
    }
  }

  /** Whatever else WeCom answers, it has let us in. */
  #note(error: unknown): void {
    if (!(error instanceof WecomError)) {
      return;
    }
    const isUntrusted = error.errcode === UNTRUSTED_IP;
    if (isUntrusted && this.#untrusted === undefined) {
      this.#options.log.error({ err: error }, 'WeCom does not trust the address of this server');
    }
    this.#untrusted = isUntrusted ? error : undefined;
  }

  async #gettoken(): Promise<FreshToken> {
    const { baseUrl, corpId: corpid, secret: corpsecret } = this.#options;
    const url = methodUrl(baseUrl, GETTOKEN, { corpid, corpsecret });
    const answer = await ask(this.#way, { method: GETTOKEN, url, hasEffect: false });
    const { access_token: token, expires_in: seconds } = answered(GETTOKEN, fresh, answer);
    return { token, expiresInMs: seconds * 1_000 };
  }
}

export function createWecomClient(options: WecomClientOptions): WecomClient {
  return new WecomClient(options);
}
