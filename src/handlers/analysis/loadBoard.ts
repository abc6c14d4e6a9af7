import type { Project } from '../../domain/company.ts';
import { bandStarts } from '../../domain/complaints/ageBand.ts';
import type { ComplaintCause } from '../../domain/complaints/complaint.ts';
import { complaintBoard, type ComplaintBoard } from '../../domain/complaints/complaintBoard.ts';
import { addDays, dayOf, startOfDay } from '../../domain/time/day.ts';
import type { Repos } from '../ports/repos.ts';

/** Days back of which causes are shown. */
export const CAUSE_DAYS = 30;

export interface LoadedBoard {
  readonly project: Project;
  readonly at: Date;
  readonly board: ComplaintBoard;
  readonly dueToday: number;
  /** Yesterday. */
  readonly taken: number;
  readonly resolved: number;
  /** Of what was settled in CAUSE_DAYS, the most first. A null is one that nobody named. */
  readonly causes: readonly { readonly kind: ComplaintCause | null; readonly n: number }[];
  /** By member id. */
  readonly names: ReadonlyMap<string, string>;
}

/** How the complaints of a project stand; undefined where there is nothing to say: none waits, none came or went, none was settled lately. */
export async function loadBoard(
  repos: Pick<Repos, 'complaintCounts' | 'members'>,
  project: Project,
  now: Date,
): Promise<LoadedBoard | undefined> {
  const { id, zone } = project;
  const today = dayOf(now, zone);
  const start = (days: number): Date => startOfDay(addDays(today, days), zone);
  const counts = await repos.complaintCounts.open(id, bandStarts(today, zone), now);
  const moved = await repos.complaintCounts.moved(
    id,
    { from: start(-1), to: start(0) },
    { from: now, to: start(1) },
  );
  const causes = await repos.complaintCounts.causes(id, start(-CAUSE_DAYS));
  if (counts.length + causes.length + moved.taken + moved.resolved === 0) {
    return undefined;
  }
  const board = complaintBoard(counts);
  const names = new Map<string, string>();
  for (const { ownerId } of board.owners) {
    const member = ownerId === null ? undefined : await repos.members.byId(ownerId);
    if (member !== undefined) {
      names.set(member.id, member.name);
    }
  }
  return {
    project,
    at: now,
    board,
    dueToday: moved.due,
    taken: moved.taken,
    resolved: moved.resolved,
    causes: causes.map(({ key, n }) => ({ kind: key as ComplaintCause | null, n })),
    names,
  };
}
