import { demand } from './rule.ts';
import type { WecomIdentity } from './worldTypes.ts';

/** Seconds, as WeCom says it. */
const LIVES_S = 7_200;
const BAN_MS = 3_600_000;
const WRONG_SECRETS = 3;

/** Access tokens: the same one as long as it lives, and a ban for who asks with wrong secrets (WDK, note 5 on 45009). */
export class Tokens {
  readonly #identity: WecomIdentity;
  #current: { readonly token: string; readonly until: number } | undefined;
  readonly #given = new Set<string>();
  #wrong: number[] = [];

  constructor(identity: WecomIdentity) {
    this.#identity = identity;
  }

  issue(corpId: string, secret: string, at: number): { access_token: string; expires_in: number } {
    this.#wrong = this.#wrong.filter((one) => one > at - BAN_MS);
    demand(this.#wrong.length < WRONG_SECRETS, 45009, 'too many wrong secrets');
    demand(corpId !== '', 41002, 'corpid missing');
    demand(secret !== '', 41004, 'corpsecret missing');
    demand(corpId === this.#identity.corpId, 40013, 'invalid corpid');
    if (secret !== this.#identity.appSecret) {
      this.#wrong.push(at);
    }
    demand(secret === this.#identity.appSecret, 40001, 'invalid credential');
    if (this.#current === undefined || at >= this.#current.until) {
      const token = `TOKEN-${this.#given.size + 1}`;
      this.#given.add(token);
      this.#current = { token, until: at + LIVES_S * 1_000 };
    }
    return {
      access_token: this.#current.token,
      expires_in: Math.floor((this.#current.until - at) / 1_000),
    };
  }

  check(token: string, at: number): void {
    demand(token !== '', 41001, 'access_token missing');
    demand(this.#given.has(token), 40014, 'invalid access_token');
    demand(this.#current?.token === token && at < this.#current.until, 42001, 'access_token expired');
  }

  /** The token is not good any longer, before its time. */
  expire(): void {
    this.#current = undefined;
  }
}
