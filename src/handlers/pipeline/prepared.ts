import type { Unreadable } from '../../domain/understanding/reading.ts';
import type { Value } from '../../domain/values.ts';
import type { RawValues } from '../chat/intent.ts';
import type { Answer } from '../chat/outcome.ts';
import type { Command, Moment } from '../command.ts';
import type { Draft } from '../ports/draft.ts';
import type { KnownCustomer } from '../../domain/understanding/reading.ts';

/** What the speaker wrote just now, and this takes back to write it anew in the same operation. */
export interface GoesBack {
  /** The id of that operation. */
  readonly made: string;
  readonly how: 'correction' | 'story';
  /** Fields that say something else now. */
  readonly changed: readonly string[];
  /** What they said. */
  readonly was?: Readonly<Record<string, Value>>;
}

/** A command with what was understood: nothing has been written yet. */
export interface Ready {
  readonly kind: 'ready';
  readonly moment: Moment;
  readonly command: Command;
  readonly values: Readonly<Record<string, Value>>;
  /** Fields that were given but could not be read or are not allowed. */
  readonly unreadable: Readonly<Record<string, Unreadable>>;
  /** Required fields that were not given. */
  readonly missing: readonly string[];
  /** The customers between whom one question must decide; empty when there is none to ask. */
  readonly candidates: readonly KnownCustomer[];
  /** The form is wanted although nothing may be missing. */
  readonly wantsForm: boolean;
  /** Raw values as they came, to show again what could not be read. */
  readonly raw: RawValues;
  /** The draft that is being submitted. */
  readonly submitted: Draft | undefined;
  /** It was a line: what it said can be corrected by the next one. */
  readonly line?: true;
  readonly goesBack?: GoesBack | undefined;
  /** The question that it answers, by its draft. */
  readonly answers?: string | undefined;
}

/** What could be answered without running anything: a stranger, a missing permission, an unknown word. */
export interface Settled {
  readonly kind: 'settled';
  readonly answer: Answer;
  /** False where nothing may be stored for this speaker. */
  readonly known: boolean;
  /** The English word of the command that was asked for and is not his. */
  readonly command?: string;
  /** Given where buttons of its card may carry more than platforms keep with them. */
  readonly moment?: Moment;
}

export type Prepared = Ready | Settled;
