import { ANALYSIS_BY } from '../../domain/complaints/analysisBy.ts';
import { analysisProjects } from '../../domain/complaints/analysisProjects.ts';
import { dayOf, monthDays } from '../../domain/time/day.ts';
import type { Period } from '../../domain/values.ts';
import type { Action, Block, Card } from '../chat/card.ts';
import { defineCommand } from '../command.ts';
import type { Reading } from '../doing.ts';
import { periodFault } from '../kpi/periodFault.ts';
import { periodName } from '../kpi/reportWords.ts';
import { effectWords } from '../measures/effectWords.ts';
import { measureRef } from '../measures/measureRef.ts';
import { rawInput } from '../rawInput.ts';
import { button, done, refused, textCard } from '../replies.ts';
import { analysisFields } from './analysisFields.ts';
import { analysisPicture, analysisWords } from './analysisPicture.ts';
import { drawnPanels } from './drawnPanels.ts';
import { loadAnalysis, type AnalysisRequest } from './loadAnalysis.ts';

const MOST_MEASURES = 3;

type Looked =
  | { readonly card: Card; readonly refusal: undefined }
  | { readonly card: undefined; readonly refusal: string };

/** 投诉 分析: complaints of a time by cause, category, project, building, contractor or month, and what measures brought (R3.4.2). */
export const showAnalysis = defineCommand({
  name: 'complaint.analysis',
  words: { zh: ['投诉分析'], en: ['complaint-analysis'] },
  allow: 'complaint:analyse',
  fields: analysisFields,
  args: ['period', 'by'],
  undo: 'none',
  async look(context): Promise<Looked> {
    const { input, actor, project, zone, now, repos, deps, m } = context;
    const projectIds = analysisProjects(actor);
    const today = dayOf(now, zone);
    const period: Period = input.period ?? { kind: 'month', ...monthDays(today) };
    const fault = periodFault(period, today);
    if (fault !== undefined || projectIds?.length === 0) {
      return { card: undefined, refusal: fault === undefined ? m.common.noProject : m.kpi.show[fault] };
    }
    const request: AnalysisRequest = { projectIds, period, zone, today, by: input.by ?? 'causeKind' };
    const loaded = await loadAnalysis(repos, request, m);
    const actions = buttons(context, request);
    if (loaded.total === undefined) {
      return {
        card: textCard(m.analysis.nothing(periodName(period, m)), actions.slice(0, 1)),
        refusal: undefined,
      };
    }
    const [one] = projectIds ?? [];
    const only = projectIds?.length === 1 && one !== undefined ? await repos.company.project(one) : undefined;
    const place = only?.name ?? (projectIds === undefined ? m.analysis.company : (project?.name ?? ''));
    const { card } = await drawnPanels(deps, analysisPicture(loaded, loaded.total, place, m), [
      ...analysisWords(loaded, loaded.total, m),
      ...(await measureBlocks(context, projectIds)),
      { kind: 'actions', items: actions },
    ]);
    return { card, refusal: undefined };
  },
  run({ looked }) {
    return Promise.resolve(looked.card === undefined ? refused(looked.refusal) : done(looked.card));
  },
});

/** What the measures that were taken last brought. */
async function measureBlocks(
  { repos, now, m }: Pick<Reading, 'repos' | 'now' | 'm'>,
  projectIds: readonly string[] | undefined,
): Promise<Block[]> {
  const lines: string[] = [];
  for (const measure of await repos.measures.done(projectIds, MOST_MEASURES)) {
    const effect = await effectWords(repos, measure, now, m);
    lines.push(m.measure.effectLine(measureRef(measure), measure.text, effect ?? ''));
  }
  return lines.length === 0 ? [] : [{ kind: 'text', text: [m.measure.doneHeading, ...lines].join('\n') }];
}

/** This year where a shorter time was shown, and the other ways to look at it. */
function buttons({ m, zone, now }: Pick<Reading, 'm' | 'zone' | 'now'>, shown: AnalysisRequest): Action[] {
  const year = dayOf(now, zone).slice(0, 4);
  const whole: Period = { kind: 'year', from: `${year}-01-01`, to: `${year}-12-31` };
  const named = (label: string, request: Pick<AnalysisRequest, 'period' | 'by'>, id: string): Action =>
    button(m, {
      id: `complaint.analysis.${id}`,
      label,
      command: 'complaint.analysis',
      input: rawInput(
        'complaint.analysis',
        analysisFields,
        { period: request.period, by: request.by },
        shown.zone,
      ),
    });
  return [
    ...(shown.period.kind === 'year'
      ? []
      : [named(m.analysis.wholeYear, { period: whole, by: shown.by }, 'year')]),
    ...ANALYSIS_BY.filter((by) => by !== shown.by && by !== 'project').map((by) =>
      named(m.words.analysisBy[by], { period: shown.period, by }, by),
    ),
  ];
}
