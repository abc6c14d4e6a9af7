import type { deliveryCommands as zhCommands, quiet as zhQuiet } from '../zh-CN/deliveryCommands.ts';

export const deliveryCommands: typeof zhCommands = {
  'delivery.show': {
    title: 'Deliveries',
    about: 'shows whether reminders, notices and reports arrived in time; what failed can be sent again',
    examples: ['deliveries', 'deliveries yesterday', 'deliveries this week', 'deliveries failed'],
    fields: { period: 'period', only: 'only' },
    hints: {
      period: 'today, yesterday, this week, this month; empty means today',
      only: 'failed: only what waits for a person',
    },
  },
  'member.quiet': {
    title: 'Quiet hours',
    about:
      'keeps reminders back in these hours and hands them over at their end; by itself shows the present ones',
    examples: ['quiet 22:00-8:00', 'quiet 10pm to 8am', 'quiet', 'quiet off'],
    fields: { hours: 'hours' },
    hints: { hours: 'e.g. 22:00-8:00; off ends them' },
  },
};

export const quiet: typeof zhQuiet = {
  span: (from, to) => `${from} to ${to}`,
  set: (span) => `Quiet hours are on: ${span} every day`,
  isSet: (span) => `Quiet hours: ${span} every day`,
  already: (span) => `Your quiet hours are ${span} already; nothing was changed.`,
  explained: (to) =>
    `No reminder of these hours is lost: they come together at ${to}. Only escalations reach you at once.`,
  off: 'Quiet hours are off: reminders come when they are due.',
  isOff: 'You have no quiet hours: reminders come when they are due. To set some, say “quiet 22:00-8:00”.',
  turnOff: 'Turn off',
  unreadable: (typed) =>
    `“${typed}” says no hours; nothing was changed. Write for example “quiet 22:00-8:00”, or “quiet off” to end them.`,
  empty:
    'It begins and ends at the same time; nothing was changed. Write for example “quiet 22:00-8:00”, or “quiet off” to end them.',
  long: (span, hours) =>
    `${span} is ${hours} hours, which is too long (16 at most); nothing was changed. For ten at night write 22:00 or 10pm.`,
};
