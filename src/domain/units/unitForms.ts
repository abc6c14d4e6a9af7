const ROOM = '(?<room>\\d{3,5})(?:室|号房|号|房)?';
const PROJECT = '(?<project>[A-Z])';
const BUILDING = '(?<building>\\d{1,3})';

/** How people write a unit, as sources of regular expressions (i, u) with the groups project, building, entrance and room. */
export const UNIT_FORMS = {
  /** More than a door's number; the first that fits is meant. */
  full: [
    // A-1-1502, A-3-1-802
    `${PROJECT}-?${BUILDING}-(?:(?<entrance>\\d{1,2})-)?${ROOM}`,
    // 1-1502, 3-1-802; not 028-8555, which is a phone.
    `(?!0\\d\\d)${BUILDING}-(?:(?<entrance>\\d{1,2})-)?${ROOM}`,
    // 1#1502, 1栋1502, 1号楼1502, 3栋1单元802; 15楼1502
    `(?:${PROJECT}-?)?${BUILDING}\\s?(?:#|栋|幢|座|号楼|(?<level>楼))\\s?-?(?:(?<entrance>\\d{1,2})(?:\\s?单元\\s?-?|-))?${ROOM}`,
  ],
  /** 1502 */
  room: ROOM,
} as const;
