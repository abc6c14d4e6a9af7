import type { Defect } from '../../domain/handovers/defect.ts';
import { dayOf } from '../../domain/time/day.ts';
import { calendarDay } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import { defectRef } from './defectRef.ts';

/** Q3 主卧窗框渗水 · 维修部 · 待整改 · 12-25 周五（已逾期） */
export function defectLine(defect: Defect, zone: string, now: Date, m: Messages): string {
  const { text, owner, state, dueDay } = defect;
  const by = calendarDay(dueDay, zone, now, m);
  return [
    `${defectRef(defect)} ${text}`,
    owner,
    m.words.defectState[state],
    ...(state === 'open' ? [dueDay < dayOf(now, zone) ? m.handover.overdue(by) : m.handover.dueBy(by)] : []),
  ].join(' · ');
}
