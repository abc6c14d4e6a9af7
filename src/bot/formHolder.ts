import { createHash } from 'node:crypto';
import type { Context } from 'koa';
import { z } from 'zod';
import type { Platform } from '../domain/company.ts';
import type { RawValues, Speaker } from '../handlers/chat/intent.ts';
import type { Clock } from '../handlers/ports/clock.ts';
import type { OpenedForm } from '../handlers/ports/desk.ts';
import type { Ids } from '../handlers/ports/ids.ts';
import type { PlatformNotes } from '../handlers/ports/platformNotes.ts';

/** Who has opened a page, as the platform of its form says. */
export interface SignIn {
  /** Where the browser is sent to learn it; it comes back to `back` with `code` and `state` (letters and digits). */
  url(back: string, state: string): string;
  /** Undefined where the code is wrong or too old; `away` where the platform does not answer, and may later. */
  accountOf(code: string): Promise<Pick<Speaker, 'externalId'> | 'away' | undefined>;
}

export interface HolderDeps {
  readonly notes: PlatformNotes;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Whether a platform says who opens a page. */
  readonly signsIn: (platform: Platform) => boolean;
  /** Whether browsers reach us over https: then the cookie goes over nothing else. */
  readonly secure: boolean;
}

/** Whether a browser may see and send a form. */
export type Holding = 'mine' | 'free' | 'others';

const COOKIE = 'lp_browser';
const COOKIE_SECONDS = 30 * 86_400;
const DAY_MS = 86_400_000;
const holder = z.object({ browser: z.string() });
const typed = z.object({
  browser: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
});

/**
 * A form belongs to the browser that opens it first: a link that is passed on, or read over a shoulder, opens nothing. It becomes
 * somebody's with the first request that brings a cookie of ours back, so that whoever only fetches a preview of the link holds
 * nothing. Forms of the chat page have no link that leaves it.
 */
export class FormHolder {
  readonly #deps: HolderDeps;

  constructor(deps: HolderDeps) {
    this.#deps = deps;
  }

  /** The browser's name; a new one is given to it with the answer. */
  browser(ctx: Context): string {
    const known = ctx.cookies.get(COOKIE);
    if (known !== undefined && /^[\w-]{16,64}$/u.test(known)) {
      return known;
    }
    const name = this.#deps.ids.token();
    const secure = this.#deps.secure ? '; Secure' : '';
    ctx.append(
      'Set-Cookie',
      `${COOKIE}=${name}; Path=/; Max-Age=${COOKIE_SECONDS}; HttpOnly; SameSite=Lax${secure}`,
    );
    return name;
  }

  async holding(ctx: Context, ticket: string, { place }: OpenForm): Promise<Holding> {
    if (place.platform === 'web') {
      return 'mine';
    }
    const held = holder.safeParse(await this.#deps.notes.get('form.holder', nameOf(ticket)));
    if (!held.success) {
      return 'free';
    }
    return held.data.browser === digest(ctx.cookies.get(COOKIE) ?? '') ? 'mine' : 'others';
  }

  /** Makes it this browser's, where it is nobody's yet and no platform has to say first who it is. */
  async hold(ctx: Context, ticket: string, opened: OpenForm): Promise<Holding> {
    const now = await this.holding(ctx, ticket, opened);
    const browser = ctx.cookies.get(COOKIE);
    if (now !== 'free') {
      return now;
    }
    if (this.#deps.signsIn(opened.place.platform)) {
      return 'others';
    }
    if (browser === undefined) {
      return 'free';
    }
    return await this.holdAs(browser, ticket);
  }

  async holdAs(browser: string, ticket: string): Promise<Holding> {
    const mine = { browser: digest(browser) };
    const kept = await this.#deps.notes.keep('form.holder', nameOf(ticket), mine, this.#tomorrow());
    return holder.parse(kept).browser === mine.browser ? 'mine' : 'others';
  }

  /** What was typed so far, so that a closed page loses nothing. */
  async keepTyped(ctx: Context, ticket: string, values: RawValues): Promise<void> {
    const browser = digest(ctx.cookies.get(COOKIE) ?? '');
    await this.#deps.notes.put('form.typed', nameOf(ticket), { browser, values }, this.#tomorrow());
  }

  /** Of this browser only. */
  async typed(ctx: Context, ticket: string): Promise<RawValues> {
    const kept = typed.safeParse(await this.#deps.notes.get('form.typed', nameOf(ticket)));
    return kept.data?.browser === digest(ctx.cookies.get(COOKIE) ?? '') ? kept.data.values : {};
  }

  async forget(ticket: string): Promise<void> {
    await this.#deps.notes.take('form.typed', nameOf(ticket));
  }

  /** True for the first who asks within the day: a new form is handed out once. */
  async mayAskAgain(ticket: string): Promise<boolean> {
    const token = this.#deps.ids.token();
    const kept = await this.#deps.notes.keep('form.again', nameOf(ticket), { token }, this.#tomorrow());
    return kept['token'] === token;
  }

  #tomorrow(): Date {
    return new Date(this.#deps.clock.now().getTime() + DAY_MS);
  }
}

type OpenForm = Pick<Extract<OpenedForm, { state: 'open' }>, 'place'>;

/** A browser's part in a sign-in: letters and digits, and nothing that its cookie could be guessed from. */
export function signInState(browser: string, ticket: string): string {
  return digest(`${browser}\n${ticket}`).replaceAll(/[^a-zA-Z0-9]/gu, '0');
}

function nameOf(ticket: string): string {
  return digest(ticket);
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
