import type { PolicyEntry } from '../company.ts';
import type { PolicyName } from './policy.ts';

/**
 * The entry that counts at an instant: the newest that has begun, a project's own before the company's. Undefined where
 * the default counts.
 */
export function policyInForce(
  entries: readonly PolicyEntry[],
  name: PolicyName,
  projectId: string | null,
  now: Date,
): PolicyEntry | undefined {
  const begun = entries
    .filter((entry) => entry.policy === name && entry.from.getTime() <= now.getTime())
    .sort((a, b) => b.from.getTime() - a.from.getTime() || (a.id < b.id ? 1 : -1));
  const own = projectId === null ? undefined : begun.find((entry) => entry.projectId === projectId);
  return own ?? begun.find((entry) => entry.projectId === null);
}
