import { describe, expect, it } from '@jest/globals';
import { cleanName, sameName } from '../../../src/domain/company/cleanName.ts';
import { looksLikeIdentity, readIdentity } from '../../../src/domain/company/identityText.ts';
import { nextProjectCode } from '../../../src/domain/company/projectCode.ts';
import { ROLE_WORDS } from '../../../src/domain/company/roleWords.ts';

describe('a chat account is named by an administrator', () => {
  it.each([
    ['slack:U012AB3CD', { platform: 'slack', workspace: undefined, externalId: 'U012AB3CD' }],
    ['Slack：U012AB3CD', { platform: 'slack', workspace: undefined, externalId: 'U012AB3CD' }],
    ['slack:T9:U012AB3CD', { platform: 'slack', workspace: 'T9', externalId: 'U012AB3CD' }],
    ['wecom:LiNa', { platform: 'wecom', workspace: undefined, externalId: 'lina' }],
    ['企业微信:LiNa', { platform: 'wecom', workspace: undefined, externalId: 'lina' }],
    ['web:demo:li', { platform: 'web', workspace: 'demo', externalId: 'li' }],
  ])('%s', (typed, identity) => {
    expect(readIdentity(typed)).toEqual(identity);
  });

  it.each(['李娜', 'slack:', 'teams:li', 'slack:a:b:c', 'slack:a b', ''])('refuses %j', (typed) => {
    expect(readIdentity(typed)).toBeUndefined();
  });

  it('tells an account that it cannot read from a name', () => {
    expect(looksLikeIdentity('teams:li')).toBe(true);
    expect(looksLikeIdentity('李娜')).toBe(false);
  });
});

describe('names', () => {
  it('are kept on one line without marks that nobody sees', () => {
    expect(cleanName('  云溪府\u202e\n 二期\u0000 ')).toBe('云溪府 二期');
    expect(cleanName('ＡＢ座')).toBe('AB座');
  });

  it('need something to read, and an end', () => {
    expect(cleanName('🙂🙂')).toBeUndefined();
    expect(cleanName('\u200b')).toBeUndefined();
    expect(cleanName('云'.repeat(41))).toBeUndefined();
  });

  it('are the same whatever their case, width and spaces', () => {
    expect(sameName('一 组', '一组')).toBe(true);
    expect(sameName('Team Ａ', 'team a')).toBe(true);
    expect(sameName('一组', '二组')).toBe(false);
  });
});

describe('the code of a project', () => {
  it('is the next free letter', () => {
    expect(nextProjectCode([])).toBe('A');
    expect(nextProjectCode(['A', 'C'])).toBe('B');
    expect(nextProjectCode(Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ'))).toBe('AA');
    expect(nextProjectCode([...Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ'), 'AA'])).toBe('AB');
  });
});

describe('a word for a role', () => {
  it('means one role only', () => {
    const words = Object.values(ROLE_WORDS).flat();
    expect(new Set(words).size).toBe(words.length);
  });
});
