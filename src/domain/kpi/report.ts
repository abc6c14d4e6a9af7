import type { Target } from '../company.ts';
import { daysBetween, monthDays, monthOf } from '../time/day.ts';
import { scoreOf, type Score } from '../satisfaction/score.ts';
import type { Period } from '../values.ts';
import type { FigureUnit } from './figure.ts';
import type { RollupRow } from './rollupRow.ts';

/** What a report shows, in this order. */
export const REPORT_FIGURES = [
  { key: 'followUps', unit: 'count' },
  { key: 'effectiveShare', unit: 'ratio' },
  { key: 'newCustomers', unit: 'count' },
] as const satisfies readonly { key: string; unit: FigureUnit }[];
export type ReportFigure = (typeof REPORT_FIGURES)[number]['key'];

/** What came through the door and over the telephone, in groups (DOMAIN 3). */
export const RECEPTION_FIGURES = ['callsIn', 'firstVisits', 'repeatVisits'] as const;
export type ReceptionFigure = (typeof RECEPTION_FIGURES)[number];

/** What was sold: new and given up, each shown (DOMAIN 3). Values are fen. */
export const DEAL_FIGURES = [
  'reservations',
  'reservationsEnded',
  'subscriptions',
  'subscriptionValue',
  'subscriptionsEnded',
  'subscriptionsEndedValue',
  'contracts',
  'contractValue',
  'contractsCancelled',
  'contractsCancelledValue',
  'receipts',
] as const;
export type DealFigure = (typeof DEAL_FIGURES)[number];

/** How satisfied customers were (DOMAIN 3). */
export const SATISFACTION_FIGURES = ['satisfaction', 'satisfied'] as const;

/** A count is `n`; a ratio is n / d, and none where d is 0. */
export interface Tally {
  readonly n: number;
  readonly d: number;
}

export interface ReportLine {
  /** Over the period of the report. */
  readonly value: Tally;
  /** The share of the monthly targets that falls on the days of the period, rounded up; null where none is set. */
  readonly target: number | null;
  /** Over the month in which the period ends, up to its end or today. */
  readonly month: Tally;
  readonly monthTarget: number | null;
}

export type ReportLines = Readonly<Record<ReportFigure, ReportLine>>;

export interface ReportPerson {
  readonly memberId: string;
  readonly name: string;
  readonly lines: ReportLines;
}

/** Somebody whose month is behind its pace. */
export interface Behind {
  readonly memberId: string;
  readonly name: string;
  readonly figure: ReportFigure;
  readonly n: number;
  readonly monthTarget: number;
  /** What the month's target asks for by now. */
  readonly pace: number;
}

/** Figures against targets, as data: sentences are made from it elsewhere. */
export interface KpiReport {
  readonly project: string;
  readonly team: string | null;
  readonly period: Period;
  /** The day on which it is read (YYYY-MM-DD). */
  readonly today: string;
  /** Most follow-ups first. */
  readonly people: readonly ReportPerson[];
  readonly total: ReportLines;
  /** Over the period. */
  readonly reception: Readonly<Record<ReceptionFigure, number>>;
  /** Over the period. */
  readonly deals: Readonly<Record<DealFigure, number>>;
  /** Most follow-ups, where there were any. */
  readonly best: { readonly name: string; readonly followUps: number } | null;
  /** What customers answered over the period. */
  readonly satisfaction: Score;
  /** Furthest behind first, three at most. */
  readonly behind: readonly Behind[];
}

export interface ReportInput {
  readonly project: string;
  readonly team: string | null;
  readonly period: Period;
  readonly today: string;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** Figures of the period. */
  readonly rows: readonly RollupRow[];
  /** Figures of the month in which the period ends, up to its end or today. */
  readonly monthRows: readonly RollupRow[];
  /** Of every month that the period touches. */
  readonly targets: readonly Target[];
}

/** Below this share of its pace a month counts as behind. */
const BEHIND = 0.8;
const HELPED_AT_ONCE = 3;

