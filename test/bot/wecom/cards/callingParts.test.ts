import { describe, expect, it } from '@jest/globals';
import { callingParts } from '../../../../src/bot/wecom/cards/callingParts.ts';
import { wecomFaults } from '../../../../src/bot/wecom/cards/wecomFaults.ts';
import type { Sink } from '../../../../src/bot/wecom/cards/wecomPart.ts';
import { textCard } from '../../../../src/handlers/replies.ts';

const MENTIONS = [
  { name: '高远', account: 'gaoyuan' },
  { name: '林静', account: undefined },
];
const drawn = (sink: Sink, text: string, mentions = MENTIONS) => {
  const parts = callingParts(textCard(text), { sink, drawn: sink }, mentions, 'zh-CN');
  expect(parts.flatMap((part) => wecomFaults(sink, part))).toEqual([]);
  return parts;
};

describe('a message that calls people', () => {
  it.each(['webhook', 'appchat'] as const)('is one text in a group of the %s', (sink) => {
    expect(drawn(sink, '停了 5 小时 <@all>')).toEqual([
      { kind: 'text', content: '@林静\n停了 5 小时 ＜@all>', userids: ['gaoyuan'] },
    ]);
  });

  it('that is too long for a text comes after one that calls', () => {
    const [call, ...rest] = drawn('webhook', '停了'.repeat(500));
    expect(call).toEqual({ kind: 'text', content: '@林静\n请看下面这条。', userids: ['gaoyuan'] });
    expect(rest.map(({ kind }) => kind)).toEqual(['markdown']);
  });

  it('names them where nobody can be called: by the bot, and whom WeCom does not know', () => {
    expect(drawn('bot', '停了')).toEqual([{ kind: 'markdown', content: '＠高远 ＠林静\n\n停了' }]);
    expect(drawn('webhook', '停了', MENTIONS.slice(1))).toEqual([
      { kind: 'markdown', content: '＠林静\n\n停了' },
    ]);
  });

  it('calls nobody as it always was', () => {
    expect(drawn('webhook', '停了', [])).toEqual([{ kind: 'markdown', content: '停了' }]);
  });
});
