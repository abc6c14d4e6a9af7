import type { Option } from '../chat/card.ts';
import type { Place, Speaker, Intent } from '../chat/intent.ts';
import type { FormView } from '../chat/field.ts';
import type { Answer } from '../chat/outcome.ts';
import type { Session } from './session.ts';

/** What `say` would do with a line (CONTRACT, POST /console/api/understand). */
export interface Understood {
  /** The English word of the command, or null. */
  readonly command: string | null;
  readonly outcome: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly missing: readonly string[];
  readonly invalid: Readonly<Record<string, string>>;
  readonly candidates: readonly string[];
}

export type OpenedForm =
  | { readonly state: 'open'; readonly form: FormView; readonly locale: string }
  | { readonly state: 'used' | 'expired' | 'unknown'; readonly locale: string };

/** Called inside the command's transaction, so that an adapter whose messages live in our database keeps them with it. */
export type RecordAnswer = (answer: Answer, session: Session) => Promise<void>;

/** What can be looked for while it is typed. */
export type Suggested = 'customer' | 'person' | 'record';

/** The desk that every adapter speaks to. */
export interface Desk {
  /**
   * Carries out one delivery and returns what to show. The same delivery twice has one effect and one answer (`record` is
   * not called again). Rejects only with StoreUnavailableError; every other fault becomes an answer with word `failed`.
   */
  handle(intent: Intent, record?: RecordAnswer): Promise<Answer>;
  /** What `handle` would do, without doing it. */
  understand(speaker: Speaker, place: Place, text: string): Promise<Understood>;
  /** What a field that names a record or a person could mean, the likeliest first; of what this speaker may see. */
  suggest(speaker: Speaker, of: Suggested, typed: string): Promise<readonly Option[]>;
  /**
   * A person has looked at messages of his own, by the platform's references: what was delivered to him with them counts as
   * seen. Rejects with StoreUnavailableError.
   */
  seen(speaker: Speaker, messages: readonly string[]): Promise<void>;
  /** The form behind a ticket, as it would be shown now. */
  openForm(ticket: string): Promise<OpenedForm>;
}
