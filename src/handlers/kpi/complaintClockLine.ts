import { COMPLAINT_REPORT_FIGURES, type ComplaintFigure, type Tally } from '../../domain/kpi/report.ts';
import { percent } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';

/** 投诉首响及时率 90%（9/10），投诉办结及时率 80%（4/5）。 Empty where no clock was due. */
export function complaintClockLine(
  complaints: Readonly<Record<ComplaintFigure, Tally>>,
  m: Messages,
): string {
  const parts = COMPLAINT_REPORT_FIGURES.filter((key) => complaints[key].d > 0).map((key) => {
    const { n, d } = complaints[key];
    return m.kpi.report.part(m.kpi.figures[key], m.kpi.report.shareOf(percent(n, d, m), n, d));
  });
  return parts.length === 0 ? '' : m.kpi.report.clocks(parts);
}
