import { roomPlace } from './roomPlace.ts';
import { UNIT_FORMS } from './unitForms.ts';

/** What a text says of a unit: the room always, the rest as far as it was said. */
export interface UnitText {
  /** Of the project: A. */
  readonly project: string | null;
  readonly building: string | null;
  /** 单元. */
  readonly entrance: string | null;
  readonly room: string;
}

const FORMS = [...UNIT_FORMS.full, UNIT_FORMS.room].map((form) => new RegExp(`^${form}$`, 'iu'));

/** Reads 1502, 1-1502, 1#1502, 1栋1502, 3栋1单元802 or A-1-1502 (CONTRACT, Commands); undefined for what is no unit. Full width counts as half, 01 as 1. */
export function readUnitText(text: string): UnitText | undefined {
  const plain = text.normalize('NFKC').replaceAll(/[\s]/gu, '').replaceAll(/[—–−]/gu, '-');
  for (const form of FORMS) {
    const { groups } = form.exec(plain) ?? {};
    if (groups !== undefined) {
      const { project, building, level, entrance, room = '' } = groups;
      // 15楼1502 is on the 15th floor; 3楼1502 stands in building 3.
      const isFloor = level !== undefined && roomPlace(room)?.floor === Number(building);
      return {
        project: project?.toUpperCase() ?? null,
        building: isFloor ? null : plainNumber(building),
        entrance: plainNumber(entrance),
        room,
      };
    }
  }
  return undefined;
}

/** 01 is 1. */
function plainNumber(digits: string | undefined): string | null {
  return digits === undefined ? null : String(Number(digits));
}
