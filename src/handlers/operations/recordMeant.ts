import type { Repos } from '../ports/repos.ts';

/**
 * The id of the record that a reference means (C12, P3). Nothing is told of it: only the speaker's own operations are
 * looked for with it.
 */
export async function recordMeant(repos: Repos, typed: string): Promise<string | undefined> {
  const [, customer] = /^\s*c\s?(\d{1,9})\s*$/iu.exec(typed) ?? [];
  if (customer !== undefined) {
    return (await repos.customers.byRef(Number(customer)))?.id;
  }
  const [, plan] = /^\s*p\s?(\d{1,9})\s*$/iu.exec(typed) ?? [];
  return plan === undefined ? undefined : (await repos.plans.byRef(Number(plan)))?.id;
}
