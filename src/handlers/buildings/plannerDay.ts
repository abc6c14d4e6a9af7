import { dayOf } from '../../domain/time/day.ts';
import { calendarDay, dateTime } from '../../i18n/format.ts';
import type { Block } from '../chat/card.ts';
import type { Outcome } from '../chat/outcome.ts';
import type { Reading } from '../doing.ts';
import { done } from '../replies.ts';
import { dayApprovals } from '../day/dayApprovals.ts';
import { dayMeasures } from '../day/dayMeasures.ts';
import { projectsSeen } from '../units/projectsSeen.ts';
import { buildingRef } from './buildingRef.ts';
import { checkActions } from './checkActions.ts';
import { lastCheck } from './lastCheck.ts';
import { stockDues, type StockDue } from './stockDues.ts';

const MOST_SHOWN = 8;
const MOST_LATE = 20;
const MOST_WORDINGS = 50;
const DAY_MS = 86_400_000;
const SOON_MS = 7 * DAY_MS;
const LATE_MS = 30 * DAY_MS;

/** The day of who enters the units: buildings to check, what was entered late, and wordings that wait (R2.2). */
export async function plannerDay(at: Reading): Promise<Outcome> {
  const { m, now, zone, actor, repos } = at;
  const { day } = m.building;
  const dues: StockDue[] = [];
  const late: string[] = [];
  let drafts = 0;
  for (const project of await projectsSeen(at)) {
    dues.push(...(await stockDues(repos, project, now)));
    const units = await repos.units.lateEntries(project.id, new Date(now.getTime() - LATE_MS), MOST_LATE);
    late.push(...units.map(({ key }) => key));
    const wordings = await repos.wordings.current(project.id, MOST_WORDINGS);
    drafts += wordings.filter(({ state }) => state === 'draft').length;
  }
  const today = dayOf(now, zone);
  const overdue = dues.filter(({ dueAt }) => dayOf(dueAt, zone) <= today);
  const soon = dues.filter(
    ({ dueAt }) => dayOf(dueAt, zone) > today && dueAt.getTime() - now.getTime() <= SOON_MS,
  );
  const blocks: Block[] = [
    ...(await dayApprovals(at)),
    ...(await part(at, day.overdue(overdue.length), overdue)),
    ...(await part(at, day.soon(soon.length), soon)),
    ...(await dayMeasures(at)),
  ];
  if (late.length > 0) {
    const count = late.length < MOST_LATE ? day.late(late.length) : day.lateMany(MOST_LATE);
    blocks.push({ kind: 'text', text: `${count}\n${late.join(m.common.listSeparator)}` });
  }
  if (drafts > 0) {
    blocks.push({ kind: 'text', text: day.drafts(drafts) });
  }
  if (blocks.length === 0) {
    blocks.push({ kind: 'text', text: day.clear });
  }
  const heading = day.heading(actor.member.name, calendarDay(today, zone, now, m));
  return done({ heading, blocks }, late);
}

async function part(at: Reading, title: string, dues: readonly StockDue[]): Promise<Block[]> {
  const { m, now, repos } = at;
  if (dues.length === 0) {
    return [];
  }
  const blocks: Block[] = [{ kind: 'text', text: title }];
  for (const { project, building, dueAt } of dues.slice(0, MOST_SHOWN)) {
    const { zone } = project;
    const ref = buildingRef(project, building);
    const last = await lastCheck(repos, building, { zone, now, m });
    blocks.push(
      { kind: 'text', text: m.building.day.line(ref, dateTime(dueAt, zone, now, m), last) },
      { kind: 'actions', items: checkActions(ref, building, m) },
    );
  }
  if (dues.length > MOST_SHOWN) {
    blocks.push({ kind: 'text', text: m.building.day.more(dues.length - MOST_SHOWN) });
  }
  return blocks;
}
