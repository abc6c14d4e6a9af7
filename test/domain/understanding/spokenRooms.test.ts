import { describe, expect, test } from '@jest/globals';
import { normalise, typedAt } from '../../../src/domain/understanding/normalise.ts';

describe('doors and buildings that are said in words', () => {
  test.each([
    ['一五零二先帮王先生扣住', '1502先帮王先生扣住'],
    ['把两千零三锁给刘姐', '把2003锁给刘姐'],
    ['一栋一五零二', '1栋1502'],
    ['三栋二单元八零二', '3栋2单元802'],
    ['十二号楼一千五百一十二', '12号楼1512'],
    ['一一零五的', '1105的'],
  ])('%s', (typed, text) => {
    expect(normalise(typed).text).toBe(text);
  });

  test.each([
    '幺三八 零零幺三 八零零九',
    '二零二六年',
    '一千五百零二块',
    '预算两千零三万',
    '来了两栋楼的业主',
    '第一栋',
    '一百三十五平',
    '电话幺三八零零幺三八零零零',
    '一二十套',
    '九八折',
  ])('%s stays: it is no home', (typed) => {
    expect(normalise(typed).text).toBe(typed);
  });

  test('what is kept is what was typed', () => {
    const line = normalise('把　两千零三　锁给刘姐');
    const at = line.text.indexOf('2003');
    expect(typedAt(line, at, at + 4)).toBe('两千零三');
    expect(typedAt(line, at + 5, line.text.length)).toBe('锁给刘姐');
    expect(line.origin).toHaveLength(line.text.length + 1);
  });
});
