import { describe, expect, test } from '@jest/globals';
import { readBuildingText } from '../../../src/domain/units/buildingText.ts';
import { roomPlace } from '../../../src/domain/units/roomPlace.ts';
import { roomSpellings } from '../../../src/domain/units/roomSpellings.ts';

describe('where a unit lies', () => {
  test.each([
    ['1502', { floor: 15, stack: 2 }],
    ['802', { floor: 8, stack: 2 }],
    ['0101', { floor: 1, stack: 1 }],
    ['10203', { floor: 102, stack: 3 }],
    ['0002', undefined],
    ['1500', undefined],
  ])('%s by its number', (room, place) => {
    expect(roomPlace(room)).toEqual(place);
  });

  test('101 and 0101 are the same door', () => {
    expect(roomSpellings('101')).toEqual(['101', '0101']);
    expect(roomSpellings('0101')).toEqual(['0101', '101']);
    expect(roomSpellings('1502')).toEqual(['1502']);
  });

  test.each([
    ['A-1', { project: 'A', building: '1' }],
    ['a1', { project: 'A', building: '1' }],
    ['1栋', { project: null, building: '1' }],
    ['３＃', { project: null, building: '3' }],
    ['12号楼', { project: null, building: '12' }],
    ['A-1-1502', undefined],
    ['云溪府', undefined],
  ])('%s as a building', (text, read) => {
    expect(readBuildingText(text)).toEqual(read);
  });
});
