import { analysisProjects } from '../../domain/complaints/analysisProjects.ts';
import type { Measure } from '../../domain/measures/measure.ts';
import { may } from '../../domain/permissions.ts';
import { refNumber } from '../../domain/understanding/refNumber.ts';
import type { Outcome } from '../chat/outcome.ts';
import type { Reading } from '../doing.ts';
import { refused } from '../replies.ts';

type OneMeasure =
  | { readonly found: true; readonly measure: Measure; readonly mayEnd: boolean }
  | { readonly found: false; readonly outcome: Outcome };

/** The measure with a number: who sees what complaints of its project say sees it, and who has to do it. Whoever works on complaints may end it, too. */
export async function oneMeasure({ repos, actor, m }: Reading, typed: string): Promise<OneMeasure> {
  const ref = refNumber(typed, 'M');
  const measure = ref === undefined ? undefined : await repos.measures.byRef(ref);
  const projects = analysisProjects(actor);
  const isOwn = measure?.ownerId === actor.member.id;
  const inReach = measure !== undefined && (projects === undefined || projects.includes(measure.projectId));
  return measure === undefined || !(isOwn || inReach)
    ? { found: false, outcome: refused(m.measure.notFound(typed.trim().slice(0, 20))) }
    : { found: true, measure, mayEnd: isOwn || may(actor.member.role, 'complaint:work') };
}
