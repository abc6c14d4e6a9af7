import type { Value } from '../../domain/values.ts';
import type { Command } from '../command.ts';
import { commandText } from '../../i18n/commandText.ts';
import type { Doing } from '../doing.ts';
import { errorSentences } from '../pipeline/formView.ts';
import { readRaw } from '../pipeline/values.ts';

/** Of a cell that is wrong so much is quoted as to tell which it is. */
const LONGEST_QUOTE = 40;

export type RowRead =
  | { readonly ok: true; readonly values: Readonly<Record<string, Value>> }
  | { readonly ok: false; readonly text: string };

/** Reads what a row says as the form of a command is read: the same words, the same limits, the same sentences. */
export function readRow(
  { now, zone, m }: Doing,
  command: Pick<Command, 'name' | 'fields'>,
  raw: Readonly<Record<string, string>>,
  labels: Readonly<Record<string, string>> = commandText(m.locale, command.name)?.fields ?? {},
): RowRead {
  const { values, unreadable } = readRaw(command, raw, { now, zone });
  const errors = Object.entries(errorSentences(command, unreadable, m));
  return errors.length === 0
    ? { ok: true, values }
    : {
        ok: false,
        text: errors
          .map(([name, sentence]) =>
            m.importing.cellFault(labels[name] ?? name, quoted(raw[name] ?? ''), sentence),
          )
          .join(m.importing.between),
      };
}

/** So much of a cell as tells which it is. */
export function quoted(cell: string): string {
  return cell.length > LONGEST_QUOTE ? `${cell.slice(0, LONGEST_QUOTE)}…` : cell;
}
