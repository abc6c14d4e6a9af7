import { dayOf } from '../../domain/time/day.ts';
import type { Period } from '../../domain/values.ts';
import { boardWords } from '../analysis/boardPicture.ts';
import { loadBoard } from '../analysis/loadBoard.ts';
import type { Block, Card } from '../chat/card.ts';
import type { Reading } from '../doing.ts';
import { complaintClockLine } from './complaintClockLine.ts';
import { loadComplaintClocks } from './loadComplaintClocks.ts';
import { periodFault } from './periodFault.ts';
import { periodName } from './reportWords.ts';

/** 日报 of customer service: how many clocks were met on its projects, its own among them, and how complaints stand now. The fault of a period otherwise. */
export async function serviceReport(
  { repos, actor, now, m }: Reading,
  said: Period | undefined,
): Promise<Card | NonNullable<ReturnType<typeof periodFault>>> {
  const blocks: Block[] = [];
  for (const projectId of new Set(actor.assignments.map((one) => one.projectId))) {
    const project = await repos.company.project(projectId);
    if (project === undefined) {
      continue;
    }
    const today = dayOf(now, project.zone);
    const period = said ?? { kind: 'day' as const, from: today, to: today };
    const fault = periodFault(period, today);
    if (fault !== undefined) {
      return fault;
    }
    const of = { project, team: null, period, today, now };
    const all = complaintClockLine(await loadComplaintClocks(repos, of), m);
    const own = complaintClockLine(
      await loadComplaintClocks(repos, { ...of, memberIds: [actor.member.id] }),
      m,
    );
    const board = await loadBoard(repos, project, now);
    blocks.push(
      {
        kind: 'text',
        text: [
          m.kpi.report.ofProject(project.name, periodName(period, m)),
          all === '' ? m.kpi.report.noClocks : all,
          ...(own === '' ? [] : [m.kpi.report.own(own)]),
        ].join('\n'),
      },
      ...(board === undefined ? [] : boardWords(board, m)),
    );
  }
  return { heading: m.kpi.report.serviceTitle(actor.member.name), blocks };
}
