import type { Project } from '../../domain/company.ts';
import { readBuildingText } from '../../domain/units/buildingText.ts';
import type { Reading } from '../doing.ts';
import { projectsSeen } from '../units/projectsSeen.ts';
import { buildingsMeant, type MeantBuilding } from './buildingsMeant.ts';

type BuildingMeant =
  /** Written as no building is. */
  | { readonly kind: 'unreadable' }
  /** `code`: the project that was said, which is not there for this speaker. */
  | { readonly kind: 'noProject'; readonly code: string }
  /** It is not there yet: of the project that was said, or of the speaker's. */
  | { readonly kind: 'free'; readonly project: Project; readonly code: string }
  | { readonly kind: 'several'; readonly buildings: readonly MeantBuilding[] }
  /** `isElsewhere`: on another project than the speaker's, and no project was said. */
  | ({ readonly kind: 'found'; readonly isElsewhere: boolean } & MeantBuilding);

/** The building on the speaker's projects that a text means (A-1, 1栋); without a project several may be meant. */
export async function buildingMeant(
  at: Pick<Reading, 'repos' | 'actor' | 'project'>,
  text: string,
): Promise<BuildingMeant> {
  const said = readBuildingText(text);
  if (said === undefined) {
    return { kind: 'unreadable' };
  }
  const buildings = await buildingsMeant(at, text);
  const [one] = buildings;
  if (buildings.length > 1) {
    return { kind: 'several', buildings };
  }
  if (one !== undefined) {
    return { kind: 'found', isElsewhere: said.project === null && one.project.id !== at.project?.id, ...one };
  }
  const project =
    said.project === null
      ? at.project
      : (await projectsSeen(at)).find(({ code }) => code.toUpperCase() === said.project);
  return project === undefined
    ? { kind: 'noProject', code: said.project ?? '' }
    : { kind: 'free', project, code: said.building };
}
