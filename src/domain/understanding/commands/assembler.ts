import type { Draft } from '../draft.ts';
import type { KeyValues } from '../keyValues.ts';
import type { LexiconCommand, ReadContext } from '../reading.ts';
import type { Scan } from '../scan.ts';

/** What an assembler works on: the line without its command word and its `key=value` pairs. */
export interface Work {
  readonly scan: Scan;
  readonly context: ReadContext;
  readonly command: LexiconCommand;
  readonly said: KeyValues;
  readonly draft: Draft;
  /** The line began with the word of the command; else the sentence told. */
  readonly explicit: boolean;
}

/** Fills the draft with what the line says to its command. */
export type Assembler = (work: Work) => void;
