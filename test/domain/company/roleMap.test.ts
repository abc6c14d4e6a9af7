import { describe, expect, test } from '@jest/globals';
import { formatRoleMap, parseRoleMap, roleBy } from '../../../src/domain/company/roleMap.ts';
import type { Role } from '../../../src/domain/permissions.ts';

const ROLES = new Map<string, Role>([
  ['案场经理', 'manager'],
  ['置业顾问', 'consultant'],
  ['系统管理员', 'admin'],
]);
const rulesOf = (text: string) => {
  const parsed = parseRoleMap(text, ROLES);
  if (!parsed.ok) {
    throw new Error(parsed.typed);
  }
  return parsed.rules;
};

describe('roles by the directory', () => {
  test('are read as an administrator writes them', () => {
    expect(
      rulesOf('标签 销售经理 → 案场经理 云溪府 一组；部门：3 是 置业顾问 云溪府\ntag:sales -> consultant'),
    ).toEqual([
      { by: 'tag', key: '销售经理', role: 'manager', project: '云溪府', team: '一组' },
      { by: 'department', key: '3', role: 'consultant', project: '云溪府', team: null },
      { by: 'tag', key: 'sales', role: 'consultant', project: null, team: null },
    ]);
    expect(rulesOf(' ')).toEqual([]);
  });

  test('are told apart without their semicolons too', () => {
    expect(rulesOf('标签 销售经理 → 案场经理 云溪府 部门 2 → 置业顾问').map(({ key }) => key)).toEqual([
      '销售经理',
      '2',
    ]);
  });

  test('are kept so that they are read back as they were', () => {
    const rules = rulesOf('标签 销售经理 → 案场经理 云溪府 一组；部门 华东 销售部 → 置业顾问');
    expect(rulesOf(formatRoleMap(rules))).toEqual(rules);
  });

  test.each([
    '标签 销售经理',
    '标签 a → 老板',
    '组 a → 置业顾问',
    '标签 a → 置业顾问 b c d',
    '标签 a → 系统管理员',
  ])('name what cannot be read: %s', (typed) => {
    expect(parseRoleMap(`标签 甲 → 置业顾问；${typed}`, ROLES)).toEqual({ ok: false, typed });
  });

  test('the first that fits decides, whatever the case', () => {
    const rules = rulesOf('标签 VIP → 案场经理；部门 3 → 置业顾问');
    const entry = { tags: ['vip'], departments: ['3', '销售部'] };
    expect(roleBy(rules, entry)?.role).toBe('manager');
    expect(roleBy(rules, { ...entry, tags: [] })?.role).toBe('consultant');
    expect(roleBy(rules, { tags: [], departments: ['4'] })).toBeUndefined();
  });
});
