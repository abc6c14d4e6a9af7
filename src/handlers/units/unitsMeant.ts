import type { Unit } from '../../domain/unit.ts';
import { roomSpellings } from '../../domain/units/roomSpellings.ts';
import { unitKey } from '../../domain/units/unitKey.ts';
import { readUnitText } from '../../domain/units/unitText.ts';
import type { Reading } from '../doing.ts';
import { projectsSeen } from './projectsSeen.ts';

const MOST = 6;

/** The units on the speaker's projects that a text means: none, the one, or several between which he is asked. */
export async function unitsMeant(at: Pick<Reading, 'repos' | 'actor'>, text: string): Promise<Unit[]> {
  const said = readUnitText(text);
  if (said === undefined) {
    return [];
  }
  const { units } = at.repos;
  const projects = (await projectsSeen(at)).filter(
    ({ code }) => said.project === null || said.project === code.toUpperCase(),
  );
  const found: Unit[] = [];
  for (const { id, code } of projects) {
    for (const room of roomSpellings(said.room)) {
      if (said.building === null) {
        found.push(...(await units.byRoom(id, room, MOST)));
        continue;
      }
      const exact = await units.byKey(unitKey(code, said.building, said.entrance, room));
      if (exact !== undefined || said.entrance !== null) {
        found.push(...(exact === undefined ? [] : [exact]));
        continue;
      }
      // The building may have entrances, of which none was said.
      const building = await units.building(id, said.building);
      found.push(...(building === undefined ? [] : await units.inBuilding(building.id, room)));
    }
  }
  return found.slice(0, MOST);
}
