import type {
  KnownCustomer,
  LexiconCommand,
  LexiconField,
  ReadContext,
} from '../../../src/domain/understanding/reading.ts';

type Options = NonNullable<LexiconField['options']>;

function options(entries: Readonly<Record<string, readonly string[]>>): Options {
  return Object.entries(entries).map(([code, words]) => ({ code, words }));
}

function field(
  name: string,
  kind: LexiconField['kind'],
  keys: readonly string[],
  more: Partial<LexiconField> = {},
): LexiconField {
  return { name, kind, keys, ...more };
}

const methods = options({
  call: ['电话', 'call'],
  sms: ['短信', 'sms'],
  email: ['邮件', 'email'],
  wechat: ['微信', 'wechat'],
  meeting: ['面谈', 'meeting'],
});
const levels = options({ A: ['A'], B: ['B'], C: ['C'], D: ['D'] });
const customer = field('customer', 'lookup', ['客户', 'customer']);

const record: readonly LexiconField[] = [
  field('name', 'text', ['姓名', 'name']),
  field('phone', 'phone', ['电话', '手机', 'phone']),
  field('gender', 'choice', ['性别', 'gender'], {
    options: options({ m: ['男', 'male'], f: ['女', 'female'] }),
  }),
  field('age', 'integer', ['年龄', 'age']),
  field('occupation', 'text', ['职业', 'occupation']),
  field('address', 'text', ['地址', 'address']),
  field('rooms', 'integer', ['户型', 'rooms']),
  field('budget', 'range', ['预算', 'budget'], { of: 'money' }),
  field('downPayment', 'range', ['首付', 'down payment'], { of: 'money' }),
  field('area', 'range', ['面积', 'area'], { of: 'area' }),
  field('floor', 'range', ['楼层', 'floor'], { of: 'count' }),
  field('orientation', 'choice', ['朝向', 'orientation'], {
    options: options({
      south: ['南'],
      north: ['北'],
      east: ['东'],
      west: ['西'],
      southNorth: ['南北'],
      eastWest: ['东西'],
    }),
  }),
  field('purpose', 'choice', ['用途', 'purpose'], {
    options: options({
      firstHome: ['刚需'],
      upgrade: ['改善'],
      investment: ['投资'],
      retirement: ['养老'],
      schooling: ['教育'],
    }),
  }),
  field('place', 'text', ['区域', 'place']),
  field('source', 'choice', ['来源', 'source'], {
    options: options({
      callIn: ['来电', 'call-in'],
      visit: ['来访', 'visit'],
      channel: ['渠道', 'channel'],
      referral: ['老带新', 'referral'],
      online: ['线上', 'online'],
    }),
  }),
  field('path', 'text', ['途径', 'path']),
  field('channelCompany', 'text', ['渠道公司', 'channel company']),
  field('channelAgent', 'text', ['经纪人', 'agent']),
  field('referrer', 'text', ['介绍人', 'referrer']),
  field('level', 'choice', ['等级', 'level'], { options: levels }),
  field('firstContactAt', 'dateTime', ['首次接触', 'first contact']),
  field('firstContactNote', 'longText', ['备注', 'note']),
];

function command(
  name: string,
  words: readonly string[],
  fields: readonly LexiconField[],
  args: readonly string[] = [],
): LexiconCommand {
  return { name, words, fields, args };
}

