import type { Block, Card } from '../../../handlers/chat/card.ts';
import { oneLine } from '../../text/oneLine.ts';
import type { Control } from './controls.ts';
import { type CardSender, LIMITS } from './limits.ts';
import { rowCodes } from './rowCode.ts';
import { alikeControls, mixedControls, type NamedRow, type RowControls } from './rowControls.ts';
import { rowNames } from './rowNames.ts';
import { type Row, rowOf, rowText } from './rows.ts';
import { type Segment, segmentsOf } from './segments.ts';
import type { WecomWords } from './wecomWords.ts';

/** A card of many rows: all that it says, and cards in which a row is chosen and what to do with it. */
export interface Gathered {
  readonly content: readonly Block[];
  readonly controls: readonly Control[];
  readonly inFull: readonly string[];
  /** What cannot be chosen so and keeps its own buttons. */
  readonly left: readonly Segment[];
  /** Texts with which nothing can be done. */
  readonly aside: readonly string[];
}

/** Undefined where fewer than `least` rows have anything in common. */
export function gathered(
  card: Card,
  sender: CardSender,
  words: WecomWords,
  least: number,
): Gathered | undefined {
  const segments = segmentsOf(card);
  const found = segments.flatMap((segment) => rowOf(segment) ?? []);
  const names = rowNames(
    found.map(({ name }) => name),
    LIMITS.card[sender].option,
  );
  const rows = found.map((row, i): NamedRow => ({
    ...row,
    mark: names[i]?.mark ?? '',
    shown: names[i]?.text ?? row.name,
  }));
  const { drawn, chosen } = drawRows(rows, sender, words, least);
  if (drawn.length === 0) {
    return undefined;
  }
  const marks = new Map(rows.map(({ segment, mark }) => [segment, mark]));
  return {
    content: segments.flatMap((segment) => marked(segment, marks.get(segment) ?? '')),
    controls: drawn.flatMap(({ controls }) => controls),
    inFull: [...new Set(drawn.flatMap(({ inFull }) => inFull))],
    left: segments.filter((segment) => segment.actions.length > 0 && !chosen.has(segment)),
    aside: segments.flatMap((segment) => asideOf(segment, chosen.has(segment))),
  };
}

function drawRows(
  rows: readonly NamedRow[],
  sender: CardSender,
  words: WecomWords,
  least: number,
): { readonly drawn: readonly RowControls[]; readonly chosen: ReadonlySet<Segment> } {
  const drawn: RowControls[] = [];
  const chosen = new Set<Segment>();
  const others: NamedRow[] = [];
  const take = (some: readonly NamedRow[], controls: RowControls): void => {
    drawn.push(controls);
    for (const { segment } of some) {
      chosen.add(segment);
    }
  };
  for (const group of alike(rows)) {
    const isTable = group.length >= least && (group[0]?.acts.length ?? 0) <= LIMITS.items.options;
    const codes = isTable ? rowCodes(group) : undefined;
    if (codes === undefined) {
      others.push(...group);
    } else {
      take(group, alikeControls(group, codes, sender, words));
    }
  }
  if (others.length >= least) {
    take(others, mixedControls(others, sender, words));
  }
  return { drawn, chosen };
}

/** Rows of which the same can be done, in the order of the first of each. */
function alike(rows: readonly NamedRow[]): readonly (readonly NamedRow[])[] {
  const groups = new Map<string, NamedRow[]>();
  for (const row of rows) {
    const kind = JSON.stringify(row.acts.map(kindOf));
    groups.set(kind, [...(groups.get(kind) ?? []), row]);
  }
  return [...groups.values()];
}

function kindOf({ of = '', label, command, input }: Row['acts'][number]): readonly unknown[] {
  return [of, label, command, Object.keys(input).sort()];
}

function marked({ content }: Segment, mark: string): Block[] {
  const own = rowText(content);
  return content.map((block) =>
    block === own && mark !== '' ? { kind: 'text', text: `${mark}${own.text}` } : block,
  );
}

function asideOf({ content }: Segment, isChosen: boolean): string[] {
  const own = isChosen ? rowText(content) : undefined;
  return content.flatMap((block) => (block.kind === 'text' && block !== own ? [oneLine(block.text)] : []));
}
