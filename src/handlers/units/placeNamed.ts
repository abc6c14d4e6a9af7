import type { Project } from '../../domain/company.ts';
import { unitKey } from '../../domain/units/unitKey.ts';
import { readUnitText } from '../../domain/units/unitText.ts';

/** How a home that is none of the stock is called: as those of the stock are, where its building is said. */
export function placeNamed(typed: string, project: Project | undefined): string | undefined {
  const said = readUnitText(typed);
  return said === undefined || said.building === null || project === undefined
    ? undefined
    : unitKey(said.project ?? project.code, said.building, said.entrance, said.room);
}
