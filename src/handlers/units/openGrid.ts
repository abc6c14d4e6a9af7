import type { Actor } from '../../domain/actor.ts';
import { may } from '../../domain/permissions.ts';
import { messages } from '../../i18n/messages.ts';
import type { OpenedPage } from '../ports/desk.ts';
import type { Repos } from '../ports/repos.ts';
import type { GridView } from './gridView.ts';
import { loadGrid } from './loadGrid.ts';
import { projectsSeen } from './projectsSeen.ts';

/** What the page of a building shows its person now; undefined where he may not see the building (any more). */
export async function openGrid(
  repos: Repos,
  actor: Actor,
  { about, locale }: Extract<OpenedPage, { state: 'open' }>,
  now: Date,
): Promise<GridView | undefined> {
  const building = await repos.units.buildingById(about['building'] ?? '');
  const project = (await projectsSeen({ repos, actor })).find(({ id }) => id === building?.projectId);
  if (building === undefined || project === undefined || !may(actor.member.role, 'unit:read')) {
    return undefined;
  }
  const mayHold = may(actor.member.role, 'unit:hold');
  return await loadGrid(repos, { project, building }, { m: messages(locale), now, mayHold });
}
