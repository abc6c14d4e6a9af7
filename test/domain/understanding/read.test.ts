import { describe, expect, test } from '@jest/globals';
import { read } from '../../../src/domain/understanding/read.ts';
import type { Value } from '../../../src/domain/values.ts';
import { contextWith, known } from './lexicon.ts';

function fieldsOf(line: string): Readonly<Record<string, Value>> {
  return read(line, contextWith()).fields;
}

describe('which command a line is', () => {
  test.each([
    ['新客', 'customer.register'],
    ['录一个 张建国 13700137001 三室两厅', 'customer.register'],
    ['来了个陈老板 13600136001 看120平的', 'customer.register'],
    ['李姐 13900139001 三房 300万', 'customer.register'],
    ['new customer Mr Brown 13512341242 two bedrooms', 'customer.register'],
    ['C12', 'customer.find'],
    ['13800138000', 'customer.find'],
    ['8000', 'customer.find'],
    ['王先生', 'customer.find'],
    ['查一下C12', 'customer.find'],
    ['who is C12', 'customer.find'],
    ['C12 没接', 'followUp.log'],
    ['王先生 关机了 晚上再打', 'followUp.log'],
    ['客户要求看120平', 'followUp.log'],
    ['C13 说等发年终奖再定', 'followUp.log'],
    ['提醒我明天下午3点给C12发合同', 'plan.make'],
    ['周六上午王先生来看样板间', 'plan.make'],
    ['call C12 tomorrow at 3pm', 'plan.make'],
    ['remind me to call Mr Wang on Friday at 10am about the loan', 'plan.make'],
    ['C12 改预算280', 'customer.edit'],
    ['刘女士预算加到350万', 'customer.edit'],
    ['C13 升A', 'customer.edit'],
    ['C12 电话改成13900139002', 'customer.edit'],
    ['搞错了 撤回', 'operation.undo'],
    ['刚才登记的客户错了 删掉', 'operation.undo'],
    ['今天有什么安排', 'day.show'],
    ['你会什么', 'help.show'],
    ['take that back', 'operation.undo'],
    ['王先生电话多少', 'phone.reveal'],
    ['C12的手机号', 'phone.reveal'],
    ['昨天的日报', 'kpi.show'],
    ['today', 'day.show'],
    ['预留 A-1-1502 C12 2小时', 'hold.make'],
    ['预留1502给王先生', 'hold.make'],
    ['把1502给王先生留两个小时', 'hold.make'],
    ['1502先给刘女士锁一下', 'hold.make'],
    ['留1-1502给王先生到明天中午12点', 'hold.make'],
    ['C13 想要的 1栋1503 帮我锁半小时', 'hold.make'],
    ['please hold A-1-1502 for Mr Wang until 6pm', 'hold.make'],
    ['放掉1502', 'hold.release'],
    ['1502不要了，放回去', 'hold.release'],
    ['1502不要了', 'hold.release'],
    ['A-1-1502 解锁', 'hold.release'],
    ['2003被谁留了 我客户刘女士排一下', 'wait.join'],
    ['C13 排队等 1栋1502', 'wait.join'],
    ['候补', 'wait.join'],
    ['C12 说1502不要了', 'followUp.log'],
    ['王先生嫌1502贵 不要了', 'followUp.log'],
    ['提醒我明天下午放掉1502', 'plan.make'],
    ['C12 没接 留了短信', 'followUp.log'],
  ])('%s is %s', (line, command) => {
    expect(read(line, contextWith()).command).toBe(command);
  });

  test.each([
    '你好',
    'asdf',
    'hello',
    '天气怎么样',
    '在吗',
    '谢谢',
    '🙂',
    '1',
    '',
    '   ',
    '120左右 300万以内 不要西边套',
    '2栋1203业主 主卧窗户漏水',
    '推几套给C13',
    'T5已打电话 明天上午师傅上门',
    'H8 到账 首付 62.5万',
  ])('%j is none of these commands', (line) => {
    expect(read(line, contextWith()).command).toBeNull();
  });

  test('an unknown line tells its first word, for the nearest command', () => {
    expect(read('日抱 昨天', contextWith()).firstWord).toEqual({ text: '日抱', from: 0, to: 2 });
  });

  test('the first word is found where it was typed, whatever stands before it', () => {
    const line = '　麻烦你， cutsomer Ms Lee';
    const { from = 0, to } = read(line, contextWith()).firstWord ?? {};
    expect(line.slice(from, to)).toBe('cutsomer');
  });

  test('explicit tells whether a command word began the line', () => {
    expect(read('跟进 C12 没接', contextWith()).explicit).toBe(true);
    expect(read('C12 没接', contextWith()).explicit).toBe(false);
  });
});

describe('whom a line means', () => {
  test('several who fit are asked about, and nobody is picked', () => {
    const reading = read('王总来电问交房时间', contextWith());
    expect(reading.candidates).toEqual(['C12', 'C14']);
    expect(reading.fields['customer']).toBeUndefined();
  });

  test('a reference and a full phone win over a name', () => {
    expect(fieldsOf('跟进 C14 王先生没接')['customer']).toBe('C14');
    expect(fieldsOf('跟进 13900139000 王先生没接')['customer']).toBe('C13');
  });

  test('the last customer is meant only where nobody is mentioned', () => {
    const context = contextWith({ lastCustomer: known[1]! });
    expect(read('没接 明早再打', context).fields['customer']).toBe('C13');
    expect(read('赵总没接 明早再打', context).fields['customer']).toBeUndefined();
    expect(read('跟进 13800138999 没接', context).fields['customer']).toBeUndefined();
  });

  test('Mr Wang is 王先生, Ms Liu is 刘女士', () => {
    expect(fieldsOf('log Mr Wang no answer')['customer']).toBe('C12');
    expect(fieldsOf('log Ms Liu no answer')['customer']).toBe('C13');
  });
});

