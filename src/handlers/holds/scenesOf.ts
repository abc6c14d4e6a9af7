import { customerLabel } from '../customers/customerLabel.ts';
import type { Repos } from '../ports/repos.ts';
import type { Scene, SceneOf } from './scene.ts';

/**
 * What each of these is about, in their order, for lists: units and customers in one statement each. Throws where a record is missing, as
 * `sceneOf` does.
 */
export async function scenesOf<T extends SceneOf>(
  repos: Repos,
  of: readonly T[],
): Promise<{ readonly of: T; readonly scene: Scene }[]> {
  const units = byId(await repos.units.byIds(distinct(of.map(({ unitId }) => unitId))));
  const customers = byId(await repos.customers.byIds(distinct(of.map(({ customerId }) => customerId))));
  const members = await each(
    of.map(({ memberId }) => memberId),
    (id) => repos.members.byId(id),
  );
  const projects = await each(
    of.map(({ projectId }) => projectId),
    (id) => repos.company.project(id),
  );
  return of.map((one) => {
    const unit = units.get(one.unitId);
    const customer = customers.get(one.customerId);
    const member = members.get(one.memberId);
    const project = projects.get(one.projectId);
    if (unit === undefined || customer === undefined || member === undefined || project === undefined) {
      throw new Error(`${one.id} has no unit, no customer, no member or no project`);
    }
    const label = customerLabel(customer, undefined);
    return { of: one, scene: { unit, customer, label, member, zone: project.zone } };
  });
}

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}

function byId<T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> {
  return new Map(records.map((one) => [one.id, one]));
}

/** Of these there are few, however many rows a list has. */
async function each<T extends { readonly id: string }>(
  ids: readonly string[],
  read: (id: string) => Promise<T | undefined>,
): Promise<ReadonlyMap<string, T>> {
  const found: T[] = [];
  for (const id of distinct(ids)) {
    const one = await read(id);
    if (one !== undefined) {
      found.push(one);
    }
  }
  return byId(found);
}
