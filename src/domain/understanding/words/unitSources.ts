import { UNIT_FORMS } from '../../units/unitForms.ts';

const DOOR_END = '(?:0[1-9]|1\\d|20)(?:室|号房|号|房)?';

/** What is looked for in a line where it may speak of units: sources of regular expressions (g, i, u), without groups. */
export const UNIT_SOURCES = {
  before: '(?<![A-Za-z\\d.\\-/+*@])',
  /** A-1-1502, 1-1502, 1栋1502, 3栋1单元802. */
  full: `(?:${UNIT_FORMS.full.map(ungrouped).join('|')})`,
  /** Any door's number. */
  room: ungrouped(UNIT_FORMS.room),
  /** The number of one of the first doors of a floor, from the 10th up; from the first to the 9th; of any. */
  longDoor: `[1-9]\\d${DOOR_END}`,
  shortDoor: `[1-9]${DOOR_END}`,
  door: `[1-9]\\d?${DOOR_END}`,
  /** Money, areas, times and counts are none. */
  after:
    '(?![\\dA-Za-z\\-*%]|\\.\\d|\\s?(?:万|亿|元|块|平|㎡|方(?![便案向式])|年|月|点|分|个|组|套|(?:w|k|m2?|sqm)(?![a-z])))',
} as const;

function ungrouped(source: string): string {
  return source.replaceAll(/\(\?<[a-z]+>/gu, '(?:');
}
