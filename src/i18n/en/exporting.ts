import type { exporting as zhCN } from '../zh-CN/exporting.ts';

/** English sentences about tables that go out. */
export const exporting: typeof zhCN = {
  commands: {
    'export.make': {
      title: 'Export',
      about: 'The customers, units, contracts or receipts that you may see as Excel or CSV, phones masked',
      examples: [
        'export customers',
        'export units A-1',
        'export contracts',
        'export receipts this month',
        'export customers format=csv',
      ],
      fields: { kind: 'What', filter: 'Which', format: 'Format' },
      hints: {
        filter:
          'Customers: as with find. Units: a building, e.g. A-1. Contracts, receipts: when, e.g. this month',
        format: 'Excel unless you say so',
      },
    },
  },
  what: { customer: 'customers', unit: 'units', contract: 'contracts', receipt: 'receipts' },
  making: (what) => `The ${what} are being exported. You will get the link in a private message.`,
  made: (what, rows) => `Exported ${rows.toLocaleString('en-US')} ${what}`,
  audited: 'This is on record. The link opens for you alone, for 12 hours.',
  most: (n) => `Not exported: at most ${n.toLocaleString('en-US')} at a time. Please say which.`,
  none: (what, filter) =>
    filter === null
      ? `There are no ${what} to export.`
      : `No ${what} are like “${filter}”: nothing to export.`,
  unread: (filter) => `“${filter}” is no filter. Try: level A, three rooms, budget up to 3m.`,
  unreadDays: (filter) =>
    `“${filter}” is no time. Contracts and receipts are exported by time: this month, last month, this year.`,
  denied: {
    customer: 'You may not export customers.',
    unit: 'You may not export units.',
    contract: 'You may not export contracts.',
    receipt: 'You may not export receipts.',
  },
  failed: (what) => `The ${what} were not exported: it failed several times; the administrators know.`,
  again: 'Export again',
  settled: 'This export is settled. For another one please say “export” again.',
  told: {
    customer: (name, rows) => `${name} exported ${rows.toLocaleString('en-US')} customers`,
    contract: (name, rows) => `${name} exported the ledger of ${rows.toLocaleString('en-US')} contracts`,
    receipt: (name, rows) => `${name} exported ${rows.toLocaleString('en-US')} receipts`,
  },
  columns: { ref: 'No.', state: 'State' },
  page: {
    over: 'This link does not work any more. Please ask for the table again in the chat.',
    noCookie: 'To fetch the table please open this link in a browser that takes cookies.',
    others:
      'This link was opened on another device or in another browser. Please ask for the table again in the chat.',
  },
};
