import type { importing as zhCN } from '../zh-CN/importing.ts';

/** English sentences about tables that come in and go out. */
export const importing: typeof zhCN = {
  commands: {
    'import.start': {
      title: 'Import a table',
      about:
        'Enter many customers, units, existing contracts or receipts by Excel or CSV: checked first, written when you say so',
      examples: ['import customers', 'import units', 'import contracts', 'import receipts'],
      fields: { kind: 'What', mode: 'How', file: 'Table', reason: 'Reason' },
      hints: {
        mode: 'Add: what is there is left alone. Update: blank cells change nothing (units only)',
        file: 'Excel (.xlsx) or CSV, 20,000 rows at most',
        reason: 'Needed where prices, states or layouts change',
      },
    },
    'import.template': {
      title: 'Import template',
      about: 'An empty table to fill in',
      examples: ['template customers', 'template contracts', 'template receipts'],
      fields: { kind: 'What' },
    },
  },

  pickFile: 'Please choose an Excel or CSV file',
  fileGone: 'That file is not there any more. Please choose it again.',
  customerAddOnly:
    'A table of customers can only add: change those that are there one by one with edit, so that no colleague’s work is lost.',
  dealsAddOnly:
    'Contracts and receipts can only be added: a contract is changed with change, a wrong receipt is reversed.',
  mayNot: {
    customer: 'You may not import customers.',
    unit: 'Only the planner and the director may import units.',
    contract: 'Only clerks, managers and the director may import contracts.',
    receipt: 'Only finance, clerks, managers and the director may import receipts.',
  },
  checking: (what) =>
    `The table of ${what} is here and being checked. You will get the result; nothing is written before you say so.`,
  unreadable: 'This table cannot be read',
  fault: {
    empty: 'The table is empty.',
    noRows: 'There are headings, and nothing below them.',
    kind: 'This is neither an Excel (.xlsx) nor a CSV file.',
    damaged: 'The file is damaged or incomplete. Please open it in Excel, save it anew and send that.',
    bomb: 'The file would become unreasonably large and was not read. Please save it as CSV.',
    tooManyRows: '20,000 rows at a time: please split the file.',
    encoding: 'The encoding of its text is unknown. Please save it as .xlsx.',
    oldOrLocked: 'This is an old .xls or has a password. Please save it as .xlsx without one.',
    gone: 'That file is not there any more. Please send it again.',
  },
  openQuote: (row) =>
    `Row ${row} opens a quote that is never closed. Please put it right, or save the table as .xlsx.`,
  noHeadings: 'There are no headings in its first 10 lines. “template” gives you an empty table.',
  headingsMissing: (names) => `Headings are missing: ${names}. “template” gives you an empty table.`,
  headingsTwice: (names) => `Headings stand twice: ${names}. Please keep one column.`,
  what: { customer: 'customers', unit: 'units', contract: 'contracts', receipt: 'receipts' },
  checked: (what, rows) => `Checked: ${rows} rows of ${what}. Nothing is written yet`,
  counts: {
    added: 'New',
    updated: 'Changed',
    unchanged: 'Nothing new',
    known: 'There already, left out',
    faulty: 'With errors, left out',
  },
  rows: (n) => `${n.toLocaleString('en-US')} rows`,
  ignored: (names) => `Columns not used: ${names}`,
  unprotected: (n) => `The protection of ${n} customers has ended: after warnings they go to the pool.`,
  sheetTaken: (name, others) => `Read is the sheet “${name}”; not read: ${others}`,
  faultLine: (row, text) => `Row ${row}: ${text}`,
  moreFaults: (n) => `${n} more rows are in the table of errors.`,
  go: (n) => `Import ${n.toLocaleString('en-US')} rows`,
  drop: 'Drop it',
  faults: 'Table of errors',
  nothingToDo: 'There is no row to import. Put it right and send it again.',
  started: (n) => `Importing ${n.toLocaleString('en-US')} rows. You will be told when it is done.`,
  progress: (done, all) =>
    `Importing: ${done.toLocaleString('en-US')} of ${all.toLocaleString('en-US')} rows`,
  steps: {
    check: (what) => `Checking the table of ${what}`,
    rows: (what) => `Importing ${what}`,
    undo: (what) => `Taking back the import of ${what}`,
  },
  soFar: {
    check: (done, all) =>
      `${done.toLocaleString('en-US')} of ${all.toLocaleString('en-US')} rows checked, nothing written yet.`,
    rows: (done, all) => `${done.toLocaleString('en-US')} of ${all.toLocaleString('en-US')} rows imported.`,
    undo: (done, all) => `${done.toLocaleString('en-US')} of ${all.toLocaleString('en-US')} records done.`,
  },
  dropped: 'Dropped. Nothing was written.',
  settled: 'This import is settled already.',
  done: (what, { added, updated, unchanged }) =>
    `Imported ${what}: ${added} new, ${updated} changed, ${unchanged} as they were`,
  left: (n) => `${n} rows were left out. The table of errors says why; put right, it can be sent as it is.`,
  undoUntil: (hours) => `It can be taken back for ${hours} hours; what somebody changed since is kept.`,
  undo: 'Take this import back',
  undoAsk: 'The last thing you did was an import. Take all of it back?',
  undoStarted: 'The import is being taken back. You will be told when it is done.',
  undoTooLate: (hours) => `After ${hours} hours an import cannot be taken back.`,
  undone: (undone) => `Import taken back: ${undone} records`,
  keptAs: {
    edited: (n) => `${n} records are kept: somebody has changed them since.`,
    used: (n) => `${n} records cannot go: there are follow-ups, plans or holds by now.`,
  },
  keptListed: (n) => `The first ${n} that are kept; the list has them all.`,
  undoneColumns: ['Row', 'No.', 'Result'],
  undoneAs: { undone: 'taken back', edited: 'kept: changed since', used: 'cannot go: has records' },
  undoneList: 'Download the list',
  undoneFile: 'undone',
  undoneReady: 'The list: for each row whether it was taken back, and if not why.',
  gaveUp: {
    check: (what) => `The table of ${what} could not be checked`,
    rows: (what) => `The import of ${what} has stopped`,
    undo: (what) => `Taking back the import of ${what} has stopped`,
  },
  soFarOf: {
    check: () => 'It failed several times; the administrators know. Nothing was written.',
    rows: ({ nextRow, rows, added, updated }) =>
      nextRow === 0
        ? 'It failed several times; the administrators know. Nothing was written.'
        : `It failed several times; the administrators know. Of ${rows} rows ${nextRow} are settled: ${added} added, ${updated} updated. You can go on from there, or take all of it back.`,
    undo: ({ undone, kept }) =>
      `It failed several times; the administrators know. ${undone} were taken back, ${kept} kept; the rest is as it was.`,
  },
  stopped: (what, { nextRow, rows }) =>
    `You may not import ${what} any more: of ${rows} rows ${nextRow} were settled, the rest is left out.`,
  tryAgain: { check: 'Check again', rows: 'Go on', undo: 'Go on' },
  again: {
    check: 'It is being checked again. You will get the result.',
    rows: 'It goes on from where it stopped. You will be told when it is done.',
    undo: 'It goes on. You will be told when it is done.',
  },
  filesGone: 'The file was kept long enough and has been removed. Please send it again if you need it.',
  noFaults: 'This import has no table of errors.',
  faultsReady: 'The table of errors: its last column says why. Put right, it can be sent as it is.',
  download: 'Download',
  faultColumn: 'Error',
  faultFile: 'errors',
  template: (what) => `template ${what}`,
  templateAbout: {
    customer:
      'Name, phone and first contact are needed; for who leads a team the consultant too. One cell may have several phones.',
    unit: 'Building and unit are needed (or the whole unit: A-1-1502). A new one needs layout, rooms and built area.',
    contract:
      'Unit, customer, signing date, price and way of paying are needed. The customer is a C number; a new one is a name with the whole phone, and a consultant. A payment plan reads: down 30% sign 7 days; loan 70% registration 60 days, together exactly 100 %. Amounts are yuan, or ten thousands where the heading says 万.',
    receipt:
      'Amount and date are needed, with the contract (H8, D7 or its former number) or the unit. Two alike on one day need their references. What finance imports counts at once, what others import is confirmed by finance.',
  },
  between: '; ',
  cellFault: (label, value, sentence) => `${label} “${value}”: ${sentence}`,
  noResult: (heading) => `${heading} is a formula without a result. Please open and save it in Excel.`,
  repeats: (row) => `The same as row ${row}.`,
  denied: 'You may not do that.',
  noName: 'The name is missing.',
  noPhone: 'The phone is missing.',
  noDate: 'The day of the first contact is missing.',
  inFuture: 'The day is in the future.',
  dayUnreadable: {
    firstContactAt: (text) =>
      `First contact “${text}” cannot be read: write year, month and day, e.g. 2026-11-03.`,
    enteredAt: (text) => `Entered “${text}” cannot be read: write year, month and day, e.g. 2026-11-03.`,
  },
  unitFault: {
    project: (text) => `Project “${text}” cannot be read: write its code, e.g. A.`,
    building: (text) => `Building “${text}” cannot be read; e.g. 1 or A-1.`,
    entrance: (text) => `Entrance “${text}” cannot be read; e.g. 1.`,
    noBuilding: (text) => `Unit “${text}”: the building is missing.`,
    disagree: (text) => `Unit “${text}” is not in the project, building or entrance that this row names.`,
  },
  ownerMissing: 'The consultant is missing.',
  ownerUnknown: (name) => `There is no consultant called “${name}” in your team.`,
  ownerTwice: (name) => `More than one is called “${name}”: please register this one by itself.`,
  ownerOther: (name) => `The consultant is “${name}”: you may only import your own customers.`,
  phoneKnown: 'The company has this phone already.',
};
