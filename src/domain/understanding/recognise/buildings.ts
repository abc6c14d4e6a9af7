import type { Scan } from '../scan.ts';

/** A building as people speak of it: A-1, 1栋, 1号楼, building 1. */
export const BUILDING_SAID =
  /(?<![\dA-Za-z-])(?:(?<key>[A-Z]-\d{1,3})(?!-?\d)|(?<code>\d{1,3})\s?(?:号楼|栋|幢|座|#(?:楼)?)|building\s(?<named>\w{1,5}))/giu;

/** Takes the first building out of a line: its code, or with its project as A-1. Null where none is said. */
export function takeBuilding(scan: Scan): string | null {
  const building = scan.matches(BUILDING_SAID)[0];
  if (building === undefined) {
    return null;
  }
  const { key, code, named } = building.groups ?? {};
  scan.take(building.index, building.index + building[0].length);
  return (key ?? code ?? named ?? '').toUpperCase();
}
