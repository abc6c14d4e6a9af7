import type { Messages } from '../../i18n/messages.ts';
import type { ReportRequest } from '../kpi/reportRequest.ts';

/** Whose figures: 云溪府, 云溪府 · 一组. */
export function placeName({ project, team }: ReportRequest, m: Messages): string {
  return team === null ? project.name : m.kpi.report.place(project.name, team.name);
}
