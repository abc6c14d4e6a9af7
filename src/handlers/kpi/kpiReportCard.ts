import { REPORT_FIGURES, type KpiReport } from '../../domain/kpi/report.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Block, Card } from '../chat/card.ts';
import type { KpiChart } from '../ports/charts.ts';
import type { LoadedReport } from './loadKpiReport.ts';
import {
  figureText,
  peopleLine,
  periodName,
  placeOf,
  dealLine,
  receptionLine,
  reportLine,
  satisfactionLine,
  restatementLine,
  unitOf,
} from './reportWords.ts';

/** The report as it is posted: the picture, one line that says the same, who stands out, what was corrected. */
export function kpiReportCard(loaded: LoadedReport, imageId: string | undefined, m: Messages): Card {
  const title = titleOf(loaded.report, m);
  const line = reportLine(loaded, m);
  const texts = [
    line,
    receptionLine(loaded, m),
    dealLine(loaded, m),
    satisfactionLine(loaded, m),
    peopleLine(loaded, m),
    restatementLine(loaded, m) ?? '',
  ].filter((text) => text !== '');
  const image: Block[] =
    imageId === undefined ? [] : [{ kind: 'image', fileId: imageId, alt: m.kpi.report.alt(title, line) }];
  return { heading: title, blocks: [...image, ...texts.map((text): Block => ({ kind: 'text', text }))] };
}

/** The picture of a report: a group of bars a person, targets of the same days as the bars. */
export function kpiReportChart({ report }: LoadedReport, m: Messages): KpiChart {
  const { people, total, period } = report;
  const parts = REPORT_FIGURES.map(({ key }) =>
    m.kpi.report.part(m.kpi.figures[key], figureText(key, total[key].value, m)),
  );
  return {
    kind: 'kpi',
    title: titleOf(report, m),
    subtitle: [periodName(period, m), ...parts].join('  ·  '),
    people: people.map(({ name }) => name),
    series: REPORT_FIGURES.map(({ key }) => ({
      label: m.kpi.figures[key],
      unit: unitOf(key) === 'ratio' ? ('percent' as const) : ('count' as const),
      values: people.map(({ lines }) => {
        const { n, d } = lines[key].value;
        return unitOf(key) === 'count' ? n : d === 0 ? null : Math.round((n / d) * 100);
      }),
      targets: people.map(({ lines }) => lines[key].target),
    })),
    targetLabel: m.kpi.report.target,
    emptyLabel: m.kpi.report.noData,
  };
}

function titleOf(report: KpiReport, m: Messages): string {
  const place = placeOf(report, m);
  return report.period.kind === 'day'
    ? m.kpi.report.title(place)
    : m.kpi.report.titleOf(place, periodName(report.period, m));
}
