import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bytesOf } from '../../../../src/bot/text/bytesOf.ts';
import { markdownBytes, markdownLine } from '../../../../src/bot/wecom/cards/markdownLine.ts';
import { normalise } from '../../../../src/domain/understanding/normalise.ts';
import { hostileText } from '../../slack/hostileText.ts';
import { folded } from './seenParts.ts';

describe('what a person typed, in WeCom’s markdown', () => {
  it.each([
    ['<@lina> 请看', '＜＠lina> 请看'],
    ['@all 开会', '＠all 开会'],
    ['请@all', '请＠all'],
    ['<font color="warning">急</font>', '＜font color="warning">急＜/font>'],
    ['**粗** 138****8000', '＊＊粗＊＊ 138＊＊＊＊8000'],
    ['[点我](https://evil.example)', '［点我］(https：//evil.example)'],
    ['www.evil.example', 'www．evil.example'],
    ['# 标题', '＃ 标题'],
    ['> 引用', '＞ 引用'],
    ['- 一', '－ 一'],
    ['3. 看房', '3． 看房'],
    ['---', '－--'],
    ['===', '＝=='],
    ['`码`', '｀码｀'],
    ['a | b', 'a ｜ b'],
    ['100~120平', '100～120平'],
    ['C:\\temp', 'C:＼temp'],
    ['&lt;b&#62;', '＆lt;b＆#62;'],
    ['    四个空格', '\u3000四个空格'],
    ['_斜_', '＿斜＿'],
  ])('"%s" is shown as "%s"', (typed, shown) => {
    expect(markdownLine(typed)).toBe(shown);
  });

  it.each([
    '王先生 13800138000 三房 300万左右',
    '-3.5% 和 +86 138',
    '面积90>80平',
    'lina_wang@example.com',
    '3.5 折',
    '#',
  ])('"%s" is left as it is where nothing in it is markup', (typed) => {
    expect(folded(markdownLine(typed))).toBe(folded(typed));
  });

  it('can be read by us again when it is copied from there', () => {
    const typed = '新客 王_先生* 138 0013 8000 需求=100~120平|三房';
    expect(normalise(markdownLine(typed)).text).toBe(normalise(typed).text);
  });

  it('is never markup and loses nothing, whatever it is (property)', () => {
    fc.assert(
      fc.property(hostileText([40, 200]), (typed) => {
        const shown = markdownLine(typed);
        expect(shown).not.toMatch(/[*`~<|[\]\\\n]|^\s*[#>]|(?<![\w.+-])@|:\/\//u);
        expect(folded(shown)).toBe(folded(typed));
        expect(bytesOf(shown)).toBeLessThanOrEqual(markdownBytes(typed));
      }),
    );
  });
});
