import { describe, expect, it } from '@jest/globals';
import { memberLine } from '../../../src/handlers/company/memberLine.ts';

const LINA = { platform: 'slack', workspace: undefined, externalId: 'U012AB3CD' };

describe('what was said about a member is sorted out', () => {
  it.each([
    [
      { identity: 'slack:U012AB3CD', name: '李娜', role: 'consultant' },
      { identity: LINA, name: '李娜', role: 'consultant' },
    ],
    [
      { identity: 'slack:U012AB3CD', name: '李娜 销售' },
      { identity: LINA, name: '李娜', role: 'consultant' },
    ],
    [
      { identity: '李娜', name: 'slack:U012AB3CD' },
      { identity: LINA, name: '李娜' },
    ],
    [
      { identity: '李娜', name: '停用' },
      { name: '李娜', access: 'off' },
    ],
    [
      { identity: '李娜', name: '离职' },
      { name: '李娜', access: 'off' },
    ],
    [
      { identity: '李娜', access: 'off' },
      { name: '李娜', access: 'off' },
    ],
    [
      { identity: '李娜', name: '督导' },
      { name: '李娜', role: 'supervisor' },
    ],
    [{ identity: 'Li', name: 'Na' }, { name: 'Li Na' }],
    [
      { identity: 'teams:li', name: '李娜' },
      { badIdentity: 'teams:li', name: '李娜' },
    ],
    [{}, {}],
  ] as const)('%j', (input, expected) => {
    const { access, badIdentity, identity, name, role } = memberLine(input);
    const said = { access, badIdentity, identity, name, role };
    const known = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
    expect(known).toEqual(expected);
  });

  it('keeps the role that was chosen although a word of the name sounds like another', () => {
    expect(memberLine({ name: 'Agent Smith', role: 'manager' })).toMatchObject({
      name: 'Agent Smith',
      role: 'manager',
    });
  });
});
