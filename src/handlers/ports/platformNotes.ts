/** What an adapter keeps: a card's response code, who has spoken, a robot's key, a form half filled in. */
export type NoteKind =
  /** By task id: the card's receivers and the code by which it can be changed. */
  | 'wecom.card'
  /** By chat: that somebody has spoken there, and how the platform spells it. */
  | 'wecom.chat'
  /** By message key: how many of its parts stand already. */
  | 'wecom.parts'
  /** By channel: the key of a group's robot. */
  | 'wecom.robot'
  /** By message key: a picture that was put into WeCom. */
  | 'wecom.media'
  /** By account: the form that is being asked question by question. */
  | 'wecom.guided'
  /** By ticket: the browser that has opened a form first. */
  | 'form.holder'
  /** By ticket: that a new form was asked for. */
  | 'form.again'
  /** By ticket: what was typed and not sent yet. */
  | 'form.typed';

/** JSON, dates kept as dates. */
export type NoteValue = Readonly<Record<string, unknown>>;

/**
 * What an adapter must still know after a restart, and on another replica. Everything is sealed. Whoever reads parses it: an
 * older version may have written it. Rejects with StoreUnavailableError.
 */
export interface PlatformNotes {
  get(kind: NoteKind, name: string): Promise<NoteValue | undefined>;
  /** Written over what was there. `until`: when it may be forgotten. */
  put(kind: NoteKind, name: string, value: NoteValue, until: Date): Promise<void>;
  /** Written only where there is nothing yet; resolves to what is there now. */
  keep(kind: NoteKind, name: string, value: NoteValue, until: Date): Promise<NoteValue>;
  /**
   * Written only where what stands there is still `was` (undefined: nothing), as `get` gave it; false where somebody else came
   * first, and nothing was written.
   */
  swap(
    kind: NoteKind,
    name: string,
    was: NoteValue | undefined,
    value: NoteValue,
    until: Date,
  ): Promise<boolean>;
  /** Gives it out and forgets it: only one caller gets it. */
  take(kind: NoteKind, name: string): Promise<NoteValue | undefined>;
}
