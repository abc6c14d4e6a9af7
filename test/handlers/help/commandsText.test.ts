import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { LOCALES } from '../../../src/domain/company.ts';
import { ALL_COMMANDS } from '../../../src/handlers/allCommands.ts';
import { commandsText } from '../../../src/handlers/help/commandsText.ts';
import { createRegistry, hasWords } from '../../../src/handlers/registry.ts';
import { commandText } from '../../../src/i18n/commandText.ts';

const CONTRACT_WORDS = [
  ['新客', 'customer'],
  ['客户', 'find'],
  ['改客', 'edit'],
  ['跟进', 'log'],
  ['计划', 'plan'],
  ['团队计划', 'team-plan'],
  ['今日', 'today'],
  ['日报', 'kpi'],
  ['目标', 'target'],
  ['号码', 'phone'],
  ['撤销', 'undo'],
  ['项目', 'project'],
  ['小组', 'team'],
  ['成员', 'member'],
  ['频道', 'channel'],
  ['规则', 'policy'],
  ['帮助', 'help'],
  ['上手', 'setup'],
  ['投递', 'deliveries'],
  ['免打扰', 'quiet'],
  ['房源', 'unit'],
  ['楼栋', 'building'],
  ['口径', 'wording'],
  ['找房', 'search'],
  ['荐房', 'match'],
  ['到访', 'visit'],
  ['来电', 'incoming'],
  ['接待', 'reception'],
  ['准备', 'preparation'],
  ['轮排', 'rota'],
  ['判客', 'verdict'],
  ['报备', 'file'],
  ['公海', 'pool'],
  ['交接', 'handover-staff'],
  ['流失', 'lost'],
  ['核实', 'verify'],
  ['合并', 'merge'],
  ['困难', 'problem'],
  ['活动', 'event'],
  ['活动邀请', 'event-invite'],
  ['邀约', 'event-answer'],
  ['导入', 'import'],
  ['导出', 'export'],
] as const;

describe('the commands of Loupan', () => {
  const registry = createRegistry(ALL_COMMANDS);

  it.each(CONTRACT_WORDS)('answer to %s and to %s', (zh, en) => {
    expect(registry.byWord(zh)?.name).toBeDefined();
    expect(registry.byWord(zh)).toBe(registry.byWord(en));
  });

  it('are shown in help by a line that begins with one of their own words, in the language of the reader', () => {
    for (const command of ALL_COMMANDS.filter(hasWords)) {
      for (const locale of LOCALES) {
        const [best = ''] = commandText(locale, command.name)?.examples ?? [];
        expect(locale === 'en' ? command.words.en : command.words.zh).toContain(best.split(' ')[0]);
      }
    }
  });

  it('are described in docs/COMMANDS.md as they are (npx tsx src/cli/commandsDoc.ts writes it anew)', () => {
    const committed = readFileSync(new URL('../../../docs/COMMANDS.md', import.meta.url), 'utf8');
    expect(committed).toBe(commandsText(ALL_COMMANDS));
  });
});
