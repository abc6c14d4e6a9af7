import type { Project } from '../../domain/company.ts';
import type { Wording } from '../../domain/wording.ts';
import type { HistoryContext } from './demoHistory.ts';

const DAYS_AGO = 60;
const DAY_MS = 86_400_000;

const TEXTS: readonly (readonly [layout: string | null, text: string])[] = [
  [null, '低密园林社区，绿地率 35%，步行 8 分钟到地铁站。学区以教育部门当年公布为准。'],
  ['B1', '89㎡ 两房，得房率 80%，客厅和主卧朝南，总价门槛低。'],
  ['C1', '118㎡ 南北通透三房，双卫，主卧带飘窗，适合三代同住。'],
  ['C2', '105㎡ 朝南三房，餐客厅一体，动静分开。'],
  ['D1', '143㎡ 南北通透四房，双阳台，主卧套房带独立卫浴。'],
];

/** What is said to customers about the demo's project and its layouts: proposed by the planner, approved by the director. */
export function demoWordings(
  project: Project,
  by: { readonly plannerId: string; readonly directorId: string },
  { uuid, now }: HistoryContext,
): Wording[] {
  return TEXTS.map(([layout, text]) => ({
    id: uuid(),
    projectId: project.id,
    layout,
    number: 1,
    text,
    state: 'published',
    proposedById: by.plannerId,
    approvedById: by.directorId,
    at: new Date(now.getTime() - DAYS_AGO * DAY_MS),
    version: 1,
  }));
}
