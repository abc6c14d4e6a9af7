import type { Place, Speaker } from '../chat/intent.ts';

/** A form that was handed out: what it is for and what was already understood. */
export interface Draft {
  readonly id: string;
  readonly memberId: string;
  readonly command: string;
  /** Raw values to start the form with. */
  readonly values: Readonly<Record<string, string | readonly string[]>>;
  /** Values that the form does not show but the command needs. */
  readonly hidden: Readonly<Record<string, string>>;
  /** What the record that is changed said when the form was handed out. */
  readonly start: Readonly<Record<string, string | readonly string[]>>;
  /** Sentences beside the fields that must be corrected. */
  readonly errors: Readonly<Record<string, string>>;
  readonly locale: string;
  /** Whom and where the answer goes to. */
  readonly speaker: Speaker | null;
  readonly place: Place;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
}
