import { describe, expect, test } from '@jest/globals';
import { read } from '../../../src/domain/understanding/read.ts';
import { ALL_COMMANDS } from '../../../src/handlers/allCommands.ts';
import { createRegistry } from '../../../src/handlers/registry.ts';
import { contextWith } from './lexicon.ts';

const { lexicon } = createRegistry(ALL_COMMANDS);
const reading = (line: string) => read(line, contextWith({ lexicon }));

describe('lines at the door', () => {
  test.each<[string, string, Record<string, unknown>]>([
    ['到访 王先生 13812340001', 'visit.arrive', { name: '王先生', phone: '+8613812340001' }],
    ['到访 王先生13812340001 三人', 'visit.arrive', { name: '王先生', party: 3 }],
    [
      '到访：李姐 138 1234 0001 一家四口 三房',
      'visit.arrive',
      { party: 4, rooms: 3, phone: '+8613812340001' },
    ],
    ['到访 赵总 13812340001 带老婆孩子', 'visit.arrive', { party: 3 }],
    ['到访 C12', 'visit.arrive', { customer: 'C12' }],
    ['到访 13800138000', 'visit.arrive', { customer: 'C12' }],
    ['到访 8000', 'visit.arrive', { customer: 'C12' }],
    ['C12 到访', 'visit.arrive', { customer: 'C12' }],
    ['C12 到了', 'visit.arrive', { customer: 'C12' }],
    [
      '王先生又来了 看了1502、1503',
      'visit.arrive',
      { customer: 'C12', units: ['1502', '1503'], visitType: 'repeat' },
    ],
    ['visit Mr Chow 13812340001 party of 3', 'visit.arrive', { party: 3, phone: '+8613812340001' }],
    ['来电 李先生 13812340001 三房', 'visit.callIn', { name: '李先生', rooms: 3 }],
    [
      '接待 C12 看了A-1-1502 嫌贵',
      'visit.record',
      { customer: 'C12', units: ['A-1-1502'], concerns: ['价格'] },
    ],
    ['准备 C12', 'visit.prepare', { customer: 'C12' }],
    ['轮排', 'rota.show', {}],
    ['轮排 忙', 'rota.show', { action: 'busy' }],
    ['轮排 李娜 请假', 'rota.show', { action: 'leave', people: '李娜' }],
    ['轮排 开始 李娜 陈浩', 'rota.show', { action: 'start', people: '李娜 陈浩' }],
    ['计划 C12 周六15:00 到访', 'plan.make', { customer: 'C12', purpose: 'visit' }],
    ['计划 C12 周六15:00 到访 看样板间', 'plan.make', { purpose: 'visit', goal: '看样板间' }],
    ['plan C12 saturday 3pm visit', 'plan.make', { customer: 'C12', purpose: 'visit' }],
  ])('%s', (line, command, fields) => {
    const read = reading(line);
    expect([line, read.command]).toEqual([line, command]);
    expect(read.fields).toMatchObject(fields);
    expect(read.invalid).toEqual({});
  });

  test.each([
    ['来电客户李先生13812340001想看三房', 'customer.register'],
    ['接待了一组新客 李姐 13812340001 看89的', 'customer.register'],
    ['刚接了个自然到访 李姐 139 0013 9001 看89的 首付80个 刚需', 'customer.register'],
    ['王总来电问交房时间', 'followUp.log'],
    ['王先生准备下个月再看', 'plan.make'],
    ['visit C12 tomorrow 3pm', 'plan.make'],
    ['C12 周六下午到访', 'plan.make'],
    ['王先生周六再来看房', 'plan.make'],
    ['新客 王先生13800138001三房预算300来访', 'customer.register'],
  ])('%s is what it was before', (line, command) => {
    expect([line, reading(line).command]).toEqual([line, command]);
  });
});
