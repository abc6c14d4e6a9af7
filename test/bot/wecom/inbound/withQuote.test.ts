import { expect, test } from '@jest/globals';
import { withQuote } from '../../../../src/bot/wecom/inbound/withQuote.ts';

const quote = { msgtype: 'text', text: '2栋1203业主 主卧漏水', attachments: [] };

test.each([
  ['投诉', '投诉 2栋1203业主 主卧漏水'],
  ['登记投诉', '投诉 2栋1203业主 主卧漏水'],
  ['跟进', '跟进 2栋1203业主 主卧漏水'],
  ['投诉 我的', '投诉 我的'],
  ['好的', '好的'],
])('%s said of a quoted message is %s', (text, line) => {
  expect(withQuote({ text, quote })).toBe(line);
});

test('without a quote a word is what it is', () => {
  expect(withQuote({ text: '投诉', quote: null })).toBe('投诉');
  expect(withQuote({ text: '投诉', quote: { ...quote, text: ' ' } })).toBe('投诉');
});
