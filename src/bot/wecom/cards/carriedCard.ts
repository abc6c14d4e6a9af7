import type { Locale } from '../../../domain/company.ts';
import { isBlank } from '../../text/isBlank.ts';
import { lengthOf } from '../../text/lengthOf.ts';
import { linesOf } from '../../text/linesOf.ts';
import { oneLine } from '../../text/oneLine.ts';
import { cardOf } from './cardOf.ts';
import { cardRows, type CardRows } from './cardRows.ts';
import type { Written } from './contentPieces.ts';
import type { Control } from './controls.ts';
import { type CardSender, LIMITS } from './limits.ts';
import type { ButtonCard, SelectCard } from './templateCard.ts';

/** About as many characters does a line of a card hold on a phone. A short line takes the room of a whole one. */
const LINE = 20;

/** What a card with buttons is about. */
export interface Content {
  readonly heading: string;
  readonly blocks: readonly Written[];
  /** Lines below the rest. */
  readonly inFull: readonly string[];
  /** The title where there is no heading and no first line that could be one. */
  readonly title: string;
}

/**
 * A short card with all that it is about: heading, a little text, facts, links, buttons. Undefined where anything would have to be
 * cut: then it is written as markdown before the card.
 */
export function carriedCard(
  control: Control,
  content: Content,
  sender: CardSender,
  locale: Locale,
): ButtonCard | SelectCard | undefined {
  const drawn = cardRows(control, content.blocks, sender, locale);
  if (drawn === undefined) {
    return undefined;
  }
  const title = titleOf(content, drawn.lines, LIMITS.card[sender].title);
  const body =
    title === undefined
      ? undefined
      : bodyOf([...title.lines, ...content.inFull.flatMap(linesOf)], control, drawn, sender);
  return title === undefined || body === undefined
    ? undefined
    : cardOf(drawn.control, { ...body, main_title: { title: title.text, ...body.main_title } });
}

function titleOf(
  { heading, title }: Content,
  lines: readonly string[],
  max: number,
): { readonly text: string; readonly lines: readonly string[] } | undefined {
  const line = oneLine(heading);
  if (!isBlank(line)) {
    return lengthOf(line) <= max ? { text: line, lines } : undefined;
  }
  const [first = '', ...rest] = lines;
  return first !== '' && lengthOf(first) <= max ? { text: first, lines: rest } : { text: title, lines };
}

interface Body {
  readonly main_title?: { readonly desc: string };
  readonly sub_title_text?: string;
  readonly horizontal_content_list?: CardRows['rows'];
}

/** One short line stands beside the title, more below it. A card with selects has no room below its title. */
function bodyOf(
  lines: readonly string[],
  { kind }: Control,
  { rows }: CardRows,
  sender: CardSender,
): Body | undefined {
  const { desc, subTitle } = LIMITS.card[sender];
  const text = lines.join('\n');
  const listed = rows.length === 0 ? {} : { horizontal_content_list: rows };
  if (text === '') {
    return listed;
  }
  if (lines.length === 1 && lengthOf(text) <= desc) {
    return { ...listed, main_title: { desc: text } };
  }
  return kind === 'buttons' && roomOf(lines) <= subTitle ? { ...listed, sub_title_text: text } : undefined;
}

/** The characters that lines take, the last of which needs no more than it has. */
function roomOf(lines: readonly string[]): number {
  const last = lengthOf(lines.at(-1) ?? '');
  return lines.slice(0, -1).reduce((sum, line) => sum + Math.ceil((lengthOf(line) + 1) / LINE) * LINE, last);
}
