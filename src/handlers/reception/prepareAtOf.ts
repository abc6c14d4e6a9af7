import type { DurationUnit } from '../../domain/values.ts';
import { policyValue } from '../company/policies.ts';
import type { Reading } from '../doing.ts';

/** By the clock: the policy's limits allow no working time. */
const MINUTES: Readonly<Record<DurationUnit, number>> = {
  minute: 1,
  hour: 60,
  workingHour: 60,
  day: 24 * 60,
  workingDay: 24 * 60,
};

/** When what to prepare for a planned visit is sent (policy visit.prepare, R3.1.1): at once where that has passed. */
export async function prepareAtOf(
  { repos, now }: Pick<Reading, 'repos' | 'now'>,
  projectId: string,
  visitAt: Date,
): Promise<Date> {
  const { amount, unit } = await policyValue(repos, 'visit.prepare', projectId, now);
  const at = new Date(visitAt.getTime() - amount * MINUTES[unit] * 60_000);
  return at > now ? at : now;
}
