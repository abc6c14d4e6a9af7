import { readUnitText, type UnitText } from '../units/unitText.ts';

type Values = Readonly<Record<string, string>>;

/** A unit with all that is needed to tell it from any other. */
export interface UnitPlace extends UnitText {
  readonly project: string;
  readonly building: string;
}

export type UnitSaid =
  | { readonly ok: true; readonly place: UnitPlace }
  | {
      readonly ok: false;
      /** The column that cannot be read; `noBuilding`: a door and nothing more; `disagree`: its columns name different places. */
      readonly code: 'project' | 'building' | 'entrance' | 'unit' | 'noBuilding' | 'disagree';
      readonly typed: string;
    };

const PROJECT = /^[A-Z]$/iu;
const BUILDING =
  /^(?:(?<project>[A-Z])-?)?(?<building>\d{1,3})(?:栋|幢|座|号楼|号|#楼?|楼)?(?:(?<entrance>\d{1,2})单元)?$/iu;
const ENTRANCE = /^(?<entrance>\d{1,2})(?:单元)?$/u;
/** A room with its entrance before it: 2单元1502. */
const ENTRANCE_AND_ROOM = /^(?<entrance>\d{1,2})单元-?(?<room>.+)$/u;

/**
 * The unit that a row names: by its whole name (A-1-1502), or by building, entrance and room in columns of their own. What is said
 * twice must be the same; what cannot be read whole is not read at all, for a number in it could be any. `project`: the code of the
 * project where the row names none.
 */
export function unitSaid(values: Values, project: string): UnitSaid {
  const cell = (name: string): string => (values[name] ?? '').normalize('NFKC').replaceAll(/\s/gu, '');
  const fault = (code: Exclude<UnitSaid, { ok: true }>['code'], column: string = code): UnitSaid => ({
    ok: false,
    code,
    typed: values[column] ?? '',
  });
  const building = BUILDING.exec(cell('building'))?.groups;
  const entrance = ENTRANCE.exec(cell('entrance'))?.groups?.['entrance'];
  const behind = ENTRANCE_AND_ROOM.exec(cell('unit'))?.groups;
  const unit = readUnitText(behind?.['room'] ?? cell('unit'));
  if (cell('project') !== '' && !PROJECT.test(cell('project'))) {
    return fault('project');
  }
  if (cell('building') !== '' && building === undefined) {
    return fault('building');
  }
  if (cell('entrance') !== '' && entrance === undefined) {
    return fault('entrance');
  }
  if (unit === undefined) {
    return fault('unit');
  }
  const projects = said(unit.project, cell('project'), building?.['project']);
  const buildings = said(unit.building, number(building?.['building']));
  const entrances = said(
    unit.entrance,
    number(building?.['entrance']),
    number(entrance),
    number(behind?.['entrance']),
  );
  if ([projects, buildings, entrances].some((all) => all.length > 1)) {
    return fault('disagree', 'unit');
  }
  const [only] = buildings;
  return only === undefined
    ? fault('noBuilding', 'unit')
    : {
        ok: true,
        place: {
          project: projects[0] ?? project.toUpperCase(),
          building: only,
          entrance: entrances[0] ?? null,
          room: unit.room,
        },
      };
}

/** What is said in one place or another, each once. */
function said(...texts: readonly (string | null | undefined)[]): string[] {
  return [...new Set(texts.flatMap((text) => (text == null || text === '' ? [] : [text.toUpperCase()])))];
}

/** 01 is 1. */
function number(digits: string | undefined): string | undefined {
  return digits === undefined ? undefined : String(Number(digits));
}
