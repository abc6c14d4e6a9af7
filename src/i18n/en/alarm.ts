import type { alarm as zh } from '../zh-CN/alarm.ts';

export const alarm: typeof zh = {
  heading: {
    50: (ref, clock) => `${ref} ${clock}: half of the time is over`,
    75: (ref, clock) => `${ref} ${clock}: a quarter of the time is left`,
    100: (ref, clock) => `${ref} ${clock} is overdue`,
  },
  clocks: { first: 'first response', final: 'result' },
  labels: { about: 'Complaint', project: 'Project', owner: 'Owner', due: 'Due' },
  noOwner: 'nobody yet',
  ownerLeft: (name) => `${name} (has left)`,
  provisional: (due) => `${due} (provisional: the holidays of the year are not published)`,
  brief: ({ ref, what, clock, due, owner }) => `${ref} ${what}, ${clock} due ${due}, ${owner}`,

  several: (n) => `${n} deadlines of complaints`,
  late: (n) => `${n} ${n === 1 ? 'complaint is' : 'complaints are'} overdue`,
  soon: (n) => `${n} ${n === 1 ? 'complaint is' : 'complaints are'} due soon`,
  allSettled: 'These complaints are dealt with',
  more: (n) => `${n} more are not listed.`,
  handled: (n) => `${n} more ${n === 1 ? 'is' : 'are'} dealt with.`,
  choose: 'Deal with one',
  all: 'See all complaints',

  takeOver: 'Take over',
  respond: 'Respond',
  resolve: 'Resolve',
  pause: 'Pause',
  explain: 'How is it counted',

  settled: {
    responded: (ref) => `${ref} was answered`,
    resolved: (ref) => `${ref} was resolved`,
    paused: (ref) => `${ref} is paused`,
    duplicate: (ref) => `${ref} is a duplicate of another one`,
    moved: (ref, due) => `${ref} is due ${due} now`,
    gone: (ref) => `${ref} was taken back`,
  },
  refsBetween: ', ',
  nobodyToTell: (n, refs) =>
    `There is nobody to tell of ${n} ${n === 1 ? 'complaint' : 'complaints'} (no owner, manager or director): ${refs}. Somebody must take over, for example: takeover T5.`,
};
