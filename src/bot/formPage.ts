import type { Locale } from '../domain/company.ts';
import type { FormView } from '../handlers/chat/field.ts';
import type { RawValues } from '../handlers/chat/intent.ts';
import type { Html } from './markup.ts';
import { html, text } from './markup.ts';
import { sentences } from './sentences.ts';

/** What the renderer says by itself: it knows which words it needs. */
type Words = Readonly<Record<string, unknown>>;

interface FormProps {
  readonly form: FormView;
  readonly prefix: string;
  readonly values: RawValues;
  readonly errors: Readonly<Record<string, string>>;
  readonly words: Words;
  readonly tried: boolean;
  readonly busy: boolean;
  readonly action: string;
}

interface PageModules {
  readonly Form: (props: FormProps) => unknown;
  readonly formWords: (locale: Locale) => Words;
}

/** Loads the page's own renderer and words: browsers get the same two files as they are. */
async function loadPage(): Promise<PageModules> {
  const at = (name: string): string => new URL(`./web/page/${name}`, import.meta.url).href;
  const [form, strings] = await Promise.all([
    import(at('form.js')) as Promise<{ createForm: (html: Html) => PageModules['Form'] }>,
    import(at('strings.js')) as Promise<{ STRINGS: Record<Locale, { form: Words }> }>,
  ]);
  return { Form: form.createForm(html), formWords: (locale) => strings.STRINGS[locale].form };
}

export interface Shown {
  /** What was typed; empty at first. */
  readonly values: RawValues;
  /** Whether it is shown again because a submit was refused. */
  readonly tried: boolean;
  /** Where it is posted to. */
  readonly action: string;
  /** Whether the browser tells of itself and of what is typed: a form with a link that leaves the chat. */
  readonly watched: boolean;
}

export interface FormPage {
  /** The form with what was typed and what is wrong with it. */
  form(locale: Locale, form: FormView, shown: Shown): string;
  /** A page that only says something: thanks, or why there is no form. */
  notice(locale: Locale, notice: Notice): string;
}

export interface Notice {
  readonly tone: 'success' | 'info' | 'warn';
  readonly title: string;
  readonly lines: readonly string[];
  /** Where a new form is asked for. */
  readonly again?: string;
  /** The same page once more, where only the moment was wrong. */
  readonly retry?: string;
}

/** Draws the H5 pages as whole documents. They need no script. */
export async function formPage(): Promise<FormPage> {
  const { Form, formWords } = await loadPage();
  return {
    form: (locale, form, { values, tried, action, watched }) =>
      page(
        locale,
        form.title,
        html`<main class="lp-h5">
          <header class="lp-h5-head">
            <p class="lp-h5-brand">楼盘 Loupan</p>
            <h1>${form.title}</h1>
          </header>
          <${Form}
            form=${form}
            prefix="f"
            values=${values}
            errors=${form.errors}
            words=${formWords(locale)}
            tried=${tried}
            busy=${false}
            action=${action}
          />
          ${watched ? html`<img class="lp-hidden" id="lp-watched" src=${`${action}/here`} alt="" />` : null}
        </main>`,
      ),
    notice: (locale, { tone, title, lines, again, retry }) =>
      page(
        locale,
        title,
        html`<main class="lp-h5">
          <div class="weui-msg lp-notice">
            <div class="weui-msg__icon-area">
              <i class=${`weui-icon-${tone} weui-icon_msg`} aria-hidden="true"></i>
            </div>
            <div class="weui-msg__text-area">
              <h1 class="weui-msg__title">${title}</h1>
              ${lines.map((line) => html`<p class="weui-msg__desc lp-line">${line}</p>`)}
            </div>
            ${
              retry === undefined
                ? null
                : html`<p class="weui-msg__opr-area">
                    <a class="weui-btn weui-btn_default" href=${retry}>${sentences(locale).formTryAgain}</a>
                  </p>`
            }
            ${
              again === undefined
                ? null
                : html`<form class="weui-msg__opr-area" method="post" action=${again}>
                    <button type="submit" class="weui-btn weui-btn_default">
                      ${sentences(locale).formAskAgain}
                    </button>
                  </form>`
            }
          </div>
        </main>`,
      ),
  };
}

function page(locale: Locale, title: string, main: unknown): string {
  const document = html`<html lang=${locale}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <meta name="robots" content="noindex" />
      <title>${title}</title>
      <link rel="stylesheet" href="/assets/vendor/weui.css" />
      <link rel="stylesheet" href="/assets/form.css" />
      <script src="/assets/h5.js" defer></script>
    </head>
    <body class="lp-h5-body" data-weui-theme="light">
      ${main}
    </body>
  </html>`;
  return `<!doctype html>\n${text(document)}\n`;
}

/** What to say about a ticket that opens no form. */
export function closedNotice(locale: Locale, state: 'used' | 'expired' | 'unknown'): Notice {
  const words = sentences(locale);
  switch (state) {
    case 'used':
      return { tone: 'info', title: words.formUsed, lines: [words.formThanksMore] };
    case 'expired':
      return { tone: 'warn', title: words.formExpired, lines: [words.formAgain] };
    case 'unknown':
      return { tone: 'warn', title: words.formUnknown, lines: [words.formAgain] };
  }
}
