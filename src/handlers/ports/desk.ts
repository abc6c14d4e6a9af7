import type { Locale } from '../../domain/company.ts';
import type { Option } from '../chat/card.ts';
import type { Place, RawValues, Speaker, Intent } from '../chat/intent.ts';
import type { FormView } from '../chat/field.ts';
import type { Answer } from '../chat/outcome.ts';
import type { GridView } from '../units/gridView.ts';
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
  | {
      readonly state: 'open';
      readonly form: FormView;
      readonly locale: string;
      /** Whom it was handed out to, and where. */
      readonly speaker: Speaker | null;
      readonly place: Place;
    }
  | { readonly state: 'used' | 'expired' | 'unknown'; readonly locale: string };

/** A page that was handed out to a person (RunContext.handOutPage). */
export type OpenedPage =
  | {
      readonly state: 'open';
      readonly locale: Locale;
      readonly speaker: Speaker | null;
      readonly place: Place;
      readonly about: Readonly<Record<string, string>>;
    }
  | { readonly state: 'expired' | 'unknown'; readonly locale: Locale };

/** The page of a building, with what it shows now where it is open. */
export type OpenedGrid =
  | (Extract<OpenedPage, { state: 'open' }> & { readonly view: GridView })
  | Exclude<OpenedPage, { state: 'open' }>;

/** A file that was made for somebody; `name` is without its ending. */
export type OpenedFile =
  | (Extract<OpenedPage, { state: 'open' }> & { readonly fileId: string; readonly name: string })
  | Exclude<OpenedPage, { state: 'open' }>;

/** An answer for somebody who did not ask for it where he is. */
export interface HandedOut {
  readonly answer: Answer;
  readonly speaker: Speaker | null;
  readonly place: Place;
}

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
  /** Whether somebody may use Loupan at all: only then the files that he sends with a line are stored. Rejects with StoreUnavailableError. */
  knows(speaker: Speaker): Promise<boolean>;
  /** What `handle` would do, without doing it. */
  understand(speaker: Speaker, place: Place, text: string): Promise<Understood>;
  /** What a field that names a record or a person could mean, the likeliest first; of what this speaker may see. */
  suggest(speaker: Speaker, of: Suggested, typed: string): Promise<readonly Option[]>;
  /**
   * A person has looked at messages of his own, by the platform's references: what was delivered to him with them counts as
   * seen. Rejects with StoreUnavailableError.
   */
  seen(speaker: Speaker, messages: readonly string[]): Promise<void>;
  /** What would be wrong with these values of the form behind a ticket: field name to sentence. Nothing is kept of it. */
  checkForm(ticket: string, values: RawValues): Promise<Readonly<Record<string, string>>>;
  /**
   * Hands the form behind a ticket out anew to whom it was made for, with what it started with unless it was sent already. Undefined
   * for a ticket that is none.
   */
  handOutAgain(ticket: string): Promise<HandedOut | undefined>;
  /** The page of a building behind a ticket, as it stands now. */
  openGrid(ticket: string): Promise<OpenedGrid>;
  /** The file behind a ticket, for whom it was made. */
  openFile(ticket: string): Promise<OpenedFile>;
  /** The form behind a ticket, as it would be shown now. */
  openForm(ticket: string): Promise<OpenedForm>;
}