describe('what a follow-up says', () => {
  test('key=value wins over what the sentence says', () => {
    expect(fieldsOf('跟进 C12 电话 客户要求看120平 明天再打 下次：后天下午3点')['next']).toMatchObject({
      date: '2026-11-25',
    });
  });

  test('the words of the conversation stay, the rest goes to its fields', () => {
    expect(fieldsOf('log C12 call wants 120 sqm next=tomorrow 3pm')).toMatchObject({
      method: 'call',
      content: 'wants 120 sqm',
      effective: 'yes',
    });
    expect(fieldsOf('跟进 C12 电话 客户要求看120平 下次=明天15:00')['content']).toBe('客户要求看120平');
    expect(fieldsOf('C12 没接')['content']).toBe('没接');
    expect(fieldsOf('微信联系C13 不回')['content']).toBe('微信联系C13 不回');
  });

  test.each(['打电话没接', '没人接', '关机', '占线', '微信已读没回', '挂了', '不回', 'no answer'])(
    '%s is no contact',
    (words) => {
      expect(fieldsOf(`跟进 C12 ${words}`)['effective']).toBe('no');
    },
  );

  test.each([
    ['嫌贵', '价格'],
    ['价格有点高', '价格'],
    ['家里不同意', '家人不同意'],
    ['他太太不太同意', '家人不同意'],
    ['首付不够', '首付'],
    ['户型不喜欢', '户型'],
  ])('%s counts as %s', (words, concern) => {
    expect(fieldsOf(`跟进 C12 ${words}`)['concerns']).toEqual([concern]);
  });

  test('a morning that is not over and has brought a visit is not the next contact', () => {
    const fields = fieldsOf('王先生今天上午来看了样板间，比较满意，明天给答复');
    expect(fields['next']).toMatchObject({ date: '2026-11-24' });
    expect(fields['content']).toBe('今天上午来看了样板间，比较满意');
  });
});

describe('a plan', () => {
  test.each([
    ['计划 C12 昨天 电话', 'date.past'],
    ['计划 C12 2月30日 电话', 'date.impossible'],
    ['25:00提醒我给C12打电话', 'date.impossible'],
  ])('%s is refused', (line, code) => {
    const reading = read(line, contextWith());
    expect(reading.invalid['at']?.code).toBe(code);
    expect(reading.fields['at']).toBeUndefined();
  });

  test('a colleague whose plan it is is not the customer', () => {
    expect(fieldsOf('让小陈明天上午给C12打电话')).toMatchObject({
      assignee: '小陈',
      customer: 'C12',
      method: 'call',
    });
  });
});

describe('a change', () => {
  test('the new phone, the old ones that stay, and new values by name', () => {
    expect(fieldsOf('13800138000换号了 13900139003')).toMatchObject({
      customer: 'C12',
      phone: '+8613900139003',
    });
    expect(fieldsOf('刘女士 新号 13900139002 老号不用了')['keepPhones']).toBeUndefined();
    expect(fieldsOf('C12职业改成律师 地址改成浦东新区张杨路100号')).toMatchObject({
      occupation: '律师',
      address: '浦东新区张杨路100号',
    });
    expect(fieldsOf('C12 改名王建国')).toMatchObject({ customer: 'C12', name: '王建国' });
  });
});

describe('commands of the office', () => {
  test.each([
    [
      '目标 李娜 11月 跟进=200 新客=40',
      {
        person: '李娜',
        followUps: 200,
        newCustomers: 40,
        period: { kind: 'month', from: '2026-11-01', to: '2026-11-30' },
      },
    ],
    ['目标 11月 李娜 跟进200 新客40', { person: '李娜', followUps: 200, newCustomers: 40 }],
    ['日报 昨天', { period: { kind: 'day', from: '2026-11-22', to: '2026-11-22' } }],
    ['日报本月', { period: { kind: 'month', from: '2026-11-01', to: '2026-11-30' } }],
    ['kpi last week', { period: { kind: 'week', from: '2026-11-16', to: '2026-11-22' } }],
    [
      '成员 slack:U012AB3CD 李娜 置业顾问 项目=云溪府 小组=一组',
      { identity: 'slack:U012AB3CD', name: '李娜', role: 'consultant', project: '云溪府', team: '一组' },
    ],
    ['成员 李娜 置业顾问', { name: '李娜', role: 'consultant' }],
    [
      '频道 日报 投诉 审批 运维 小组=一组',
      { purposes: ['kpi', 'complaints', 'approvals', 'ops'], team: '一组' },
    ],
    ['规则 customer.entry 2工作日', { policy: 'customer.entry', value: '2工作日' }],
    ['小组 云溪府 一组', { project: '云溪府', name: '一组' }],
    ['帮助 新客', { command: '新客' }],
  ])('%s', (line, fields) => {
    expect(fieldsOf(line)).toMatchObject(fields);
  });
});
