import { storedPolicy } from '../../domain/policy/formatPolicy.ts';
import { policyOf } from '../../domain/policy/policies.ts';
import type { PolicyName, PolicyValues } from '../../domain/policy/policy.ts';
import { policyInForce } from '../../domain/policy/policyInForce.ts';
import type { PolicyEntry } from '../../domain/company.ts';
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
  return inForce(await repos.company.policyEntries(name), name, projectId, now);
}

/** As `policyValue`, of as many policies as are asked for: one query for all of them. */
export async function policyValues(
  repos: Pick<Repos, 'company'>,
  projectId: string | null,
  now: Date,
): Promise<<N extends PolicyName>(name: N) => PolicyValues[N]> {
  const entries = await repos.company.policyEntries();
  return (name) => inForce(entries, name, projectId, now);
}

function inForce<N extends PolicyName>(
  entries: readonly PolicyEntry[],
  name: N,
  projectId: string | null,
  now: Date,
): PolicyValues[N] {
  const entry = policyInForce(entries, name, projectId, now);
  return entry === undefined ? (policyOf(name).default as PolicyValues[N]) : storedPolicy(name, entry.value);
}
