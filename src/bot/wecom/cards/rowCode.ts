import { decodeAction } from '../../actionCode.ts';
import { optionCode } from './optionCode.ts';
import type { PressedAction } from './pressed.ts';
import type { Row } from './rows.ts';
import { uniqueKeys } from './uniqueKeys.ts';

/** The questions of a card in which a row is chosen, and what to do with it. */
export const ROW_QUESTION = 'row';
export const ACT_QUESTION = 'act';
/** Of the button below them; where there is only one thing to do, that follows. No action has it: their keys begin with a command. */
export const ROWS_KEY = '@rows';
const SEPARATOR = '=';

/** Rows of which the same can be done: a code for each row and for each thing to do, which make an action together. */
export interface RowCodes {
  readonly rows: readonly string[];
  readonly acts: readonly string[];
}

/**
 * What is the same in all rows stays with what is done (`plan.snooze@plan+version;for=2h`), what differs with the row
 * (`row;plan=P3;version=1`). Undefined where they cannot be told apart so.
 */
export function rowCodes(rows: readonly Row[]): RowCodes | undefined {
  const values = rows.map(() => new Map<string, string>());
  const [first] = rows;
  const unique = uniqueKeys();
  const acts: string[] = [];
  for (const [k, { command, input }] of (first?.acts ?? []).entries()) {
    const inputs = rows.map(({ acts: own }) => own[k]?.input ?? {});
    const names = Object.keys(input);
    const open = names.filter((name) => inputs.some((one) => one[name] !== input[name]));
    const fixed = Object.fromEntries(Object.entries(input).filter(([name]) => !open.includes(name)));
    const code = optionCode({ command, input: fixed, open });
    if (code === undefined) {
      return undefined;
    }
    acts.push(unique(code));
    for (const [i, own] of values.entries()) {
      for (const name of open) {
        const value = inputs[i]?.[name] ?? '';
        if ((own.get(name) ?? value) !== value) {
          return undefined;
        }
        own.set(name, value);
      }
    }
  }
  const ids = values.map((own) => optionCode({ command: ROW_QUESTION, input: Object.fromEntries(own) }));
  const known = ids.filter((id) => id !== undefined);
  return new Set(known).size === rows.length ? { rows: known, acts } : undefined;
}

/** The key of a button that does one thing with the row that is chosen. */
export function rowKey(act: string): string {
  return `${ROWS_KEY}${SEPARATOR}${act}`;
}

/** What is done by the choices that a press brings. */
export function pressedRow(
  key: string,
  selected: Readonly<Record<string, readonly string[]>>,
): PressedAction | undefined {
  const [chosen] = selected[ACT_QUESTION] ?? [];
  const [row] = selected[ROW_QUESTION] ?? [];
  const code = key === ROWS_KEY ? chosen : key.slice(ROWS_KEY.length + SEPARATOR.length);
  if (code === undefined) {
    return { kind: 'unchosen' };
  }
  const act = decodeAction(code);
  const open = act?.takes?.split(' ') ?? [];
  if (act === undefined || open.length === 0) {
    return act && { kind: 'action', command: act.command, input: act.input };
  }
  if (row === undefined) {
    return { kind: 'unchosen' };
  }
  const values = decodeAction(row)?.input ?? {};
  const filled = open.flatMap((name) => {
    const value = values[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return filled.length < open.length
    ? undefined
    : { kind: 'action', command: act.command, input: { ...act.input, ...Object.fromEntries(filled) } };
}
