import type { PolicyValues } from '../../domain/policy/policy.ts';
import { policyValue } from '../company/policies.ts';
import type { Repos } from '../ports/repos.ts';

export interface HoldPolicies {
  readonly length: PolicyValues['hold.length'];
  readonly longest: PolicyValues['hold.longest'];
  readonly remind: PolicyValues['hold.remind'];
}

/** The policies that say how long a hold of a project runs, as they are in force now. */
export async function holdPolicies(
  repos: Pick<Repos, 'company'>,
  projectId: string,
  now: Date,
): Promise<HoldPolicies> {
  return {
    length: await policyValue(repos, 'hold.length', projectId, now),
    longest: await policyValue(repos, 'hold.longest', projectId, now),
    remind: await policyValue(repos, 'hold.remind', projectId, now),
  };
}
