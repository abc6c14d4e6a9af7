import { readFileSync } from 'node:fs';

/** What must come of a line, in the words of the open set. */
export interface Expected {
  /** The English word of the command; null: none, it is politely not understood. */
  readonly command: string | null;
  /** Commands that are as good. */
  readonly alsoAccept?: readonly string[];
  readonly outcome: 'do' | 'confirm' | 'ask' | 'approval' | 'duplicate' | 'reject' | 'denied';
  /** Money in yuan, areas in m², times ISO. */
  readonly fields?: Readonly<Record<string, unknown>>;
  /** Fields that must not be there: what would have been guessed. */
  readonly without?: readonly string[];
  /** Words that stay in a stored text. */
  readonly contentHas?: readonly string[];
  readonly missing?: readonly string[];
  readonly invalid?: Readonly<Record<string, string>>;
  readonly candidates?: readonly string[];
  /** For people only. */
  readonly mustNot?: readonly string[];
}

/** What is there before the line is typed, besides the demo company. */
export interface Given {
  readonly holds?: readonly { readonly unit: string; readonly by: string; readonly customer?: string }[];
  readonly subscriptions?: readonly {
    readonly unit: string;
    readonly by: string;
    readonly customer: string;
  }[];
  readonly filings?: readonly { readonly by: string; readonly text: string }[];
  readonly lastWrite?: {
    readonly by: string;
    readonly command: string;
    readonly customer: string;
    readonly minutesAgo: number;
  };
  /** Lines said before, each to its end: a confirmation card is pressed. */
  readonly said?: readonly { readonly as: string; readonly text: string }[];
  /** Seconds between the last of them and the line. */
  readonly secondsLater?: number;
}

/** One line of the open set, or of a file of its shape. */
export interface Utterance {
  readonly id: string;
  /** ISO */
  readonly now: string;
  readonly as: string;
  readonly text: string;
  readonly given?: Given;
  readonly expect: Expected;
}

/** Reads a file of lines; throws with the number of the line that is none. */
export function readUtterances(file: string | URL): readonly Utterance[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index): Utterance[] => {
      if (line.trim() === '') {
        return [];
      }
      try {
        return [JSON.parse(line) as Utterance];
      } catch (error) {
        throw new Error(`line ${index + 1} is no JSON`, { cause: error });
      }
    });
}
