import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { escapeEntities, escapeText, typedText } from '../../../src/bot/slack/slackText.ts';
import { isBlank } from '../../../src/bot/text/isBlank.ts';
import { hostileText } from './hostileText.ts';

describe('what a person typed in Slack', () => {
  it.each([
    ['新客 王先生 <tel:13800138000|138 0013 8000> 三房', '新客 王先生 138 0013 8000 三房'],
    ['<tel:13800138000>', '13800138000'],
    ['成员 slack:<mailto:lina@example.com|lina@example.com> 李娜', '成员 slack:lina@example.com 李娜'],
    ['看 <https://example.com/a?b=1&amp;c=2|房源页>', '看 房源页'],
    ['看 <https://example.com/a?b=1&amp;c=2>', '看 https://example.com/a?b=1&c=2'],
    ['问 <@U012AB3CD|lina> 和 <@U999>', '问 @lina 和 @U999'],
    ['发到 <#C012AB3CD|销售日报>', '发到 #销售日报'],
    ['<!here> <!subteam^S1|@sales> <!date^1^{date}|今天>', '@here @sales 今天'],
    ['面积 &lt;120平 &amp;&gt;90平', '面积 <120平 &>90平'],
    ['&amp;lt;', '&lt;'],
    ['3 < 4 和 <没有这种东西>', '3 < 4 和 <没有这种东西>'],
  ])('"%s" is read as "%s"', (wire, typed) => {
    expect(typedText(wire)).toBe(typed);
  });

  it('names a colleague where the name is known', () => {
    expect(typedText('跟进人=<@U1>', (id) => (id === 'U1' ? '李娜' : undefined))).toBe('跟进人=@李娜');
  });

  it('comes back as it was typed once Slack has escaped it (property)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        expect(typedText(escapeEntities(typed))).toBe(typed);
      }),
    );
  });

  it('is read in time that grows with its length', () => {
    const hostile = '<'.repeat(200_000) + '&'.repeat(200_000) + '<@|'.repeat(50_000);
    expect(typedText(hostile).length).toBeGreaterThan(400_000);
  });
});

describe('a name within formatted text', () => {
  it.each([
    ['<!channel>', '&lt;!channel&gt;'],
    ['A&B', 'A&amp;B'],
    ['*粗* `码`', '∗粗∗ ˋ码ˋ'],
    [':100:', ':\u2060100:'],
    ['> 引用', '\u2060&gt; 引用'],
  ])('"%s" is shown, not obeyed', (name, escaped) => {
    expect(escapeText(name)).toBe(escaped);
  });

  it('can mention nobody and format nothing, whatever it is (property)', () => {
    fc.assert(
      fc.property(hostileText([75]), (name) => {
        expect(escapeText(name)).not.toMatch(/[<>*_~`]|^\s*&gt;|:[a-z0-9]/u);
      }),
    );
  });
});

describe('a text that shows nothing', () => {
  it.each(['', ' \n\t', '\u200b\u200d', '\ufeff', '\u0007'])('%j is blank', (text) => {
    expect(isBlank(text)).toBe(true);
  });

  it.each(['–', '楼', '👍', '0'])('%j is not', (text) => {
    expect(isBlank(text)).toBe(false);
  });
});
