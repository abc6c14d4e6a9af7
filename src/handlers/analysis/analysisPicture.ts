import { meanOf } from '../../domain/satisfaction/meanOf.ts';
import { percent } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Block } from '../chat/card.ts';
import { periodName } from '../kpi/reportWords.ts';
import type { ComplaintGroup, Spread } from '../ports/analysisRepos.ts';
import type { PanelPicture } from '../ports/charts.ts';
import type { LoadedAnalysis } from './loadAnalysis.ts';

/** Rows that the picture has room for. */
const MOST_BARS = 8;

/** How many complaints, by what was asked and by month; above them how long they took and what customers said of it. */
export function analysisPicture(
  { request, groups, trend }: LoadedAnalysis,
  total: ComplaintGroup,
  place: string,
  m: Messages,
): PanelPicture {
  const words = m.analysis;
  const took = (spread: Spread | null): string =>
    spread === null ? m.common.none : timeWords(spread.median, m);
  return {
    kind: 'panels',
    title: words.title(place),
    subtitle: [periodName(request.period, m), words.workingTime].join('  ·  '),
    tiles: [
      { label: words.complaints, value: String(total.n), tone: 'plain' },
      { label: words.firstMedian, value: took(total.first), tone: 'plain' },
      { label: words.finalMedian, value: took(total.final), tone: 'plain' },
      {
        label: words.satisfactionOf(total.score?.answers ?? 0),
        value: total.score === null ? m.common.none : (meanOf(total.score)?.toFixed(1) ?? m.common.none),
        tone: 'plain',
      },
      { label: words.repeated, value: percent(total.repeated, total.n, m), tone: 'plain' },
    ],
    panels: [
      {
        title: words.by(m.words.analysisBy[request.by]),
        parts: [],
        rows: groups.slice(0, MOST_BARS).map(({ label, n, final }) => ({
          label,
          values: [n],
          said: final === null ? String(n) : words.bar(n, timeWords(final.median, m)),
        })),
        emptyLabel: words.nothingHere,
      },
      {
        title: words.byMonth,
        parts: [],
        rows: trend.map(({ month, n }) => ({ label: month, values: [n], said: String(n) })),
        emptyLabel: words.nothingHere,
      },
    ],
  };
}

/** The same in words, and a row for each group. */
export function analysisWords(
  { request, groups }: LoadedAnalysis,
  total: ComplaintGroup,
  m: Messages,
): Block[] {
  const words = m.analysis;
  const period = periodName(request.period, m);
  return [
    {
      kind: 'text',
      text: [
        words.total(period, total.n, total.open, total.repeated, percent(total.repeated, total.n, m)),
        words.times(spreadWords(total.first, m), spreadWords(total.final, m)),
        words.satisfaction(scoreWords(total, m)),
        words.how,
      ].join('\n'),
    },
    {
      kind: 'table',
      columns: [m.words.analysisBy[request.by], ...words.columns],
      rows: groups.map((group) => [
        group.label,
        String(group.n),
        cell(group.first, m),
        cell(group.final, m),
        scoreWords(group, m),
        `${group.repeated}（${percent(group.repeated, group.n, m)}）`,
      ]),
    },
  ];
}

function spreadWords(spread: Spread | null, m: Messages): string {
  return spread === null
    ? m.common.none
    : m.analysis.spread(timeWords(spread.median, m), timeWords(spread.p90, m), spread.n);
}

function cell(spread: Spread | null, m: Messages): string {
  return spread === null ? m.common.none : `${timeWords(spread.median, m)} / ${timeWords(spread.p90, m)}`;
}

function scoreWords({ score }: ComplaintGroup, m: Messages): string {
  const mean = score === null ? null : meanOf(score);
  return score === null || mean === null
    ? m.common.none
    : m.satisfaction.report(mean.toFixed(1), percent(score.satisfied, score.answers, m), score.answers);
}

/** Working minutes as people read them. */
function timeWords(minutes: number, m: Messages): string {
  return minutes < 60 ? m.analysis.minutes(Math.round(minutes)) : m.analysis.hours((minutes / 60).toFixed(1));
}