/** The commands and fields of this application's registry, as far as understanding them is concerned. */
export const lexicon: readonly LexiconCommand[] = [
  command('customer.register', ['新客', '登记', 'customer'], record),
  command('customer.find', ['客户', 'find'], [field('query', 'text', ['查询', 'query'])], ['query']),
  command(
    'customer.edit',
    ['改客', 'edit'],
    [customer, ...record, field('keepPhones', 'choices', ['保留电话', 'keep phones'])],
  ),
  command(
    'followUp.log',
    ['跟进', 'log'],
    [
      customer,
      field('method', 'choice', ['方式', 'method'], { options: methods }),
      field('content', 'longText', ['内容', 'content']),
      field('effective', 'choice', ['有效', 'effective'], {
        options: options({ yes: ['是', 'yes'], no: ['否', 'no'] }),
      }),
      field('level', 'choice', ['等级', 'level'], { options: levels }),
      field('concerns', 'choices', ['抗性', 'concerns']),
      field('next', 'dateTime', ['下次', 'next']),
      field('nextMethod', 'choice', ['下次方式', 'next method'], { options: methods }),
      field('nextGoal', 'text', ['下次目标', 'next goal']),
      field('photos', 'file', ['照片', 'photos']),
    ],
  ),
  command(
    'plan.make',
    ['计划', 'plan'],
    [
      customer,
      field('at', 'dateTime', ['时间', 'at']),
      field('method', 'choice', ['方式', 'method'], { options: methods }),
      field('goal', 'text', ['目标', 'goal']),
      field('assignee', 'person', ['负责人', 'assignee']),
    ],
  ),
  command('day.show', ['今日', 'today'], []),
  command('kpi.show', ['日报', 'kpi'], [field('period', 'period', ['期间', 'period'])], ['period']),
  command(
    'target.set',
    ['目标', 'target'],
    [
      field('person', 'person', ['人', 'person']),
      field('period', 'period', ['月份', 'month']),
      field('followUps', 'integer', ['跟进', 'follow-ups']),
      field('newCustomers', 'integer', ['新客', 'new customers']),
    ],
    ['person', 'period'],
  ),
  command('phone.reveal', ['号码', 'phone'], [customer], ['customer']),
  command(
    'hold.make',
    ['预留', 'hold'],
    [field('unit', 'text', ['房源', 'unit']), customer, field('until', 'dateTime', ['到期', 'until'])],
    ['unit', 'customer', 'until'],
  ),
  command('hold.release', ['放回', 'release'], [field('unit', 'text', ['房源', 'unit'])], ['unit']),
  command(
    'wait.join',
    ['候补', 'wait'],
    [field('unit', 'text', ['房源', 'unit']), customer],
    ['unit', 'customer'],
  ),
  command('operation.undo', ['撤销', 'undo'], [field('record', 'lookup', ['记录', 'record'])], ['record']),
  command(
    'project.create',
    ['项目', 'project'],
    [
      field('name', 'text', ['名称', 'name']),
      field('city', 'text', ['城市', 'city']),
      field('zone', 'text', ['时区', 'zone']),
    ],
    ['name', 'city'],
  ),
  command(
    'team.create',
    ['小组', 'team'],
    [field('project', 'text', ['项目', 'project']), field('name', 'text', ['名称', 'name'])],
    ['project', 'name'],
  ),
  command(
    'member.add',
    ['成员', 'member'],
    [
      field('identity', 'text', ['身份', 'identity']),
      field('name', 'text', ['姓名', 'name']),
      field('role', 'choice', ['角色', 'role'], {
        options: options({
          consultant: ['置业顾问', 'consultant'],
          manager: ['案场经理', 'manager'],
          admin: ['系统管理员', 'admin'],
        }),
      }),
      field('project', 'text', ['项目', 'project']),
      field('team', 'text', ['小组', 'team']),
    ],
    ['identity', 'name', 'role', 'project', 'team'],
  ),
  command(
    'channel.set',
    ['频道', 'channel'],
    [
      field('purposes', 'choices', ['用途', 'purposes'], {
        options: options({
          kpi: ['日报', 'kpi'],
          complaints: ['投诉', 'complaints'],
          approvals: ['审批', 'approvals'],
          ops: ['运维', 'ops'],
        }),
      }),
      field('team', 'text', ['小组', 'team']),
      field('project', 'text', ['项目', 'project']),
    ],
    ['purposes'],
  ),
  command(
    'policy.set',
    ['规则', 'policy'],
    [field('policy', 'text', ['规则', 'policy']), field('value', 'text', ['值', 'value'])],
    ['policy', 'value'],
  ),
  command('setup.guide', ['上手', 'setup'], []),
  command('help.show', ['帮助', 'help'], [field('command', 'text', ['命令', 'command'])], ['command']),
];

export const known: readonly KnownCustomer[] = [
  { ref: 'C12', name: '王先生', gender: 'm', phones: ['+8613800138000'] },
  { ref: 'C13', name: '刘女士', gender: 'f', phones: ['+8613900139000'] },
  { ref: 'C14', name: '王女士', gender: 'f', phones: ['+8613700137000'] },
];

/** Monday 2026-11-23 10:00 in Shanghai. */
export const now = new Date('2026-11-23T10:00:00+08:00');

export function contextWith(overrides: Partial<ReadContext> = {}): ReadContext {
  return { now, zone: 'Asia/Shanghai', locale: 'zh-CN', lexicon, known, ...overrides };
}
