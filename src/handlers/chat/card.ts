/** What Loupan says, before any platform draws it. Closed unions: a new kind must be added to every renderer. */

export interface Fact {
  readonly label: string;
  readonly value: string;
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

/**
 * A button, or a select where it has `options`. Pressing runs `command` with `input` (and, for a select, the chosen
 * value under the field `takes`). All of it is stored with the message, so a button works after a restart.
 */
export interface Action {
  /** Unique in its card and stable: `plan.done`, `plan.snooze.30`. */
  readonly id: string;
  readonly label: string;
  readonly style?: 'primary' | 'danger';
  readonly command: string;
  readonly input: Readonly<Record<string, string>>;
  readonly options?: readonly Option[];
  readonly takes?: string;
}

export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'facts'; readonly items: readonly Fact[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'image'; readonly fileId: string; readonly alt: string }
  | { readonly kind: 'actions'; readonly items: readonly Action[] }
  | { readonly kind: 'link'; readonly url: string; readonly label: string };

/** A card in one line, where it stands among many. */
export interface Brief {
  readonly text: string;
  /** What it is chosen by: T5. Null where nothing is left to be done about it. */
  readonly ref: string | null;
  /** Whether it is too late for it already. */
  readonly late: boolean;
}

export interface Card {
  readonly heading?: string;
  readonly blocks: readonly Block[];
  /** Not drawn by itself. */
  readonly brief?: Brief;
}
