import { describe, expect, it } from '@jest/globals';
import { payloadFaults } from '../../../src/bot/slack/payloadFaults.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const section = (text: string) => ({ type: 'section', text: plain(text) });
const press = (text: string, more: object = {}) => ({
  type: 'button',
  action_id: 'press:a',
  text: plain(text),
  value: 'a',
  ...more,
});
const actions = (...elements: object[]) => ({ type: 'actions', elements });
const option = (value: string, text = value) => ({ text: plain(text), value });
const select = (options: object[], more: object = {}) =>
  actions({ type: 'static_select', action_id: 'choose:a', options, ...more });
const input = (element: object, more: object = {}) => ({
  type: 'input',
  block_id: 'f',
  label: plain('字段'),
  element: { action_id: 'value', ...element },
  ...more,
});
const row = (...cells: string[]) => cells.map((text) => ({ type: 'raw_text', text }));
const message = (...blocks: object[]) => ({ text: '文', blocks });
const modal = (...blocks: object[]) => ({ type: 'modal', title: plain('题'), submit: plain('好'), blocks });
const times = <T>(count: number, thing: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => thing(i));

describe('a payload that Slack would take', () => {
  it.each([
    ['message', message(section('楼'.repeat(3_000)))],
    ['message', message(...times(50, () => section('楼')))],
    ['message', { text: '只有文字', blocks: [] }],
    ['message', message(actions(press('王'.repeat(75), { value: '值'.repeat(2_000) })))],
    ['message', message(select(times(100, (i) => option(String(i)))))],
    ['message', message({ type: 'table', rows: times(100, () => row('一', '二')) })],
    ['modal', modal(...times(100, (i) => input({ type: 'plain_text_input' }, { block_id: `f${i}` })))],
    ['modal', modal(input({ type: 'file_input', max_files: 10 }))],
    ['home', { type: 'home', blocks: times(100, () => section('楼')) }],
    ['options', { options: [] }],
    ['options', { options: times(100, (i) => option(String(i))) }],
  ] as const)('is one: %s %#', (kind, payload) => {
    expect(payloadFaults(kind, payload)).toEqual([]);
  });
});

