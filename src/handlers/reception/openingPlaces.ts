import type { Project } from '../../domain/company.ts';
import { openingOrder } from '../../domain/reception/openingOrder.ts';
import type { RotaPlace } from '../../domain/reception/rota.ts';
import { addDays } from '../../domain/time/day.ts';
import type { Reading } from '../doing.ts';

/** How far back the last turns are looked for: who had none since has waited longest. */
const DAYS_BACK = 90;

/** The order in which a hall's day begins by itself: its consultants, as long as nobody says who is there. */
export async function openingPlaces(
  { repos, deps }: Pick<Reading, 'repos' | 'deps'>,
  project: Project,
  day: string,
): Promise<RotaPlace[]> {
  const consultants = (await repos.members.ofProject(project.id)).filter(({ role }) => role === 'consultant');
  const lastTurns = await repos.rota.lastTurns(project.id, addDays(day, -DAYS_BACK), day);
  return openingOrder(consultants, lastTurns).map(({ id }, index) => ({
    id: deps.ids.uuid(),
    projectId: project.id,
    day,
    memberId: id,
    position: index + 1,
    state: 'present',
    turns: 0,
    passed: 0,
    makeUps: 0,
    version: 1,
  }));
}
