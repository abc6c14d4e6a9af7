import type {
  kpiCommands as zhCommands,
  kpiDefinitions as zhDefinitions,
  kpiRecords as zhRecords,
  kpiShow as zhShow,
  kpiTargets as zhTargets,
} from '../zh-CN/kpiCommands.ts';

export const kpiCommands: typeof zhCommands = {
  'kpi.show': {
    title: 'Figures',
    about: 'The chart now: a consultant sees own figures, a manager the team, a director each project',
    examples: ['kpi', 'kpi yesterday', 'kpi this month', 'kpi last week'],
    fields: { period: 'period' },
    hints: { period: 'today, yesterday, this week, last week, this month, November …' },
  },
  'target.set': {
    title: 'Targets',
    about: "Sets a member's targets for a month; 0 takes one away",
    examples: [
      'target Lina November follow-ups=200 new customers=40',
      'target Lina this month follow-ups=200',
    ],
    fields: {
      person: 'name',
      period: 'month',
      followUps: 'follow-ups',
      newCustomers: 'new customers',
      member: 'member',
    },
    hints: { period: 'e.g. this month, December; empty means this month' },
  },
};

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

export const kpiTargets: typeof zhTargets = {
  heading: (name, month) => {
    const [year = '', number = ''] = month.split('-');
    return `Targets of ${name} for ${MONTHS[Number(number) - 1] ?? ''} ${year}`;
  },
  none: 'none',
  oneAtLeast: 'give at least one figure',
  self: ['我', '自己', '我自己', '本人', 'me', 'myself'],
  unknownPerson: (typed, near) =>
    near.length === 0
      ? `You lead nobody called “${typed}”.`
      : `You lead nobody called “${typed}”. Did you mean ${near.map((name) => `“${name}”`).join(', ')}?`,
  whichPerson: (name) => `There are several people called “${name}”. Which one?`,
  noProject: (name) => `${name} has no project yet. Please ask an administrator.`,
  month: {
    noMonth: 'Targets are monthly: please give a month, e.g. this month, December',
    past: 'That month is over; its targets cannot be changed',
    far: 'Two years ahead at most',
  },
};

export const kpiShow: typeof zhShow = {
  several: 'Figures by project',
  recordsOf: (figure) => `${figure}: records`,
  definition: 'How it is counted',
  noPicture: 'The chart could not be drawn; the line above says the same.',
  future: 'That has not begun yet: there are no figures.',
  tooEarly: 'There were no figures then.',
  tooLong: 'That is too long a period: three years at most.',
  countedHow: (zone) =>
    `A day is 0:00 to 24:00 (${zone}); figures are as of the moment you look. Targets are monthly and count by days in shorter periods. What changes after it was published is shown as a correction.`,
};

export const kpiDefinitions: typeof zhDefinitions = {
  followUps: 'every contact recorded in the period, for who made it',
  effectiveShare: 'contacts that reached the customer / all contacts; no answer is not effective',
  newCustomers: 'customers whose first contact lies in the period, for their owner',
  callsIn: 'customers who called in, one a day each; counted for whoever answered',
  firstVisits: 'groups that came for the first time by the records; counted for whoever received them',
  repeatVisits: 'groups that came again, once a day each; counted for whoever received them',
  reservations:
    'reservations made in the period, by their day; also those that became subscriptions, ended or lapsed later',
  reservationsEnded: 'reservations given up or lapsed in the period, by the day of that',
  subscriptions:
    'by the day that they were made, for whose customers they were; what was given up later is counted apart',
  subscriptionValue: 'the prices agreed in these subscriptions',
  subscriptionsEnded: 'withdrawn or forfeited in the period, whenever they were made',
  subscriptionsEndedValue: 'the prices agreed in these',
  contracts:
    'contracts by the day on the paper; a swap is no new sale, and what was cancelled later is counted apart',
  contractValue: 'the prices of these; of a swap the difference',
  contractsCancelled: 'contracts given up in the period, whenever they were signed',
  contractsCancelledValue: 'the prices of these',
  satisfaction:
    'mean of what customers answered (1 to 5) about visits, handovers and complaints, by the day of the answer, for whoever served them then',
  satisfied: 'of these answers those of 4 and 5 / all answers',
  receipts:
    'house money that finance confirmed in the period, less refunds and reversals; a reservation’s from its subscription on',
};

export const kpiRecords: typeof zhRecords = {
  heading: (figure, total) => `${figure}: ${total} record${total === 1 ? '' : 's'}`,
  andMore: (n) => `${n} more are not listed.`,
  notYours: 'You cannot see these figures.',
  columns: {
    followUps: ['Customer', 'When', 'By', 'Effective', 'Content'],
    newCustomers: ['Customer', 'First contact', 'Owner', 'Phone', 'Source'],
  },
};