describe('a payload that Slack would refuse', () => {
  it.each([
    ['message', message(section('楼'.repeat(3_001))), 'blocks[0].text.text: 3001 characters, at most 3000'],
    ['message', message(...times(51, () => section('楼'))), 'blocks: 51 items, at most 50'],
    [
      'message',
      message(...times(4, () => section('楼'.repeat(3_000)))),
      'blocks: 12348 weight, at most 12000',
    ],
    ['message', { text: '', blocks: [] }, 'text: is empty'],
    ['message', message(section(' \u200b')), 'blocks[0].text.text: is empty'],
    ['message', message(section('半\ud83d')), 'blocks[0].text.text: has half a character'],
    [
      'message',
      message({ type: 'header', text: plain('王'.repeat(151)) }),
      'blocks[0].text.text: 151 characters, at most 150',
    ],
    [
      'message',
      message({ type: 'header', text: { type: 'mrkdwn', text: '王' } }),
      'blocks[0].text: is no plain_text',
    ],
    ['message', message({ type: 'section' }), 'blocks[0]: has neither text nor fields'],
    [
      'message',
      message({ type: 'section', fields: times(11, () => plain('一')) }),
      'blocks[0].fields: 11 items, at most 10',
    ],
    ['message', message({ type: 'context', elements: [] }), 'blocks[0].elements: has 0 items, at least 1'],
    ['message', message({ type: 'nonsense' }), 'blocks[0]: a nonsense is no block of a message'],
    ['message', message(input({ type: 'plain_text_input' })), 'blocks[0]: a input is no block of a message'],
    [
      'message',
      message({ ...section('a'), block_id: 'x' }, { ...section('b'), block_id: 'x' }),
      'blocks[1].block_id: x is there twice',
    ],
    [
      'message',
      message({ ...section('a'), block_id: 'x'.repeat(256) }),
      'blocks[0].block_id: 256 characters, at most 255',
    ],
    [
      'message',
      message(actions(press('a'), press('b'))),
      'blocks[0].elements[1].action_id: press:a is there twice',
    ],
    [
      'message',
      message(actions(...times(26, (i) => press('a', { action_id: `a${i}` })))),
      'blocks[0].elements: 26 items, at most 25',
    ],
    [
      'message',
      message(actions(press('王'.repeat(76)))),
      'blocks[0].elements[0].text.text: 76 characters, at most 75',
    ],
    [
      'message',
      message(actions(press('a', { value: 'v'.repeat(2_001) }))),
      'blocks[0].elements[0].value: 2001 characters, at most 2000',
    ],
    [
      'message',
      message(actions(press('a', { url: 'javascript:alert(1)' }))),
      'blocks[0].elements[0].url: is no web address',
    ],
    [
      'message',
      message(actions(press('a', { style: 'loud' }))),
      'blocks[0].elements[0].style: loud is unknown',
    ],
    ['message', message(select([])), 'blocks[0].elements[0].options: has 0 items, at least 1'],
    [
      'message',
      message(select(times(101, (i) => option(String(i))))),
      'blocks[0].elements[0].options: 101 items, at most 100',
    ],
    [
      'message',
      message(select([option('v'.repeat(76), 'v')])),
      'blocks[0].elements[0].options[0].value: 76 characters, at most 75',
    ],
    [
      'message',
      message(select([option('v', 'v'.repeat(76))])),
      'blocks[0].elements[0].options[0].text.text: 76 characters, at most 75',
    ],
    [
      'message',
      message(select([option('v'), option('v')])),
      'blocks[0].elements[0].options: has a value twice',
    ],
    [
      'message',
      message(select([option('v')], { initial_option: option('w') })),
      'blocks[0].elements[0]: starts with what is no option of it',
    ],
    [
      'message',
      message({ type: 'image', slack_file: { id: 'F1' }, alt_text: '' }),
      'blocks[0].alt_text: is empty',
    ],
    ['message', message({ type: 'image', alt_text: '图' }), 'blocks[0]: has neither a file nor an address'],
    [
      'message',
      message({ type: 'table', rows: [row('一')] }, { type: 'table', rows: [row('一')] }),
      'blocks: 2 tables, at most 1',
    ],
    [
      'message',
      message({ type: 'table', rows: times(101, () => row('一')) }),
      'blocks[0].rows: 101 items, at most 100',
    ],
    [
      'message',
      message({ type: 'table', rows: [row(...times(21, String))] }),
      'blocks[0].rows[0]: 21 items, at most 20',
    ],
    [
      'message',
      message({ type: 'table', rows: [row('一'), row('一', '二')] }),
      'blocks[0]: has rows of different lengths',
    ],
    ['message', message({ type: 'table', rows: [row('')] }), 'blocks[0].rows[0][0]: is empty'],
    [
      'message',
      message({ type: 'table', rows: times(11, () => row('楼'.repeat(1_000))) }),
      'blocks: 11000 characters in tables, at most 10000',
    ],
    ['message', { text: '文', blocks: [], plainBlocks: [section('')] }, 'plainBlocks[0].text.text: is empty'],
    ['modal', { ...modal(), title: plain('王'.repeat(25)) }, 'title.text: 25 characters, at most 24'],
    [
      'modal',
      { ...modal(input({ type: 'plain_text_input' })), submit: undefined },
      'submit: is missing although there are inputs',
    ],
    [
      'modal',
      { ...modal(), private_metadata: 'm'.repeat(3_001) },
      'private_metadata: 3001 characters, at most 3000',
    ],
    ['modal', modal({ type: 'table', rows: [row('一')] }), 'blocks[0]: a table is no block of a modal'],
    [
      'modal',
      modal(input({ type: 'plain_text_input', max_length: 3_001 })),
      'blocks[0].element.max_length: is not from 1 to 3000',
    ],
    [
      'modal',
      modal(input({ type: 'plain_text_input', max_length: 2, initial_value: '一二三' })),
      'blocks[0].element.initial_value: 3 characters, at most 2',
    ],
    ['modal', modal(input({ type: 'datepicker' })), 'blocks[0].element: datepicker is an unknown element'],
    ['modal', modal(input({ type: 'file_input', max_files: 11 })), 'blocks[0].element: 11 files, at most 10'],
    ['home', { type: 'modal', blocks: [] }, 'type: is not home'],
    ['home', { type: 'home', blocks: times(101, () => section('楼')) }, 'blocks: 101 items, at most 100'],
    [
      'home',
      { type: 'home', blocks: times(28, () => section('楼'.repeat(3_000))) },
      '253650 bytes, at most 250000',
    ],
    ['options', { options: times(101, (i) => option(String(i))) }, 'options: 101 items, at most 100'],
    ['message', null, 'is no object'],
  ] as const)('%s %#', (kind, payload, fault) => {
    expect(payloadFaults(kind, payload)).toEqual([fault]);
  });
});
