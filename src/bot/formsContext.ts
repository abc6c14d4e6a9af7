import type { Context } from 'koa';
import type { Answer } from '../handlers/chat/outcome.ts';
import type { Desk, OpenedForm } from '../handlers/ports/desk.ts';
import type { Files } from '../handlers/ports/files.ts';
import type { Ids } from '../handlers/ports/ids.ts';
import type { SettledForm } from './adapter.ts';
import type { PageDeps } from './pageSignIn.ts';
import type { UploadBudget } from './uploadBudget.ts';

export interface FormsDeps extends PageDeps {
  readonly desk: Desk;
  readonly files: Files;
  readonly ids: Ids;
  /** Told of each submit that the desk took, so that the chat in which the form stands shows it. Never rejects. */
  readonly settled: (form: SettledForm, answer: Answer) => Promise<void>;
}

/** What the pages of forms are made with. */
export interface FormsContext extends FormsDeps {
  readonly budget: UploadBudget;
}

/** A form that can still be sent. */
export type Open = Extract<OpenedForm, { state: 'open' }>;

/** Where a form's page lies. */
export function action(ticket: string): string {
  return `/f/${encodeURIComponent(ticket)}`;
}

/** Whether a script has sent this, which wants no page. */
export function isJson(ctx: Context): boolean {
  // Null where nothing was sent at all.
  return typeof ctx.is('application/json') === 'string';
}
