import type { Locale } from '../../domain/company.ts';
import { type Room, inMessages } from './inMessages.ts';
import { LIMITS } from './limits.ts';
import { type Piece, contentPiece } from './piece.ts';
import { plain } from './plain.ts';
import { slackWords } from './slackWords.ts';

/** Pieces in at most so many messages; where something had to be left out, the last one ends with how much. */
export function inAtMost(messages: number, pieces: readonly Piece[], room: Room, locale: Locale): Piece[][] {
  const all = inMessages(pieces, room);
  if (all.length <= messages) {
    return all;
  }
  const tail = buttonsOfAll(pieces);
  const content = pieces.slice(0, pieces.length - tail.length);
  const fitting = (count: number, of: readonly Piece[], end: readonly Piece[]): Piece[][] | undefined => {
    const cut = inMessages([...of.slice(0, count), ...end, leftOut(of.slice(count), locale)], room);
    return cut.length <= messages ? cut : undefined;
  };
  return (
    most(content, (count) => fitting(count, content, tail)) ??
    most(pieces, (count) => fitting(count, pieces, [])) ??
    []
  );
}

/** The result for the most pieces that give one, by halving. */
function most(
  of: readonly Piece[],
  fitting: (count: number) => Piece[][] | undefined,
): Piece[][] | undefined {
  let best = fitting(0);
  let [low, high] = [0, of.length];
  while (best !== undefined && high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    const found = fitting(middle);
    best = found ?? best;
    [low, high] = found === undefined ? [low, middle] : [middle, high];
  }
  return best;
}

function leftOut(pieces: readonly Piece[], locale: Locale): Piece {
  const lines = pieces.reduce((sum, piece) => sum + piece.lines, 0);
  const said = plain(slackWords(locale).leftOut(lines), LIMITS.context.text);
  return contentPiece({ type: 'context', elements: [said] }, 0);
}

/** The buttons at the end of a card that has no others: they belong to all of it and must not be lost with its end. */
function buttonsOfAll(pieces: readonly Piece[]): readonly Piece[] {
  const first = pieces.findIndex(({ kind }) => kind === 'actions');
  const tail = first < 0 ? [] : pieces.slice(first);
  return tail.every(({ kind }) => kind === 'actions') ? tail : [];
}
