import type { Context } from 'koa';
import type { Locale } from '../domain/company.ts';
import type { Place, Speaker } from '../handlers/chat/intent.ts';
import { type FormHolder, type Holding, type SignIn, signInState } from './formHolder.ts';
import type { FormPage } from './formPage.ts';
import { htmlBody } from './htmlBody.ts';
import { sentences } from './sentences.ts';

export interface PageDeps {
  readonly page: FormPage;
  readonly holder: FormHolder;
  /** Of platforms that can say who opens a page. */
  readonly signIns: ReadonlyMap<string, SignIn>;
  /** Where browsers reach us, without a slash at the end. */
  readonly baseUrl: string;
}

interface Page {
  readonly ticket: string;
  /** Where it lies. */
  readonly path: string;
  /** Whom it was handed out to, and where. */
  readonly speaker: Speaker | null;
  readonly place: Place;
  readonly locale: Locale;
}

/**
 * Whose a page is. `answered`: there is nothing to be added, for the browser was sent to the platform or back to the plain address, or
 * was told that the platform does not answer or does not know who it is.
 */
export async function signedIn(ctx: Context, deps: PageDeps, opened: Page): Promise<Holding | 'answered'> {
  const holding = await asked(ctx, deps, opened);
  const words = sentences(opened.locale);
  if (holding === 'away') {
    // The code serves once: the plain address asks the platform anew.
    const notice = { tone: 'warn' as const, title: words.formSignInAway, lines: [words.formSignInAwayMore] };
    htmlBody(ctx, 503, deps.page.notice(opened.locale, { ...notice, retry: opened.path }));
    return 'answered';
  }
  if (holding === 'unknown') {
    const notice = { tone: 'warn' as const, title: words.formSignIn, lines: [words.formSignInMore] };
    htmlBody(ctx, 403, deps.page.notice(opened.locale, notice));
    return 'answered';
  }
  return holding;
}

async function asked(
  ctx: Context,
  { holder, signIns, baseUrl }: PageDeps,
  { ticket, path, speaker, place }: Page,
): Promise<Holding | 'answered' | 'away' | 'unknown'> {
  const browser = holder.browser(ctx);
  const holding = await holder.holding(ctx, ticket, { place });
  const signIn = signIns.get(place.platform);
  if (holding !== 'free' || signIn === undefined) {
    return holding;
  }
  const state = signInState(browser, ticket);
  const { code, state: given } = ctx.query;
  if (typeof code !== 'string') {
    ctx.redirect(signIn.url(`${baseUrl}${path}`, state));
    return 'answered';
  }
  const account = given === state ? await signIn.accountOf(code) : undefined;
  if (account === undefined || account === 'away') {
    return account ?? 'unknown';
  }
  if (account.externalId.toLowerCase() !== speaker?.externalId.toLowerCase()) {
    return 'others';
  }
  await holder.holdAs(browser, ticket);
  ctx.redirect(path);
  return 'answered';
}
