import { describe, expect, test } from '@jest/globals';
import { unitSaid } from '../../../src/domain/imports/unitSaid.ts';
import { unitKey } from '../../../src/domain/units/unitKey.ts';

const read = (building: string, unit: string, more: Record<string, string> = {}): string => {
  const said = unitSaid({ ...(building === '' ? {} : { building }), unit, ...more }, 'A');
  if (!said.ok) {
    return said.code;
  }
  const { project, entrance, room } = said.place;
  return unitKey(project, said.place.building, entrance, room);
};

describe('the unit of a row', () => {
  test.each([
    ['1栋', '3501室', 'A-1-3501'],
    ['1#', '３５０２', 'A-1-3502'],
    ['18#楼', '302', 'A-18-302'],
    ['B-3', '302', 'B-3-302'],
    ['1栋2单元', '3502', 'A-1-2-3502'],
    ['1栋', '2单元3502', 'A-1-2-3502'],
    ['1栋', '1-1502', 'A-1-1502'],
    ['01栋', 'A-1-1502', 'A-1-1502'],
    ['', '1-3504', 'A-1-3504'],
    ['', 'B-2-1-801', 'B-2-1-801'],
  ])('楼栋 %j, 房号 %j is %s', (building, unit, key) => {
    expect(read(building, unit)).toBe(key);
  });

  test('the project of the row counts, with or without a building', () => {
    expect(read('', '1-3504', { project: 'B' })).toBe('B-1-3504');
    expect(read('1栋', '3504', { project: 'b', entrance: '2单元' })).toBe('B-1-2-3504');
  });

  test.each([
    ['18#楼（T2）', '302', {}, 'building'],
    ['1-2', '302', {}, 'building'],
    ['1栋', '302', { entrance: '东单元' }, 'entrance'],
    ['1栋', '302', { project: '滨江' }, 'project'],
    ['1栋', '商铺', {}, 'unit'],
    ['', '1502', {}, 'noBuilding'],
    ['2栋', '1-1502', {}, 'disagree'],
    ['1栋', 'B-1-1502', { project: 'A' }, 'disagree'],
    ['1栋2单元', '302', { entrance: '1单元' }, 'disagree'],
  ])('楼栋 %j, 房号 %j %j is asked about, never guessed', (building, unit, more, code) => {
    expect(read(building, unit, more)).toBe(code);
  });
});
