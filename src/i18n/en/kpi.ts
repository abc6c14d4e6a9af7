import type { kpi as zh } from '../zh-CN/kpi.ts';
import { kpiCommands, kpiDefinitions, kpiRecords, kpiShow, kpiTargets } from './kpiCommands.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const monthName = (month: number): string => MONTHS[month - 1] ?? '';

export const kpi: typeof zh = {
  figures: {
    followUps: 'Follow-ups',
    effectiveShare: 'Effective share',
    newCustomers: 'New customers',
    plansOnTime: 'Plans on time',
    entryOnTime: 'Entered on time',
    phoneComplete: 'With a phone',
    callsIn: 'Calls in',
    firstVisits: 'First visits',
    repeatVisits: 'Repeat visits',
    dataAccuracy: 'Records correct',
    subscriptions: 'Subscriptions',
    subscriptionValue: 'Value subscribed',
    subscriptionsEnded: 'Given up',
    subscriptionsEndedValue: 'Value given up',
  },
  report: {
    title: (place) => `${place} · daily report`,
    titleOf: (place, period) => `${place} · ${period}`,
    place: (project, team) => `${project} · ${team}`,
    date: (month, day, weekday) => `${weekday} ${day} ${monthName(month)}`,
    month: (year, month) => `${monthName(month)} ${year}`,
    year: (year) => String(year),
    today: 'Today',
    person: 'Name',
    total: 'Total',
    target: 'Target',
    noData: 'Nothing has been recorded for this period yet',
    withMonth: (text, month) => `${text} (this month ${month})`,
    ofTarget: (n, target) => `${n}/${target}`,
    line: (period, parts) => `${period}: ${parts.join(', ')}.`,
    part: (figure, value) => `${figure.toLowerCase()} ${value}`,
    reception: 'Reception',
    deals: 'Deals',
    sold: (n, value) => `${n} (${value})`,
    net: 'Net',
    groups: (n) => String(n),
    best: (name, followUps) => `Most follow-ups: ${name} (${followUps}).`,
    help: (people) => `Behind and in need of help: ${people.join('; ')}.`,
    behind: (name, figure, n, target, pace) =>
      `${name}, ${figure.toLowerCase()} this month ${n}/${target} (should be at ${pace})`,
    restated: (day, changes) => `Corrected since published ${day}: ${changes.join(', ')}.`,
    change: (figure, before, after, people) =>
      `${figure.toLowerCase()} ${before}→${after}${people.length > 0 ? ` (${people.join(', ')})` : ''}`,
    personChange: (name, before, after) => `${name} ${before}→${after}`,
    yesterday: 'yesterday',
    alt: (title, line) => `${title}. ${line}`,
  },
  definitions: kpiDefinitions,
  show: kpiShow,
  records: kpiRecords,
  targets: kpiTargets,
  commands: kpiCommands,
};
