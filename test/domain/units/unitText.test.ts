import { describe, expect, test } from '@jest/globals';
import { readUnitText } from '../../../src/domain/units/unitText.ts';

describe('how people write a unit', () => {
  test.each([
    ['A-1-1502', 'A', '1', null, '1502'],
    ['a-1-1502', 'A', '1', null, '1502'],
    ['A-3-1-802', 'A', '3', '1', '802'],
    ['A1-1502', 'A', '1', null, '1502'],
    ['1502', null, null, null, '1502'],
    ['1502室', null, null, null, '1502'],
    ['1-1502', null, '1', null, '1502'],
    ['1#1502', null, '1', null, '1502'],
    ['1栋1502', null, '1', null, '1502'],
    ['１号楼１５０２', null, '1', null, '1502'],
    ['3栋1单元802', null, '3', '1', '802'],
    ['3 栋 1 单元 802 室', null, '3', '1', '802'],
    ['A-01-1502', 'A', '1', null, '1502'],
    ['03栋01单元802', null, '3', '1', '802'],
    ['15楼1502', null, null, null, '1502'],
    ['3楼1502', null, '3', null, '1502'],
    ['3楼302', null, null, null, '302'],
    ['3号楼302', null, '3', null, '302'],
  ])('%s', (text, project, building, entrance, room) => {
    expect(readUnitText(text)).toEqual({ project, building, entrance, room });
  });

  test.each(['', 'C12', '13800138000', '2026-11-23', '15', '一套三房'])('«%s» is none', (text) => {
    expect(readUnitText(text)).toBeUndefined();
  });
});
