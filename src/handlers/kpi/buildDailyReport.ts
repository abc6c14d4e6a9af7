import type { Messages } from '../../i18n/messages.ts';
import type { Card } from '../chat/card.ts';
import type { Charts } from '../ports/charts.ts';
import type { Engine } from '../ports/engine.ts';
import type { Files } from '../ports/files.ts';
import type { Repos } from '../ports/repos.ts';
import { kpiReportCard, kpiReportChart } from './kpiReportCard.ts';
import { loadKpiReport, type LoadedReport } from './loadKpiReport.ts';
import type { ReportRequest } from './reportRequest.ts';

export interface ReportDeps {
  readonly repos: Repos;
  readonly charts: Charts;
  readonly files: Files;
  readonly engine: Pick<Engine, 'published'>;
}

export interface BuiltReport {
  readonly loaded: LoadedReport;
  readonly card: Card;
  /** Why the card has no picture: figures without one are better than none. */
  readonly drawingError: Error | undefined;
}

/** A report for any period, read, drawn and stored: the same for the daily job and for the command. */
export async function buildDailyReport(
  deps: ReportDeps,
  request: ReportRequest,
  m: Messages,
): Promise<BuiltReport> {
  return drawReport(deps, await loadKpiReport(deps.repos, deps.engine, request), m);
}

/** Draws a report that was read, in a language. */
export async function drawReport(
  { charts, files }: Pick<ReportDeps, 'charts' | 'files'>,
  loaded: LoadedReport,
  m: Messages,
): Promise<BuiltReport> {
  try {
    const imageId = await files.put(await charts.draw(kpiReportChart(loaded, m)), 'image/png');
    return { loaded, card: kpiReportCard(loaded, imageId, m), drawingError: undefined };
  } catch (error) {
    const drawingError = error instanceof Error ? error : new Error(String(error));
    return { loaded, card: kpiReportCard(loaded, undefined, m), drawingError };
  }
}
