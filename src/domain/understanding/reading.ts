import type { Locale } from '../company.ts';
import type { Gender } from '../customer.ts';
import type { FieldKind } from '../fieldKind.ts';
import type { Value } from '../values.ts';

/** A field of a command, as a line may fill it. */
export interface LexiconField {
  readonly name: string;
  readonly kind: FieldKind;
  /** Words before `=` or `：`, in both languages: 来源, source. */
  readonly keys: readonly string[];
  /** For choice and choices: codes with the words that mean them. */
  readonly options?: readonly { readonly code: string; readonly words: readonly string[] }[];
  /** For range: what its numbers are. */
  readonly of?: 'money' | 'area' | 'count';
  /** For money: a bare number below a thousand may be 元 or 万, and is asked about. */
  readonly askUnit?: boolean;
}

export interface LexiconCommand {
  /** customer.register */
  readonly name: string;
  /** 新客, customer, ... */
  readonly words: readonly string[];
  readonly fields: readonly LexiconField[];
  /** Fields that may be given without a key, in the order in which a bare word is tried. */
  readonly args: readonly string[];
}

/** A customer whom this speaker may mean. */
export interface KnownCustomer {
  /** C12 */
  readonly ref: string;
  readonly name: string;
  readonly gender: Gender | null;
  /** E.164 */
  readonly phones: readonly string[];
  /** He has a deal whose money can come in; told only where the line speaks of money. */
  readonly pays?: boolean;
}

export interface ReadContext {
  readonly now: Date;
  /** IANA zone of the speaker's project. */
  readonly zone: string;
  readonly locale: Locale;
  readonly lexicon: readonly LexiconCommand[];
  /** Customers of the speaker that the line's mentions could mean (see `mentions`). */
  readonly known: readonly KnownCustomer[];
  /** The speaker has no customers of his own: whom he registers is somebody else's, as the desk does. */
  readonly receivesForOthers?: boolean;
  /** Whom the speaker last spoke about, if not too long ago. */
  readonly lastCustomer?: KnownCustomer;
}

/** Why a part of the line was not taken. `brief` is for machines and logs: "10 digits". */
export interface Unreadable {
  readonly code:
    | 'phone.digits'
    | 'phone.unknown'
    | 'date.impossible'
    | 'date.unreadable'
    | 'date.past'
    | 'money.unreadable'
    | 'money.unit'
    | 'money.range'
    | 'number.unreadable'
    | 'number.range'
    | 'choice.unknown'
    | 'period.unreadable'
    | 'duration.unreadable'
    | 'text.tooLong'
    | 'text.empty'
    | 'reference.unreadable'
    | 'file.typed'
    | 'file.unknown'
    | 'file.tooMany';
  readonly brief: string;
  /** What was typed. */
  readonly typed: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface Reading {
  /** The command's name, or null when the line is none that Loupan knows. */
  readonly command: string | null;
  /** True when the line began with a command word; false when the sentence itself told. */
  readonly explicit: boolean;
  /** The first word, for "did you mean", and where it stands in the line as it was typed: only set when `command` is null. */
  readonly firstWord?: { readonly text: string; readonly from: number; readonly to: number };
  readonly fields: Readonly<Record<string, Value>>;
  readonly invalid: Readonly<Record<string, Unreadable>>;
  /** Two or more references (C12, C14) when the line could mean several: one question follows. */
  readonly candidates: readonly string[];
}

/** Somebody whom a line names: 王哥 is 王哥 or anybody called 王 who is no woman. */
export interface Mentioned {
  /** As typed, in half-width. */
  readonly typed: string;
  /** What his name begins with: 王 of 王哥; of Mr Wang also Wang, which stands anywhere in it. */
  readonly keys: readonly string[];
  readonly gender: Gender | null;
}

/** What a line says about whose record it means: enough to fetch the candidates, before it is read. */
export interface Mentions {
  /** C12 gives 12. */
  readonly refs: readonly number[];
  /** E.164. */
  readonly phones: readonly string[];
  readonly lastFours: readonly string[];
  /** At most eight people, in the order in which they are named. */
  readonly names: readonly Mentioned[];
  /** It says that money came in. */
  readonly money: boolean;
}
