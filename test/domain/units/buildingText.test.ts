import { describe, expect, test } from '@jest/globals';
import { readBuildingText } from '../../../src/domain/units/buildingText.ts';

describe('how people write a building', () => {
  test.each([
    ['A-1', 'A', '1'],
    ['a1', 'A', '1'],
    ['Ａ－１２', 'A', '12'],
    ['1', null, '1'],
    ['1栋', null, '1'],
    ['3 号楼', null, '3'],
    ['3#', null, '3'],
  ])('%s', (text, project, building) => {
    expect(readBuildingText(text)).toEqual({ project, building });
  });

  test.each(['', '楼', 'A-1-1502', '1502', '一栋楼'])('«%s» is none', (text) => {
    expect(readBuildingText(text)).toBeUndefined();
  });
});
