import type { Repos } from '../ports/repos.ts';

/**
 * The id of the record that a reference means (C12, P3, E3, T5, A-1-1502, A-1). Nothing is told of it: only the speaker's own operations are
 * looked for with it.
 */
export async function recordMeant(repos: Repos, typed: string): Promise<string | undefined> {
  const [, customer] = /^\s*c\s?(\d{1,9})\s*$/iu.exec(typed) ?? [];
  if (customer !== undefined) {
    return (await repos.customers.byRef(Number(customer)))?.id;
  }
  if (/^\s*[a-z](?:-\d{1,5}){2,3}\s*$/iu.test(typed)) {
    return (await repos.units.byKey(typed.trim()))?.id;
  }
  const [, code, building] = /^\s*([a-z])-(\d{1,3})\s*$/iu.exec(typed) ?? [];
  if (code !== undefined && building !== undefined) {
    const projects = await repos.company.projects();
    const project = projects.find((one) => one.code.toUpperCase() === code.toUpperCase());
    return project === undefined ? undefined : (await repos.units.building(project.id, building))?.id;
  }
  const [, event] = /^\s*e\s?(\d{1,9})\s*$/iu.exec(typed) ?? [];
  if (event !== undefined) {
    return (await repos.events.byRef(Number(event)))?.id;
  }
  const [, complaint] = /^\s*t\s?(\d{1,9})\s*$/iu.exec(typed) ?? [];
  if (complaint !== undefined) {
    return (await repos.complaints.byRef(Number(complaint)))?.id;
  }
  const [, plan] = /^\s*p\s?(\d{1,9})\s*$/iu.exec(typed) ?? [];
  return plan === undefined ? undefined : (await repos.plans.byRef(Number(plan)))?.id;
}