/** Puts a report together: pure arithmetic over sums that were read. */
export function kpiReport(input: ReportInput): KpiReport {
  const { project, team, period, today } = input;
  const unordered = input.people.map(({ id, name }) => ({
    memberId: id,
    name,
    lines: linesOf(input, new Set([id])),
  }));
  const people = unordered.sort(byFollowUps);
  const first = people[0];
  const mostFollowUps = first?.lines.followUps.value.n ?? 0;
  return {
    project,
    team,
    period,
    today,
    people,
    total: linesOf(input, new Set(people.map(({ memberId }) => memberId))),
    reception: receptionOf(input, new Set(people.map(({ memberId }) => memberId))),
    deals: dealsOf(input, new Set(people.map(({ memberId }) => memberId))),
    satisfaction: scoreOf(input.rows),
    best: first === undefined || mostFollowUps === 0 ? null : { name: first.name, followUps: mostFollowUps },
    behind: people
      .flatMap((person) => behindOf(person, input))
      .sort((a, b) => a.n / a.pace - b.n / b.pace)
      .slice(0, HELPED_AT_ONCE),
  };
}

function receptionOf({ rows }: ReportInput, members: ReadonlySet<string>): KpiReport['reception'] {
  return {
    callsIn: sum(rows, 'callsIn', members).n,
    firstVisits: sum(rows, 'firstVisits', members).n,
    repeatVisits: sum(rows, 'repeatVisits', members).n,
  };
}

function dealsOf({ rows }: ReportInput, members: ReadonlySet<string>): KpiReport['deals'] {
  return Object.fromEntries(
    DEAL_FIGURES.map((key) => [key, sum(rows, key, members).n]),
  ) as KpiReport['deals'];
}

function byFollowUps(a: ReportPerson, b: ReportPerson): number {
  return (
    b.lines.followUps.value.n - a.lines.followUps.value.n ||
    b.lines.newCustomers.value.n - a.lines.newCustomers.value.n ||
    (a.name < b.name ? -1 : 1)
  );
}

function linesOf(input: ReportInput, members: ReadonlySet<string>): ReportLines {
  const line = (figure: ReportFigure): ReportLine => {
    const month = monthOf(input.period.to);
    const targets = input.targets.filter((t) => t.figure === figure && members.has(t.memberId));
    const ofMonth = targets.filter((t) => t.month === month);
    return {
      value: sum(input.rows, figure, members),
      target: targets.length === 0 ? null : Math.ceil(prorated(targets, input.period)),
      month: sum(input.monthRows, figure, members),
      monthTarget: ofMonth.length === 0 ? null : ofMonth.reduce((all, { value }) => all + value, 0),
    };
  };
  return {
    followUps: line('followUps'),
    effectiveShare: line('effectiveShare'),
    newCustomers: line('newCustomers'),
  };
}

function sum(rows: readonly RollupRow[], figure: string, members: ReadonlySet<string>): Tally {
  let [n, d] = [0, 0];
  for (const row of rows) {
    if (row.figure === figure && members.has(row.memberId)) {
      n += row.n;
      d += row.d;
    }
  }
  return { n, d };
}

/** Each month's target by the share of its days that lie in the period. */
function prorated(targets: readonly Target[], period: Period): number {
  return targets.reduce((all, target) => {
    const { from, to } = monthDays(target.month);
    const first = from > period.from ? from : period.from;
    const last = to < period.to ? to : period.to;
    const inPeriod = Math.max(0, daysBetween(first, last) + 1);
    return all + (target.value * inPeriod) / (daysBetween(from, to) + 1);
  }, 0);
}

function behindOf(person: ReportPerson, { period, today }: ReportInput): Behind[] {
  const { from, to } = monthDays(period.to);
  const last = period.to < today ? period.to : today;
  const share = Math.min(1, Math.max(0, daysBetween(from, last) + 1) / (daysBetween(from, to) + 1));
  return REPORT_FIGURES.flatMap(({ key, unit }) => {
    const { month, monthTarget } = person.lines[key];
    if (unit !== 'count' || monthTarget === null) {
      return [];
    }
    const pace = Math.round(monthTarget * share);
    return month.n < monthTarget * share * BEHIND && pace > 0
      ? [{ memberId: person.memberId, name: person.name, figure: key, n: month.n, monthTarget, pace }]
      : [];
  });
}
