import type { Project } from '../../domain/company.ts';
import type { Building } from '../../domain/unit.ts';
import { readBuildingText } from '../../domain/units/buildingText.ts';
import type { Reading } from '../doing.ts';
import { projectsSeen } from '../units/projectsSeen.ts';

export interface MeantBuilding {
  readonly project: Project;
  readonly building: Building;
}

/** The buildings on the speaker's projects that a text means; all of them where nothing was said. */
export async function buildingsMeant(
  at: Pick<Reading, 'repos' | 'actor'>,
  text: string | undefined,
): Promise<MeantBuilding[]> {
  const said = text === undefined ? undefined : readBuildingText(text);
  if (text !== undefined && said === undefined) {
    return [];
  }
  const found: MeantBuilding[] = [];
  for (const project of await projectsSeen(at)) {
    if (said === undefined || said.project === null || said.project === project.code.toUpperCase()) {
      const buildings = await at.repos.units.buildings(project.id);
      found.push(
        ...buildings
          .filter(({ code }) => said === undefined || code === said.building)
          .map((building) => ({ project, building })),
      );
    }
  }
  return found;
}
