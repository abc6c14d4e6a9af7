import type { PlatformHealth } from '../../adapter.ts';
import { isWrongSecret } from './errors.ts';

/** Before the end, so that no call is sent with a token that ends on its way. */
const EARLY_MS = 5 * 60_000;
/** As long as WeCom's ban lasts (D90313, the note on 45009). */
const COOL_DOWN_MS = 60 * 60_000;

export interface FreshToken {
  readonly token: string;
  readonly expiresInMs: number;
}

interface TokenDeps {
  /** Asks WeCom for a token. Within its life WeCom gives the same again (D91039). */
  readonly ask: () => Promise<FreshToken>;
  /** Milliseconds that only go forward. */
  readonly monotonic: () => number;
  /** Called once for each refusal that starts a cool-down. */
  readonly onShutOut: (error: Error) => void;
}

interface Known {
  readonly token: string;
  readonly refreshAt: number;
  readonly endsAt: number;
}

/** The access token of one app: asked for once, however many calls need it at the same moment. */
export class TokenCache {
  readonly #deps: TokenDeps;
  #known: Known | undefined;
  #asking: Promise<string> | undefined;
  #shutOut: { readonly error: Error; readonly until: number } | undefined;
  #health: PlatformHealth = { up: false, detail: 'WeCom was not asked yet' };

  constructor(deps: TokenDeps) {
    this.#deps = deps;
  }

  /** Rejects as asking for it does; during a cool-down with what has started it, without asking. */
  async token(): Promise<string> {
    const known = this.#known;
    if (known !== undefined && this.#deps.monotonic() < known.refreshAt) {
      return known.token;
    }
    try {
      return await this.#refreshed();
    } catch (error) {
      // WeCom is away for a moment: the old one serves until its end.
      if (known !== undefined && known === this.#known && this.#deps.monotonic() < known.endsAt) {
        return known.token;
      }
      throw error;
    }
  }

  /**
   * A call with this token was refused because of it. Of many calls that were on their way with the same one, only the first
   * makes a new one necessary.
   */
  refused(token: string): void {
    if (this.#known?.token === token) {
      this.#known = undefined;
    }
  }

  /** `detail` says in how many minutes a wrong secret is tried again. */
  state(): PlatformHealth {
    const shutOut = this.#shutOut;
    const leftMs = (shutOut?.until ?? 0) - this.#deps.monotonic();
    return shutOut === undefined || leftMs <= 0
      ? this.#health
      : { up: false, detail: `${shutOut.error.message}; tried again in ${Math.ceil(leftMs / 60_000)} min` };
  }

  async #refreshed(): Promise<string> {
    if (this.#shutOut !== undefined && this.#deps.monotonic() < this.#shutOut.until) {
      throw this.#shutOut.error;
    }
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = undefined;
    });
    return await this.#asking;
  }

  async #ask(): Promise<string> {
    const { ask, monotonic, onShutOut } = this.#deps;
    const start = monotonic();
    try {
      const { token, expiresInMs } = await ask();
      // A life that is shorter than usual is halved, or every call would ask anew.
      const refreshAt = start + expiresInMs - Math.min(EARLY_MS, expiresInMs / 2);
      this.#known = { token, refreshAt, endsAt: start + expiresInMs };
      this.#shutOut = undefined;
      this.#health = { up: true, detail: 'WeCom has given a token' };
      return token;
    } catch (error) {
      this.#health = { up: false, detail: error instanceof Error ? error.message : 'WeCom gives no token' };
      if (isWrongSecret(error)) {
        this.#shutOut = { error, until: monotonic() + COOL_DOWN_MS };
        onShutOut(error);
      }
      throw error;
    }
  }
}
