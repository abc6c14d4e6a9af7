import type { DeliveryKind } from '../../domain/delivery.ts';
import type { delivery as zh } from '../zh-CN/delivery.ts';
import { deliveryCommands, quiet } from './deliveryCommands.ts';

const kinds: Readonly<Record<DeliveryKind, string>> = {
  reminder: 'reminder',
  notice: 'notice',
  report: 'daily report',
  alert: 'alert',
};

const jobs: Readonly<Record<string, string>> = {
  planReminder: 'follow-up reminder',
  dailyReport: 'sales report',
  deliverySummary: 'daily summary of deliveries',
  housekeeping: 'removal of old data',
  verifications: 'planning of verification calls',
  recycling: 'rules of the pool',
  handOverRest: 'rest of a hand-over',
  handOverUndo: 'undo of a hand-over',
  recycleOwner: 'pool warnings and recycling',
  accounts: 'check of who has left',
  calendarRecount: 'recount of deadlines by a new calendar',
  calendarYears: 'check of the public holidays',
  stockCheck: 'stock check',
  visitPreparation: 'preparing visits',
  gridPicture: 'pictures of buildings',
  unitNews: 'news of units',
  unitNewsFor: 'units that customers want',
  holdReminder: 'reminders of holds',
  holdEnd: 'ends of holds',
  offerEnd: 'ends of offers',
  filingExpiry: 'ends of filings',
  complaintAlarm: 'deadlines of complaints',
  eventEve: 'who comes to an event',
  eventResult: 'result of an event',
  reservationEnd: 'end of a reservation',
  signReminder: 'reminder to sign',
  signOverdue: 'signing overdue',
  handoverReminder: 'reminder of a handover',
  measureReminder: 'reminder of a measure',
  complaintBoard: 'complaints of the day',
  lateHandovers: 'late handovers',
  scanOverdue: 'scan overdue',
  paymentReminder: 'payment reminder',
  paymentOverdue: 'payment overdue',
  approvalReminder: 'reminders of approvals',
  approvalExpiry: 'approvals that expire',
  exportMake: 'an export',
  importCheck: 'check of an import',
  importRows: 'import',
  importUndo: 'undo of an import',
};

const named: Readonly<Record<string, string>> = { ...kinds, ...jobs };

export const delivery: typeof zh = {
  commands: deliveryCommands,
  quiet,
  kinds,
  job: (kind) => jobs[kind] ?? kind,

  heading: (period) => `Deliveries · ${period}`,
  failedHeading: 'Not delivered',
  failedHeadingOf: (period) => `Not delivered · ${period}`,
  todayIs: (day) => `today ${day}`,
  totals: {
    due: 'due',
    sent: 'delivered',
    late: 'of these late (more than a minute)',
    seen: 'seen (channels not counted)',
    waiting: 'waiting',
    dead: 'failed',
    unknown: 'uncertain (maybe arrived, the platform cannot tell)',
    withdrawn: 'withdrawn (settled before it was sent)',
  },
  ofAll: (n, share) => `${n} (${share})`,
  none: 'Nothing was to be delivered in this time.',
  allSettled: 'Nothing waits for you: everything has arrived or is on its way.',
  columns: ['due', 'kind', 'about', 'to', 'result'],
  urgent: (kind) => `${kind} (urgent)`,
  states: {
    sent: 'delivered',
    ready: 'waiting',
    dead: 'failed',
    withdrawn: 'withdrawn',
    unknown: 'uncertain',
  },
  late: (howLong) => `${howLong} late`,
  pending: (howLong) => `overdue by ${howLong}`,
  failedTimes: (n) => `tried ${n}×`,
  seen: 'seen',
  parts: ', ',
  because: (state, reason) => `${state}: ${reason}`,
  more: (n) => `And ${n} more.`,
  moreFailed: (n) => `${n} more were not delivered; say “deliveries failed” for all of them.`,
  sendAgain: (what, recipient) => `Send again: ${what} → ${recipient}`,
  jobsHeading: 'Background tasks that failed:',
  jobColumns: ['due', 'task', 'tried', 'why'],
  times: (n) => `${n}×`,
  tryAgain: (what) => `Try again: ${what}`,

  notFound: 'There is no such message, or it is not yours to look after.',
  alreadySettled: 'This was already dealt with. Say “deliveries” for how it stands.',
  sentAgain: (what, recipient) =>
    `Being sent again: ${what} → ${recipient}. Say “deliveries” in a moment to see the result.`,
  maybeArrived: (what, recipient) =>
    `${what} → ${recipient}: it may have arrived already, the platform cannot tell. Sent again, it may be there twice. Send it anyway?`,
  sendAnyway: 'Send anyway',
  jobNotFound: 'There is no such task, or it was already dealt with.',
  triedAgain: (what) => `Being tried again: ${what}. Say “deliveries failed” in a moment to see the result.`,

  bundleHeading: (n) => `${n} ${n === 1 ? 'reminder' : 'reminders'}`,
  opsDaily: ({ day, due, sent, late, dead, unknown }) =>
    [
      `${day}: ${due} due`,
      `${sent} delivered`,
      ...(late > 0 ? [`${late} late`] : []),
      ...(dead > 0 ? [`${dead} failed`] : []),
      ...(unknown > 0 ? [`${unknown} uncertain`] : []),
    ].join(', ') + (dead + unknown > 0 ? '. Say “deliveries failed” for the list.' : '.'),
  silence: (minutes) =>
    `Nothing ran for ${spellOut(minutes)}. It does again; what fell due meanwhile is being made up for and is marked late.`,
  overdue: (minutes) =>
    `Something has been due for ${spellOut(minutes)} and is not done. Check the chat platforms and the service; “deliveries” has the list.`,
  gaveUp: ({ what, recipient, reason }) => {
    const kind = named[what] ?? what;
    const whom = recipient === null ? '' : ` → ${recipient}`;
    return `Given up after several attempts: ${kind}${whom}. Why: ${reason}. Say “deliveries failed” to send it again.`;
  },
  howLong: spellOut,
};

function spellOut(minutes: number): string {
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, minutes % 60];
  return [
    ...(days > 0 ? [`${days} d`] : []),
    ...(hours > 0 ? [`${hours} h`] : []),
    ...(rest > 0 || minutes === 0 ? [`${rest} min`] : []),
  ].join(' ');
}
