import type { Actor } from '../../domain/actor.ts';
import type { Locale, Project } from '../../domain/company.ts';
import { reach } from '../../domain/permissions.ts';
import { messages } from '../../i18n/messages.ts';
import type { Moment } from '../command.ts';
import type { PipelineDeps } from './deps.ts';

/** Whoever speaks, with the account and in the conversation in which he does. */
export type By = Pick<Moment, 'actor' | 'speaker' | 'place'>;

/** Who speaks, when, where and in which project: what every command is given. */
export async function momentOf(
  deps: PipelineDeps,
  { actor, speaker, place }: By,
  locale: Locale,
  typed: string | undefined,
): Promise<Moment> {
  const project = await projectOf(deps, actor);
  return {
    actor,
    speaker,
    now: deps.clock.now(),
    m: messages(locale),
    place,
    project,
    zone: project?.zone ?? deps.zone,
    typed,
    deps,
  };
}

/** The speaker's first project; for those who see the whole company its first one. */
async function projectOf(deps: PipelineDeps, actor: Actor): Promise<Project | undefined> {
  const [assignment] = actor.assignments;
  if (assignment !== undefined) {
    return await deps.store.read.company.project(assignment.projectId);
  }
  return reach(actor.member.role) === 'company' ? (await deps.store.read.company.projects())[0] : undefined;
}
