import { type ImportRun, type ImportStep, UNDO_HOURS } from '../../domain/imports/importRun.ts';
import { money } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Action, Card } from '../chat/card.ts';
import { button } from '../replies.ts';
import type { RowFault } from './faultTable.ts';
import type { Table, TableFault } from './loadTable.ts';

/** What a check found: how many rows would come to what. */
export interface Tally {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly known: number;
  readonly faulty: number;
  /** Of those that would be added: whose protection has ended. */
  readonly unprotected: number;
  /** Fen: what contracts or receipts that would be added come to together. */
  readonly amount: number;
}

const MOST_LISTED = 5;
const LONGEST_LINE = 160;
const LONGEST_NAMES = 200;

/** What was found in a table, before anything of it is written. */
export function checkedCard(
  run: ImportRun,
  table: Table,
  tally: Tally,
  faults: readonly RowFault[],
  m: Messages,
): Card {
  const { importing } = m;
  const writes = tally.added + tally.updated;
  const facts = (['added', 'updated', 'unchanged', 'known', 'faulty'] as const)
    .filter((name) => tally[name] > 0)
    .map((name) => ({ label: importing.counts[name], value: importing.rows(tally[name]) }))
    .concat(tally.amount === 0 ? [] : [{ label: m.dealTable.total, value: money(tally.amount, m) }]);
  const lines = [
    ...faults
      .slice(0, MOST_LISTED)
      .map(({ row, text }) => shortened(importing.faultLine(row.number, text), LONGEST_LINE)),
    ...(faults.length > MOST_LISTED ? [importing.moreFaults(faults.length - MOST_LISTED)] : []),
    ...(tally.unprotected === 0 ? [] : [importing.unprotected(tally.unprotected)]),
    ...(table.sheet === null
      ? []
      : [
          shortened(
            importing.sheetTaken(table.sheet, table.otherSheets.join(m.common.listSeparator)),
            LONGEST_NAMES,
          ),
        ]),
    ...(table.unknown.length === 0
      ? []
      : [shortened(importing.ignored(table.unknown.join(m.common.listSeparator)), LONGEST_NAMES)]),
    ...(writes === 0 ? [importing.nothingToDo] : []),
  ];
  return {
    heading: importing.checked(importing.what[run.kind], table.rows.length),
    blocks: [
      { kind: 'facts', items: facts },
      ...(lines.length === 0 ? [] : [{ kind: 'text' as const, text: lines.join('\n') }]),
      {
        kind: 'actions',
        items: [
          ...(writes === 0
            ? []
            : [
                runButton(m, run, 'import.confirm', importing.go(writes), 'primary'),
                runButton(m, run, 'import.abandon', importing.drop),
              ]),
          ...(faults.length === 0 ? [] : [runButton(m, run, 'import.faults', importing.faults)]),
        ],
      },
    ].filter(
      (block) => block.kind !== 'actions' || ('items' in block && block.items.length > 0),
    ) as Card['blocks'],
  };
}

/** What an import has come to; `more`: what follows from it. */
export function doneCard(run: ImportRun, m: Messages, more: readonly string[] = []): Card {
  const { importing } = m;
  const left = run.failedRows.length;
  return {
    heading: importing.done(importing.what[run.kind], run),
    blocks: [
      {
        kind: 'text',
        text: [...more, ...(left === 0 ? [] : [importing.left(left)]), importing.undoUntil(UNDO_HOURS)].join(
          '\n',
        ),
      },
      {
        kind: 'actions',
        items: [
          ...(run.faultFileId === null ? [] : [runButton(m, run, 'import.faults', importing.faults)]),
          undoImportButton(m, run),
        ],
      },
    ],
  };
}

/** A step was given up: what is there by then, and what can be done about it. */
export function failedCard(run: ImportRun, step: ImportStep, m: Messages): Card {
  const { importing } = m;
  return {
    heading: importing.gaveUp[step](importing.what[run.kind]),
    blocks: [
      { kind: 'text', text: importing.soFarOf[step](run) },
      {
        kind: 'actions',
        items: [
          runButton(m, run, 'import.again', importing.tryAgain[step], 'primary'),
          ...(step === 'rows' && run.operationIds.length > 0 ? [undoImportButton(m, run)] : []),
        ],
      },
    ],
  };
}

/** Takes an import back as a whole. */
export function undoImportButton(m: Messages, run: ImportRun): Action {
  return runButton(m, run, 'import.undo', m.importing.undo, 'danger');
}

/** Why a table cannot be read, in one sentence. */
export function faultText(fault: TableFault, m: Messages): string {
  const { importing } = m;
  switch (fault.code) {
    case 'none':
      return importing.noHeadings;
    case 'missing':
      return importing.headingsMissing(namesIn(fault.names, m));
    case 'twice':
      return importing.headingsTwice(fault.headings.join(m.common.listSeparator));
    case 'openQuote':
      return importing.openQuote(fault.row);
    case 'empty':
    case 'noRows':
    case 'kind':
    case 'damaged':
    case 'bomb':
    case 'tooManyRows':
    case 'encoding':
    case 'oldOrLocked':
    case 'gone':
      return importing.fault[fault.code];
  }
}

function namesIn(names: readonly (readonly [string, string])[], m: Messages): string {
  return names.map(([zh, en]) => (m.locale === 'en' ? en : zh)).join(m.common.listSeparator);
}

function runButton(
  m: Messages,
  { id }: ImportRun,
  command: string,
  label: string,
  style?: 'primary' | 'danger',
): Action {
  return button(m, {
    id: command,
    label,
    command,
    input: { run: id },
    ...(style === undefined ? {} : { style }),
  });
}

function shortened(text: string, most: number): string {
  const letters = Array.from(text.replaceAll(/\s+/gu, ' '));
  return letters.length > most ? `${letters.slice(0, most).join('')}…` : letters.join('');
}
