import { storedPolicy } from '../../domain/policy/formatPolicy.ts';
import { policyOf } from '../../domain/policy/policies.ts';
import type { PolicyName, PolicyValues } from '../../domain/policy/policy.ts';
import { policyInForce } from '../../domain/policy/policyInForce.ts';
import type { Repos } from '../ports/repos.ts';

/**
 * The value of a policy in a project (null: in the company) at an instant: one query. A record that it gives a deadline
 * keeps that deadline when the policy changes.
 */
export async function policyValue<N extends PolicyName>(
  repos: Pick<Repos, 'company'>,
  name: N,
  projectId: string | null,
  now: Date,
): Promise<PolicyValues[N]> {
  const entry = policyInForce(await repos.company.policyEntries(name), name, projectId, now);
  return entry === undefined ? (policyOf(name).default as PolicyValues[N]) : storedPolicy(name, entry.value);
}
