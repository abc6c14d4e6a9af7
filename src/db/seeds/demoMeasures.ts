import type { Project } from '../../domain/company.ts';
import type { Measure } from '../../domain/measures/measure.ts';
import { measureRemindAt } from '../../domain/measures/measureRemindAt.ts';
import { addDays, atMinute, dayOf } from '../../domain/time/day.ts';
import type { DemoStaff } from './demoCompany.ts';
import type { HistoryContext } from './demoHistory.ts';
import { SEALS, SILENCE } from './demoPastSeries.ts';

/** 16:30, of the day on which it was decided and of that on which it was done. */
const AFTERNOON = 990;
const SEALS_DECIDED_DAYS_AGO = 100;
const SEALS_REPLACED_DAYS_AGO = 84;
const SILENCE_DECIDED_DAYS_AGO = 12;
const SILENCE_DUE_IN_DAYS = 9;

export const DEMO_MEASURES = 2;

/** Against what complaints had in common: a measure that brought what it should, and one that is still to be done. `firstRef`: of two. */
export function demoMeasures(
  project: Project,
  staff: readonly DemoStaff[],
  firstRef: number,
  { uuid, now, zone }: HistoryContext,
): Measure[] {
  const idOf = (key: string): string => staff.find(({ person }) => person.key === key)?.member.id ?? '';
  const later = (days: number): string => addDays(dayOf(now, zone), days);
  const common = {
    projectId: project.id,
    complaintId: null,
    category: null,
    buildingId: null,
    contractor: null,
    ownerId: idOf('sun'),
    madeById: idOf('wang'),
    cancelReason: null,
    version: 1,
  };
  return [
    {
      ...common,
      id: uuid(),
      ref: firstRef,
      cause: SEALS,
      text: '更换窗框胶条厂家，2 栋外窗全部复检',
      dueDay: later(-SEALS_REPLACED_DAYS_AGO),
      state: 'done',
      at: atMinute(later(-SEALS_DECIDED_DAYS_AGO), AFTERNOON, zone),
      remindAt: null,
      doneAt: atMinute(later(-SEALS_REPLACED_DAYS_AGO), AFTERNOON, zone),
      doneById: idOf('sun'),
    },
    {
      ...common,
      id: uuid(),
      ref: firstRef + 1,
      cause: SILENCE,
      text: '办证、贷款进度每周五主动告知业主',
      dueDay: later(SILENCE_DUE_IN_DAYS),
      state: 'open',
      at: atMinute(later(-SILENCE_DECIDED_DAYS_AGO), AFTERNOON, zone),
      remindAt: measureRemindAt(later(SILENCE_DUE_IN_DAYS), zone, now),
      doneAt: null,
      doneById: null,
    },
  ];
}
