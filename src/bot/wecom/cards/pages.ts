import type { Locale } from '../../../domain/company.ts';
import { isBlank } from '../../text/isBlank.ts';
import { oneLine } from '../../text/oneLine.ts';
import { shorten } from '../../text/shorten.ts';
import { type Flavour, flavourOf } from './flavour.ts';
import { inMessages } from './inMessages.ts';
import { markdownLine } from './markdownLine.ts';
import type { Piece } from './piece.ts';
import type { Sink, WecomPart } from './wecomPart.ts';
import { wecomWords } from './wecomWords.ts';

/** Of one card. A person and a group may be sent 20 to 30 messages a minute (D90236, D99110, D101463). */
const MOST_MESSAGES = 8;
/** Characters of the heading that say what a message continues. */
const HEADING = 30;

/** Writes the markdown of one card, in at most eight messages. */
export interface Pages {
  readonly flavour: Flavour;
  /** The messages for what stands together; what goes on in a further one says what it continues. */
  write(pieces: readonly Piece[]): WecomPart[];
  /** How much found no room and how to ask for less; nothing where all was written. */
  end(): WecomPart[];
}

export function newPages(sink: Sink, heading: string, locale: Locale): Pages {
  const words = wecomWords(locale);
  const flavour = flavourOf(sink);
  const title = markdownLine(shorten(oneLine(heading), HEADING));
  let room = MOST_MESSAGES;
  let left = 0;
  return {
    flavour,
    write(pieces) {
      const all = inMessages(pieces, flavour.room);
      const shown = all.slice(0, room);
      room -= shown.length;
      left += all.slice(shown.length).reduce((lines, message) => lines + message.lines, 0);
      return shown.map(({ content }, i) => ({
        kind: 'markdown',
        content:
          i === 0
            ? content
            : `${words.continued(i + 1, shown.length)}${isBlank(title) ? '' : title}\n\n${content}`,
      }));
    },
    end: () => (left === 0 ? [] : [{ kind: 'markdown', content: words.leftOut(left) }]),
  };
}
