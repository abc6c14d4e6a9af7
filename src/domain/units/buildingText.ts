/** What a text says of a building. */
export interface BuildingText {
  /** Of the project: A. */
  readonly project: string | null;
  readonly building: string;
}

const FORM = /^(?:(?<project>[A-Z])-?)?(?<building>\d{1,3})(?:#|栋|幢|座|号楼|楼)?$/iu;

/** Reads A-1, A1, 1栋, 1#, 1号楼 or 1; undefined for what is no building. Full width counts as half. */
export function readBuildingText(text: string): BuildingText | undefined {
  const plain = text.normalize('NFKC').replaceAll(/\s/gu, '').replaceAll(/[—–−]/gu, '-');
  const { project, building } = FORM.exec(plain)?.groups ?? {};
  return building === undefined
    ? undefined
    : { project: project?.toUpperCase() ?? null, building: String(Number(building)) };
}
