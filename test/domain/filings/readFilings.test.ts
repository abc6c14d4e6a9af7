import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { endsOf, maskFiled, maySame, readFiledPhone } from '../../../src/domain/filings/filedPhone.ts';
import { readFilings, type SaidFiling } from '../../../src/domain/filings/readFilings.ts';

const AT = { now: new Date('2026-11-23T10:00:00+08:00'), zone: 'Asia/Shanghai' };

const CASES: readonly (readonly [says: string, typed: string, said: readonly SaidFiling[]])[] = [
  [
    'the end of a phone and an agent with his own: it is not the customer’s',
    '报备客户：孙女士 尾号3344 链家小陈 15900001111 明早十点带看',
    [
      {
        channelCompany: '链家',
        agent: '小陈 15900001111',
        name: '孙女士',
        phone: '尾号3344',
        visit: '明早十点',
      },
    ],
  ],
  [
    'an agent’s phone before the customer',
    '报备一下 中介老赵13511112222带客户来 客户钱女士尾号8866 今天下午',
    [{ agent: '老赵 13511112222', name: '钱女士', phone: '尾号8866', visit: '今天下午' }],
  ],
  [
    'both with a phone',
    '报备 链家小陈13511112222 客户钱女士 138****8866 今天下午',
    [
      {
        channelCompany: '链家',
        agent: '小陈 13511112222',
        name: '钱女士',
        phone: '138****8866',
        visit: '今天下午',
      },
    ],
  ],
  [
    'a company and its agent in one word',
    '中原小李报备 客户孙先生139****2222 后天',
    [{ channelCompany: '中原', agent: '小李', name: '孙先生', phone: '139****2222', visit: '后天' }],
  ],
  [
    'the company between the word for an agent and his name',
    '报备 客户 王先生13800138000 经纪人 链家 小陈 13511112222',
    [{ channelCompany: '链家', agent: '小陈 13511112222', name: '王先生', phone: '13800138000' }],
  ],
  [
    'two customers of one company with whole phones',
    '报备 贝壳 王先生 13800138000 李女士 13900139000',
    [
      { channelCompany: '贝壳', name: '王先生', phone: '13800138000' },
      { channelCompany: '贝壳', name: '李女士', phone: '13900139000' },
    ],
  ],
  [
    'one line',
    '报备 渠道甲 王先生 138****8000',
    [{ channelCompany: '渠道甲', name: '王先生', phone: '138****8000' }],
  ],
  [
    'with a time',
    '报备 渠道甲 王先生 138****8000 明天15:00',
    [{ channelCompany: '渠道甲', name: '王先生', phone: '138****8000', visit: '明天15:00' }],
  ],
  [
    'company, agent and customer in the agents’ shorthand',
    '报备：中原 小周 客户张** 186****0001 明天下午到访',
    [{ channelCompany: '中原', agent: '小周', name: '张**', phone: '186****0001', visit: '明天下午' }],
  ],
  [
    'the phone behind the name',
    '【报备】客户：李女士 138****2222 渠道：贝壳',
    [{ channelCompany: '贝壳', name: '李女士', phone: '138****2222' }],
  ],
  [
    'in another order',
    '报备 王先生 13800138000 贝壳',
    [{ channelCompany: '贝壳', name: '王先生', phone: '13800138000' }],
  ],
  [
    'a form in one line, full-width',
    '【报备】项目：云溪府 客户：王先生 电话：１３８＊＊＊＊８００２ 到访时间：明天下午3点 渠道：渠道甲',
    [
      {
        project: '云溪府',
        name: '王先生',
        phone: '138****8002',
        visit: '明天下午3点',
        channelCompany: '渠道甲',
      },
    ],
  ],
  [
    'a form in lines, with what nobody asked for',
    '【客户报备】\n报备项目：云溪府\n客户姓名：李女士\n客户电话：139xxxx9002\n到访人数：3\n预计到访时间：11-24 10:30\n渠道公司：链家\n经纪人：小赵\n经纪人电话：13700137000\n备注：看三房',
    [
      {
        project: '云溪府',
        name: '李女士',
        phone: '139xxxx9002',
        visit: '11-24 10:30',
        channelCompany: '链家',
        agent: '小赵 13700137000',
      },
    ],
  ],
  [
    'a list under what holds for all',
    '报备 渠道：渠道甲 项目：云溪府\n1、王先生 138****8002\n2、李女士 139****9003\n3、张总 137****7004',
    [
      { channelCompany: '渠道甲', project: '云溪府', name: '王先生', phone: '138****8002' },
      { channelCompany: '渠道甲', project: '云溪府', name: '李女士', phone: '139****9003' },
      { channelCompany: '渠道甲', project: '云溪府', name: '张总', phone: '137****7004' },
    ],
  ],
  [
    'several forms, each with its own company and time',
    '【报备】客户：王先生 电话：138****8002 到访时间：明天15:00 渠道：渠道甲\n【报备】客户：李女士 电话：139****9003 到访时间：后天10:00 渠道：渠道乙',
    [
      { channelCompany: '渠道甲', name: '王先生', phone: '138****8002', visit: '明天15:00' },
      { channelCompany: '渠道乙', name: '李女士', phone: '139****9003', visit: '后天10:00' },
    ],
  ],
  [
    'a date behind the phone is no part of it',
    '报备 渠道甲 王先生 138****8002 12-01 10:00',
    [{ channelCompany: '渠道甲', name: '王先生', phone: '138****8002', visit: '12-01 10:00' }],
  ],
  [
    'a phone in groups',
    '报备 渠道甲 王先生 138 0013 8002 明天10点',
    [{ channelCompany: '渠道甲', name: '王先生', phone: '138 0013 8002', visit: '明天10点' }],
  ],
  ['no phone', '报备 渠道甲 王先生', [{ channelCompany: '渠道甲', name: '王先生' }]],
  [
    'English',
    'file customer: Mr Lee phone: 138****8000 company: Keys',
    [{ channelCompany: 'Keys', name: 'Mr Lee', phone: '138****8000' }],
  ],
];

describe('a filing is read as agents write it', () => {
  test.each(CASES)('%s', (_says, typed, said) => {
    expect(readFilings(typed, AT)).toEqual(said);
  });

  test('whatever is pasted, reading ends and nobody is read twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (typed) => {
        const said = readFilings(typed, AT);
        expect(said.length).toBeGreaterThan(0);
        expect(said.length).toBeLessThanOrEqual(20);
      }),
    );
  });
});

describe('a phone with hidden digits', () => {
  test.each([
    ['138****8000', '138****8000', null],
    ['１３８＊＊＊＊８００２', '138****8002', null],
    ['138xxxx8000', '138****8000', null],
    ['138*8000', '138****8000', null],
    ['1380***8000', '1380***8000', null],
    ['138 0013 8000', '13800138000', '+8613800138000'],
    ['+86 13800138000', '13800138000', '+8613800138000'],
  ])('%s', (typed, phone, number) => {
    expect(readFiledPhone(typed)).toEqual({ phone, number });
  });

  test.each(['138****80', '13****8000', '****8000', '王先生', '1380013800', ''])('%s is none', (typed) => {
    expect(readFiledPhone(typed)).toBeNull();
  });

  test('may be whoever has the digits that it tells', () => {
    expect(maySame('138****8000', '13800138000')).toBe(true);
    expect(maySame('1381***8000', '13800138000')).toBe(false);
    expect(maySame('138****8000', '1380***8000')).toBe(true);
    expect(endsOf('138****8000')).toBe(endsOf('13800138000'));
    expect(maskFiled('13800138000')).toBe('138****8000');
  });
});
