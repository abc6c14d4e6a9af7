import type { Measure } from '../../domain/measures/measure.ts';
import { effectSpans, measureEffect } from '../../domain/measures/measureEffect.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Repos } from '../ports/repos.ts';

/**
 * Complaints before and after a measure was done, with how many there were, so that nobody reads too much into few; those that have no cause
 * yet are named, because some of them may count later. Undefined while it is not done.
 */
export async function effectWords(
  repos: Pick<Repos, 'complaintCounts'>,
  measure: Measure,
  now: Date,
  m: Messages,
): Promise<string | undefined> {
  if (measure.doneAt === null) {
    return undefined;
  }
  const spans = effectSpans(measure.doneAt, now);
  const { complaintCounts } = repos;
  const effect = measureEffect(spans, {
    before: await complaintCounts.aimedAt(measure, spans.before),
    after: await complaintCounts.aimedAt(measure, spans.after),
  });
  const undecided =
    measure.cause === null ? 0 : await complaintCounts.undecided(measure.projectId, spans.after);
  const { before, after, small, verdict } = effect;
  return [
    m.measure.beforeAfter(before, after),
    small ? m.measure.tooFew : m.measure.verdict[verdict],
    ...(undecided === 0 ? [] : [m.measure.undecided(undecided)]),
  ].join(m.measure.clause);
}
