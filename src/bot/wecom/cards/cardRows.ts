import type { Locale } from '../../../domain/company.ts';
import type { Fact } from '../../../handlers/chat/card.ts';
import { colonAfter } from '../../text/colonAfter.ts';
import { isBlank } from '../../text/isBlank.ts';
import { lengthOf } from '../../text/lengthOf.ts';
import { linesOf } from '../../text/linesOf.ts';
import { oneLine } from '../../text/oneLine.ts';
import { cardLinks } from './cardLinks.ts';
import type { Written } from './contentPieces.ts';
import type { Control } from './controls.ts';
import { type CardSender, LIMITS } from './limits.ts';
import type { HorizontalContent } from './templateCard.ts';
import { webAddress } from './webAddress.ts';

/** What a card is about, sorted by where it stands in it. */
export interface CardRows {
  readonly lines: readonly string[];
  readonly rows: readonly HorizontalContent[];
  /** With the buttons that open links. */
  readonly control: Control;
}

/**
 * Facts stand in rows where all of them fit, otherwise as lines of text; links are buttons or rows. Undefined for what a card
 * cannot show at all: a table, a link that finds no place, rows in a card with selects.
 */
export function cardRows(
  control: Control,
  blocks: readonly Written[],
  sender: CardSender,
  locale: Locale,
): CardRows | undefined {
  const links = cardLinks(control, blocks, sender, locale);
  if (links === undefined || blocks.some(({ kind }) => kind === 'table')) {
    return undefined;
  }
  const facts = blocks.flatMap((block) => (block.kind === 'facts' ? block.items : [])).filter(isSaid);
  const hasRows =
    control.kind === 'buttons' &&
    facts.length + links.rows.length <= LIMITS.items.horizontal &&
    facts.every((fact) => isRow(fact, sender));
  const rows = [...(hasRows ? facts.map(rowOf) : []), ...links.rows];
  return {
    lines: blocks.flatMap((block) => linesIn(block, hasRows)),
    rows,
    control: links.control,
  };
}

function linesIn(block: Written, hasRows: boolean): string[] {
  switch (block.kind) {
    case 'text':
      return linesOf(block.text);
    case 'facts':
      return hasRows ? [] : block.items.filter(isSaid).flatMap(factLines);
    case 'link':
      return webAddress(block.url) === undefined ? linesOf(`${block.label} ${block.url}`) : [];
    case 'table':
      return [];
  }
}

function isSaid({ label, value }: Fact): boolean {
  return !isBlank(label) || !isBlank(value);
}

function isRow({ label, value }: Fact, sender: CardSender): boolean {
  const limits = LIMITS.card[sender];
  return (
    !isBlank(label) &&
    lengthOf(oneLine(label)) <= limits.keyname &&
    linesOf(value).length <= 1 &&
    lengthOf(oneLine(value)) <= limits.value
  );
}

function rowOf({ label, value }: Fact): HorizontalContent {
  return { keyname: oneLine(label), ...(isBlank(value) ? {} : { value: oneLine(value) }) };
}

function factLines({ label, value }: Fact): string[] {
  const name = oneLine(label);
  return linesOf(isBlank(name) ? value : `${name}${colonAfter(name)}${value}`);
}
