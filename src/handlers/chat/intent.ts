import type { Platform } from '../../domain/company.ts';
import type { FileFault } from '../../domain/files/fileRules.ts';

/** Who speaks, as the platform names him. */
export interface Speaker {
  readonly platform: Platform;
  readonly workspace: string;
  readonly externalId: string;
  /** An address that the platform has verified, lower case: whoever was named by it is known by his account from then on. */
  readonly email?: string;
  /** As the platform shows him; set only for a colleague of the workspace itself, whom an administrator may want to add. */
  readonly name?: string;
}

/** Where it was said. `key` is the platform's address of the conversation: C0123, dm:li, #sales. */
export interface Place {
  readonly platform: Platform;
  readonly workspace: string;
  readonly key: string;
  readonly kind: 'direct' | 'channel';
}

/** Raw values of a form or a button: what the person typed or chose, unread. */
export type RawValues = Readonly<Record<string, string | readonly string[]>>;

/** A file that came with a line: stored already (Files port), and by its content of this media type. */
export interface LineFile {
  readonly id: string;
  readonly type: string;
}

export type Said =
  | {
      readonly kind: 'line';
      /** Empty where files came by themselves. */
      readonly text: string;
      readonly files?: readonly LineFile[];
      /** What is wrong with files that came with it and were not stored: then nothing is done. */
      readonly faults?: readonly FileFault[];
    }
  | { readonly kind: 'submit'; readonly formId: string; readonly values: RawValues }
  | {
      readonly kind: 'action';
      readonly command: string;
      readonly input: RawValues;
      /** The platform's reference of the message whose button it is. */
      readonly message?: string;
    };

/** What every platform turns its payload into. The raw payload never leaves the adapter. */
export interface Intent {
  /** The platform's identity of this delivery: the same one twice has one effect. */
  readonly deliveryId: string;
  /** Null only for a submit through a form's own link: the ticket says whose it is. */
  readonly speaker: Speaker | null;
  readonly place: Place;
  readonly said: Said;
}
