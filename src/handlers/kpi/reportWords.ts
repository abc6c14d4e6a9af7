import type { DealFigure, KpiReport, ReportFigure, ReportLines, Tally } from '../../domain/kpi/report.ts';
import { RECEPTION_FIGURES, REPORT_FIGURES } from '../../domain/kpi/report.ts';
import { meanOf } from '../../domain/satisfaction/meanOf.ts';
import { addDays } from '../../domain/time/day.ts';
import type { Period } from '../../domain/values.ts';
import { money, percent } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import { dayName } from './dayName.ts';
import type { LoadedReport } from './loadKpiReport.ts';

/** Whose figures: 云溪府, 云溪府 · 一组. */
export function placeOf(report: KpiReport, m: Messages): string {
  return report.team === null ? report.project : m.kpi.report.place(report.project, report.team);
}

/** 11月23日 周一, 2026年11月, 11月2日 周一–11月8日 周日. */
export function periodName(period: Period, m: Messages): string {
  const words = m.kpi.report;
  const [year = 0, month = 0] = period.from.split('-').map(Number);
  switch (period.kind) {
    case 'day':
      return dayName(period.from, m);
    case 'month':
      return words.month(year, month);
    case 'year':
      return words.year(year);
    case 'week':
    case 'span':
      return m.common.between(dayName(period.from, m), dayName(period.to, m));
  }
}

/** A figure as people read it: 12, 71%. */
export function figureText(figure: ReportFigure, { n, d }: Tally, m: Messages): string {
  return unitOf(figure) === 'ratio' ? percent(n, d, m) : String(n);
}

export function unitOf(figure: ReportFigure): 'count' | 'ratio' {
  return REPORT_FIGURES.find(({ key }) => key === figure)?.unit ?? 'count';
}

/** 今日：跟进 12（本月累计 180/200），有效率 71%，新客 2（本月累计 31/40）。 */
export function reportLine({ report }: LoadedReport, m: Messages): string {
  const words = m.kpi.report;
  const { period, today } = report;
  const name = period.kind === 'day' && period.from === today ? words.today : periodName(period, m);
  return words.line(
    name,
    REPORT_FIGURES.map(({ key }) => words.part(m.kpi.figures[key], valueText(report, key, m))),
  );
}

function valueText({ period, total }: KpiReport, figure: ReportFigure, m: Messages): string {
  const { value, month, monthTarget }: ReportLines[ReportFigure] = total[figure];
  const text = figureText(figure, value, m);
  if (unitOf(figure) === 'ratio') {
    return text;
  }
  const ofMonth = monthTarget === null ? String(month.n) : m.kpi.report.ofTarget(month.n, monthTarget);
  switch (period.kind) {
    case 'day':
    case 'week':
    case 'span':
      return m.kpi.report.withMonth(text, ofMonth);
    case 'month':
      return monthTarget === null ? text : m.kpi.report.ofTarget(value.n, monthTarget);
    case 'year':
      return total[figure].target === null ? text : m.kpi.report.ofTarget(value.n, total[figure].target);
  }
}

/** 接待：来电 3 组，首访 5 组，复访 2 组。 Empty where nobody called or came. */
export function receptionLine({ report }: LoadedReport, m: Messages): string {
  const words = m.kpi.report;
  const parts = RECEPTION_FIGURES.map((key) =>
    words.part(m.kpi.figures[key], words.groups(report.reception[key])),
  );
  return RECEPTION_FIGURES.every((key) => report.reception[key] === 0)
    ? ''
    : words.line(words.reception, parts);
}

/** 成交：认购 2 套 580万，退定 1 套 268万，净认购 1 套 312万，签约 1 套 303.6万，回款 91.1万。 Empty where nothing was sold, given up nor paid. */
export function dealLine({ report }: LoadedReport, m: Messages): string {
  const words = m.kpi.report;
  const { deals } = report;
  const parts = [
    ...(['reservations', 'reservationsEnded'] as const)
      .filter((key) => deals[key] !== 0)
      .map((key) => words.part(m.kpi.figures[key], words.units(deals[key]))),
    ...soldPart(m, words.net, ['subscriptions', 'subscriptionsEnded'], {
      sold: [deals.subscriptions, deals.subscriptionValue],
      ended: [deals.subscriptionsEnded, deals.subscriptionsEndedValue],
    }),
    ...soldPart(m, words.netSigned, ['contracts', 'contractsCancelled'], {
      sold: [deals.contracts, deals.contractValue],
      ended: [deals.contractsCancelled, deals.contractsCancelledValue],
    }),
    ...(deals.receipts === 0 ? [] : [words.part(m.kpi.figures.receipts, signedMoney(deals.receipts, m))]),
  ];
  return parts.length === 0 ? '' : words.line(words.deals, parts);
}

/** 满意度：4.6 分（满意 92%，12 份）。 Empty where nobody answered. */
export function satisfactionLine({ report: { satisfaction } }: LoadedReport, m: Messages): string {
  const { satisfied, answers } = satisfaction;
  const mean = meanOf(satisfaction);
  return mean === null
    ? ''
    : m.kpi.report.line(m.satisfaction.label, [
        m.satisfaction.report(mean.toFixed(1), percent(satisfied, answers, m), answers),
      ]);
}

type Sold = readonly [n: number, fen: number];

/** What was sold, what of it was given up, and what is left; nothing where there is neither. */
function soldPart(
  m: Messages,
  net: string,
  [figure, ending]: readonly [DealFigure, DealFigure],
  { sold, ended }: { readonly sold: Sold; readonly ended: Sold },
): string[] {
  const line = (label: string, [n, fen]: Sold): string =>
    m.kpi.report.part(label, m.kpi.report.sold(n, signedMoney(fen, m)));
  return sold[0] === 0 && sold[1] === 0 && ended[0] === 0
    ? []
    : [
        line(m.kpi.figures[figure], sold),
        ...(ended[0] === 0
          ? []
          : [line(m.kpi.figures[ending], ended), line(net, [sold[0] - ended[0], sold[1] - ended[1]])]),
      ];
}

function signedMoney(fen: number, m: Messages): string {
  return fen < 0 ? `-${money(-fen, m)}` : money(fen, m);
}

/** Who did most and who is behind; empty where neither can be said. */
export function peopleLine({ report }: LoadedReport, m: Messages): string {
  const words = m.kpi.report;
  const best =
    report.best === null || report.people.length < 2
      ? ''
      : words.best(report.best.name, report.best.followUps);
  const behind = report.behind.map((one) =>
    words.behind(one.name, m.kpi.figures[one.figure], one.n, one.monthTarget, one.pace),
  );
  return [best, behind.length === 0 ? '' : words.help(behind)].filter((text) => text !== '').join(' ');
}

/** 昨天发布后有更正：跟进 12→11（李娜 4→3）。 */
export function restatementLine({ report, restated, names }: LoadedReport, m: Messages): string | undefined {
  if (restated === null) {
    return undefined;
  }
  const words = m.kpi.report;
  const changes = restated.changes.map(({ figure, before, after, people }) =>
    words.change(
      m.kpi.figures[figure],
      figureText(figure, before, m),
      figureText(figure, after, m),
      people.flatMap((one) => {
        const name = names.get(one.memberId);
        return name === undefined || report.people.length < 2
          ? []
          : [words.personChange(name, figureText(figure, one.before, m), figureText(figure, one.after, m))];
      }),
    ),
  );
  const day = restated.day === addDays(report.today, -1) ? words.yesterday : dayName(restated.day, m);
  return words.restated(day, changes);
}
