import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LOCALES } from '../../../src/domain/company.ts';
import { ALL_COMMANDS } from '../../../src/handlers/allCommands.ts';
import { usableCommands } from '../../../src/handlers/help/usableCommands.ts';
import { commandText } from '../../../src/i18n/commandText.ts';
import { openOffice, type Office } from '../../support/conversation.ts';

describe('帮助', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
  });
  afterAll(async () => {
    await office.close();
  });

  it('lists what a consultant may do, in groups, each with a line that can be typed', async () => {
    const { word, text } = await office.say('li', '帮助');
    expect(word).toBe('done');
    expect(text).toContain('新客 王先生 13800138001 三房 预算300万 来源=来访');
    expect(text).toContain('跟进与计划');
    for (const line of ['目标', '规则', '成员', '项目', '频道']) {
      expect(text).not.toMatch(new RegExp(`^${line}`, 'mu'));
    }
  });

  it('shows an administrator the set-up and no customers', async () => {
    const { text } = await office.say('admin', '帮助');
    expect(text).toContain('规则');
    expect(text).not.toContain('新客');
  });

  it('shows one command with its fields and examples, by its word or its name, and opens its form', async () => {
    const one = await office.say('li', '帮助 跟进');
    expect(one.text).toContain('跟进 C12 电话 客户要求看120平 下次=明天15:00');
    expect(one.text).toContain('（必填）');
    expect((await office.say('li', '帮助 记跟进')).text).toBe(one.text);
    expect((await office.press('li', one, 'help.form')).word).toBe('form');
    expect((await office.press('li', await office.say('li', '帮助'), 'help.one', 'followUp.log')).text).toBe(
      one.text,
    );
  });

  it('does not tell what a role may not use from what there is not', async () => {
    const forbidden = await office.say('li', '帮助 规则');
    const unknown = await office.say('li', '帮助 占卜');
    expect(forbidden.word).toBe('refused');
    expect(forbidden.text.replace('规则', '占卜')).toBe(unknown.text);
  });

  it('answers a misspelt command with the nearest, and English with English', async () => {
    expect((await office.say('li', '帮助 根进')).text).toContain('「跟进」');
    expect((await office.say('li', 'help custmer')).text).toContain('“customer”');
    expect((await office.say('li', 'help')).text).toContain('customer Ms Lee');
  });

  it.each(['wang', 'admin'])(
    'gives %s examples that work: each is understood as its own command',
    async (who) => {
      const role = who === 'wang' ? 'manager' : 'admin';
      const misread: string[] = [];
      for (const command of usableCommands(ALL_COMMANDS, role)) {
        for (const line of LOCALES.flatMap((locale) => commandText(locale, command.name)?.examples ?? [])) {
          const { command: read, invalid } = await office.understand(who, line);
          if (read !== command.words.en[0] || Object.keys(invalid).length > 0) {
            misread.push(`${line} -> ${read ?? 'nothing'} ${JSON.stringify(invalid)}`);
          }
        }
      }
      expect(misread).toEqual([]);
    },
  );

  it('answers an unknown line with the nearest word that this person may use', async () => {
    const answer = await office.say('li', '日抱');
    expect(answer.word).toBe('ask');
    expect(answer.text).toContain('「日报」');
    expect((await office.say('tang', '日抱')).text).not.toContain('日报');
  });
});
