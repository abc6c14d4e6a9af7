import type { Action, Block } from '../../../handlers/chat/card.ts';
import { isBlank } from '../../text/isBlank.ts';
import { oneLine } from '../../text/oneLine.ts';
import { optionCode } from './optionCode.ts';
import type { Segment } from './segments.ts';
import { nameOf } from './shortNames.ts';

/** One thing that can be done with a row: a button, or one choice of a select. */
export interface Act {
  readonly label: string;
  /** What the select is called whose choice it is. */
  readonly of?: string;
  readonly command: string;
  readonly input: Readonly<Record<string, string>>;
}

/** A text of a card with what can be done about it. */
export interface Row {
  readonly segment: Segment;
  readonly name: string;
  readonly acts: readonly Act[];
}

/** What stands between a name and what is said of it. */
const SEPARATOR = ' · ';

/** Undefined for what has no name or nothing to be done, or carries more than a choice of a select can. */
export function rowOf(segment: Segment): Row | undefined {
  const name = rowName(segment.content);
  const acts = segment.actions.flatMap(actsOf);
  return isBlank(name) || acts.length === 0 || acts.some((act) => optionCode(act) === undefined)
    ? undefined
    : { segment, name, acts };
}

/** The text that buttons belong to is the one just above them; what stands before it heads a section. */
export function rowText(content: readonly Block[]): Extract<Block, { readonly kind: 'text' }> | undefined {
  return content.filter((block) => block.kind === 'text').at(-1);
}

function rowName(content: readonly Block[]): string {
  const [line = ''] = (rowText(content)?.text ?? '').split('\n');
  const [name = ''] = line.split(SEPARATOR);
  return oneLine(isBlank(name) ? line : name);
}

function actsOf({ label, command, input, options, takes = 'value' }: Action): Act[] {
  return options === undefined
    ? [{ label: nameOf(label), command, input }]
    : options.map((option) => ({
        label: nameOf(isBlank(option.label) ? option.value : option.label),
        of: nameOf(label),
        command,
        input: { ...input, [takes]: option.value },
      }));
}
