import type { Locale } from '../../../domain/company.ts';
import type { Block, Fact } from '../../../handlers/chat/card.ts';
import { bytesOf } from '../../text/bytesOf.ts';
import { colonAfter } from '../../text/colonAfter.ts';
import { isBlank } from '../../text/isBlank.ts';
import { oneLine } from '../../text/oneLine.ts';
import { shownText } from '../../text/shownText.ts';
import type { Flavour } from './flavour.ts';
import { linePieces } from './linePieces.ts';
import { markdownLine } from './markdownLine.ts';
import { asBlock, type Piece } from './piece.ts';
import { tablePieces } from './tablePieces.ts';
import { webAddress } from './webAddress.ts';
import { wecomWords } from './wecomWords.ts';

/** What is written as markdown: all but pictures and buttons. */
export type Written = Exclude<Block, { readonly kind: 'image' | 'actions' }>;

export function isWritten(block: Block): block is Written {
  return block.kind !== 'image' && block.kind !== 'actions';
}

/** A heading in a line of its own; as text where it is too long for a message. */
export function headingPieces(heading: string, flavour: Flavour): Piece[] {
  const line = oneLine(heading);
  const text = `### ${markdownLine(line)}`;
  if (isBlank(line)) {
    return [];
  }
  return bytesOf(text) <= flavour.room ? [{ text, gap: '\n' }] : linePieces(heading, flavour);
}

/** A block as markdown, none of which is more than a message takes. */
export function contentPieces(block: Written, flavour: Flavour, locale: Locale): Piece[] {
  switch (block.kind) {
    case 'text':
      return linePieces(block.text, flavour);
    case 'facts':
      return asBlock(block.items.flatMap((fact) => factPieces(fact, flavour)));
    case 'table':
      return tablePieces(block, flavour);
    case 'link':
      return linkPieces(block.label, block.url, flavour, locale);
  }
}

/** Label and value in one line; a value of several lines begins below its label. */
function factPieces({ label, value }: Fact, flavour: Flavour): Piece[] {
  const [name, said] = [oneLine(label), shownText(value).trim()];
  const bold = isBlank(name) ? '' : `**${markdownLine(name)}**${colonAfter(name)}`;
  const text = `${bold}${markdownLine(said)}`;
  if (isBlank(text)) {
    return [];
  }
  return !said.includes('\n') && bytesOf(text) <= flavour.room
    ? [{ text, gap: flavour.lineBreak }]
    : [...linePieces(name, flavour), ...linePieces(said, flavour)].map((piece) => ({
        ...piece,
        gap: flavour.lineBreak,
      }));
}

function linkPieces(label: string, url: string, flavour: Flavour, locale: Locale): Piece[] {
  const address = webAddress(url);
  const name = isBlank(label) ? wecomWords(locale).open : oneLine(label);
  const text = `[${markdownLine(name)}](${address ?? ''})`;
  return address !== undefined && bytesOf(text) <= flavour.room
    ? asBlock([{ text, gap: flavour.lineBreak }])
    : linePieces(`${label} ${url}`, flavour);
}
