import { meanOf } from '../../domain/satisfaction/meanOf.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { ReportRequest } from '../kpi/reportRequest.ts';
import { periodName } from '../kpi/reportWords.ts';
import type { KpiChart } from '../ports/charts.ts';
import type { NamedScore } from './namedScore.ts';
import { placeName } from './placeName.ts';

const MOST_STARS = 5;

/** Mean and share of 4 and 5 of each, side by side. */
export function scoreChart(request: ReportRequest, people: readonly NamedScore[], m: Messages): KpiChart {
  const words = m.satisfaction;
  return {
    kind: 'kpi',
    title: words.heading(placeName(request, m), periodName(request.period, m)),
    subtitle: words.columns.slice(1, 3).join('  ·  '),
    people: people.map(({ name, score }) => `${name} (${score.answers})`),
    series: [
      { label: words.meanOf, unit: 'count', values: people.map(({ score }) => meanOf(score)) },
      {
        label: words.shareOf,
        unit: 'percent',
        values: people.map(({ score: { satisfied, answers } }) =>
          answers === 0 ? null : Math.round((satisfied / answers) * 100),
        ),
      },
    ],
    most: MOST_STARS,
    targetLabel: m.kpi.report.target,
    emptyLabel: words.noAnswers,
  };
}
