import type { Actor } from '../../domain/actor.ts';

/** The team in which somebody works on a project: figures are attributed to it. */
export function teamOn(actor: Actor, projectId: string): string | null {
  return actor.assignments.find((one) => one.projectId === projectId)?.teamId ?? null;
}
