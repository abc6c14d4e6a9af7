import { describe, expect, test } from '@jest/globals';
import { read } from '../../../src/domain/understanding/read.ts';
import { ALL_COMMANDS } from '../../../src/handlers/allCommands.ts';
import { createRegistry } from '../../../src/handlers/registry.ts';
import { contextWith, known } from './lexicon.ts';

const { lexicon } = createRegistry(ALL_COMMANDS);
const consultant = (line: string) => read(line, contextWith({ lexicon, known }));
const desk = (line: string) => read(line, contextWith({ lexicon, known: [], receivesForOthers: true }));

type Case = [line: string, command: string | null, fields: Record<string, unknown>];

describe('what a customer can pay, as it is said', () => {
  test.each<Case>([
    [
      '新客 苏小姐 13612340001 预算二百五六',
      'customer.register',
      { budget: { bound: 'range', from: 250_000_000, to: 260_000_000 } },
    ],
    [
      '新客 苏小姐 13612340001 预算三百七八十万',
      'customer.register',
      { budget: { bound: 'range', from: 370_000_000, to: 380_000_000 } },
    ],
    [
      '新客 馮先生 13612340004 預算叁佰伍拾萬以內',
      'customer.register',
      { budget: { bound: 'max', to: 350_000_000 } },
    ],
    [
      '登记：小俞 13612340005 首付能拿60个',
      'customer.register',
      { downPayment: { bound: 'about', at: 60_000_000 } },
    ],
    ['刘女士预算加了，现在能到两百八', 'customer.edit', { budget: { bound: 'about', at: 280_000_000 } }],
    ['王先生首付写错了，应该是90万', 'customer.edit', { downPayment: { bound: 'about', at: 90_000_000 } }],
  ])('%s', (line, command, fields) => {
    const { command: name, fields: said } = consultant(line);
    expect([line, name]).toEqual([line, command]);
    expect(said).toMatchObject(fields);
  });

  test('一百八左右 may be 万 or square metres: it stays in the note', () => {
    const { fields } = consultant('新客 毛阿姨 13612340010 两房 一百八左右');
    expect(fields).toMatchObject({ name: '毛阿姨', rooms: 2, firstContactNote: '一百八左右' });
    expect(fields).not.toHaveProperty('budget');
    expect(fields).not.toHaveProperty('area');
  });
});

describe('somebody new', () => {
  test.each<Case>([
    [
      '老业主张姐带来的朋友 易先生 13612340013 看复式',
      'customer.register',
      { name: '易先生', source: 'referral', referrer: '张姐' },
    ],
    ['帮我建个档 齐先生 13612340015 想换个大点的', 'customer.register', { name: '齐先生' }],
    ['新客 陈生 13612340016 3房', 'customer.register', { name: '陈生', gender: 'm', rooms: 3 }],
    ['新客 何太 13612340016 3房', 'customer.register', { name: '何太', gender: 'f' }],
    ['新客 曾总 13612340009 想投两套小的', 'customer.register', { purpose: 'investment' }],
    ['新客 窦先生 13612340038 安居客上看到的', 'customer.register', { source: 'online', path: '安居客' }],
    ['新客 窦先生 13612340038 安居客带看', 'customer.register', { source: 'channel' }],
    ['新客到访 骆先生 13612340039', 'visit.arrive', { name: '骆先生' }],
    ['客户打进来的 13612340043 汤小姐 问公积金能不能用', 'visit.callIn', { name: '汤小姐' }],
    ['汤小姐 13612340043 昨天打进来问过两房', 'customer.register', { name: '汤小姐' }],
  ])('%s', (line, command, fields) => {
    const { command: name, fields: said } = consultant(line);
    expect([line, name]).toEqual([line, command]);
    expect(said).toMatchObject(fields);
  });

  test('what is not wanted is no wish', () => {
    expect(consultant('C12 不要两房了 要三房 朝南')).toMatchObject({
      command: 'customer.edit',
      fields: { customer: 'C12', rooms: 3, orientation: 'south' },
    });
  });
});

describe('whose record is to change', () => {
  test.each<Case>([
    ['change Ms Liu level to A', 'customer.edit', { customer: 'C13', level: 'A' }],
    ['C12 level is now B', 'customer.edit', { customer: 'C12', level: 'B' }],
    ['更名 H8 刘女士', 'contract.change', {}],
  ])('%s', (line, command, fields) => {
    const { command: name, fields: said } = consultant(line);
    expect([line, name]).toEqual([line, command]);
    expect(said).toMatchObject(fields);
  });

  test('is asked where nobody whom one has is called so', () => {
    const { command, fields } = consultant('把张总的级别改成B');
    expect(command).toBe('customer.edit');
    expect(fields).not.toHaveProperty('customer');
  });
});

describe('who is there', () => {
  test.each<Case>([
    ['王先生到了', 'visit.arrive', { customer: 'C12' }],
    ['刘女士带她妈来了', 'visit.arrive', { customer: 'C13', party: 2 }],
    ['刘女士带着老公孩子过来了 看了2003', 'visit.arrive', { customer: 'C13', party: 3 }],
    ['刘女士昨天又来了 还是嫌贵', 'followUp.log', { customer: 'C13' }],
    ['刘女士昨天带她妈来了', 'followUp.log', { customer: 'C13' }],
    ['刘女士说明天带她妈来', 'followUp.log', { customer: 'C13' }],
  ])('%s', (line, command, fields) => {
    const { command: name, fields: said } = consultant(line);
    expect([line, name]).toEqual([line, command]);
    expect(said).toMatchObject(fields);
  });

  test.each<Case>([
    ['8000 到了 找李娜', 'visit.arrive', { customer: '8000', consultant: '李娜' }],
    ['家里三口人过来 窦先生 13612340038', 'visit.arrive', { name: '窦先生', party: 3 }],
    ['来了位女士姓邱，13612340031', 'visit.arrive', { name: '邱女士', gender: 'f' }],
    ['李娜今天请假', 'rota.show', { action: 'leave', people: '李娜' }],
    ['陈浩回来了', 'rota.show', { action: 'present', people: '陈浩' }],
  ])('at the desk: %s', (line, command, fields) => {
    const { command: name, fields: said } = desk(line);
    expect([line, name]).toEqual([line, command]);
    expect(said).toMatchObject(fields);
  });

  test.each([
    ['我回来了 可以接客了', 'present'],
    ['我这边忙 先轮空', 'busy'],
    ['我请半天假', 'leave'],
  ])('%s', (line, action) => {
    expect(consultant(line)).toMatchObject({ command: 'rota.show', fields: { action } });
  });

  test.each(['王先生刘女士今天都来了', '王先生 刘女士 都没接电话'])(
    'of two who are named side by side it is asked which: %s',
    (line) => {
      expect([...consultant(line).candidates].sort()).toEqual(['C12', 'C13']);
    },
  );
});

describe('what was told', () => {
  test.each<[string, Record<string, unknown>]>([
    ['给9000发了短信 没理我', { customer: 'C13', effective: 'no' }],
    ['王先生说户型不理想', { customer: 'C12', effective: 'yes' }],
    ['8000电话说资金紧张，首付要凑到年底', { customer: 'C12', concerns: ['首付'] }],
    ['上午见了刘女士 谈了1小时', { customer: 'C13', method: 'meeting', effective: 'yes' }],
  ])('%s', (line, fields) => {
    expect(consultant(line)).toMatchObject({ command: 'followUp.log', fields });
  });

  test.each([
    '她要求12月1号前给她锁2003 刘女士',
    '刘女士让我先给她锁2003 我没答应',
    '王先生希望1502给他留到月底',
  ])('a demand for a unit holds none: %s', (line) => {
    const { command, fields } = consultant(line);
    expect(command).not.toBe('hold.make');
    expect(fields).not.toHaveProperty('until');
  });

  test('what was said for the weekend is next', () => {
    expect(consultant('昨天下午给C12打了电话 说这周末带爸妈看').fields).toMatchObject({
      next: { date: '2026-11-28' },
    });
  });
});

describe('who is given up', () => {
  test.each<Case>([
    ['刘女士买了隔壁的盘 不跟了 战败', 'customer.lose', { customer: 'C13', reason: '买了隔壁的盘 不跟了' }],
    ['C12 转流失 出国了', 'customer.lose', { customer: 'C12' }],
    ['C13 lost, moved to Canada', 'customer.lose', { customer: 'C13', reason: 'moved to Canada' }],
    ['刘女士说你们客户流失太多', 'followUp.log', {}],
    ['王先生差点战败 又拉回来了', 'followUp.log', {}],
    ['王先生那套1502跌定了 定金不退', 'subscription.forfeit', { subscription: '1502' }],
    ['1502挞订', 'subscription.forfeit', { subscription: '1502' }],
    ['王先生问跌定了定金退不退', 'followUp.log', { customer: 'C12' }],
  ])('%s', (line, command, fields) => {
    const { command: name, fields: said } = consultant(line);
    expect([line, name]).toEqual([line, command]);
    expect(said).toMatchObject(fields);
  });

  test.each<Case>([
    ['把刘女士放回公海 她出国了', 'pool.show', { action: 'release', customer: 'C13', reason: '她出国了' }],
    ['C12放公海吧', 'pool.show', { action: 'release', customer: 'C12' }],
    ['我想领公海的客户', 'pool.show', {}],
    ['从公海捞一个客户', 'pool.show', {}],
    ['刘女士的保护期到什么时候', 'ownership.verdict', { query: '刘女士' }],
    ['C12过保护期了吗', 'ownership.verdict', { query: 'C12' }],
  ])('%s', (line, command, fields) => {
    const { command: name, fields: said } = consultant(line);
    expect([line, name]).toEqual([line, command]);
    expect(said).toMatchObject(fields);
  });
});

describe('what a distribution company pastes', () => {
  test.each<[string, Record<string, unknown>]>([
    [
      '【安居客】客户姓名:冯女士 联系方式:１５８＊＊＊＊３３４４ 意向项目:云溪府 看房时间:明早9点半 带看人员:孙磊 13612340085',
      {
        channelCompany: '安居客',
        name: '冯女士',
        phone: '158****3344',
        agent: '孙磊 13612340085',
        project: '云溪府',
      },
    ],
    [
      '中原地产 报备一组 丁生 137xxxx5566 后日下晝兩點 經紀 阿強',
      { channelCompany: '中原地产', name: '丁生', phone: '137xxxx5566', agent: '阿强' },
    ],
    [
      '报备 房多多 何小姐 139****0099 周三上午10点半到 经纪人:钱进 电话13612340087',
      { channelCompany: '房多多', name: '何小姐', agent: '钱进 13612340087' },
    ],
    [
      'file: Centaline agent Tony 13612340090, client Mr Ho 139****4321, tomorrow 3pm',
      { channelCompany: 'Centaline', name: 'Mr Ho', phone: '139****4321', agent: 'Tony 13612340090' },
    ],
    [
      '客户：马先生 电话：138****1122 公司：Q房网 经纪人：周婷 13612340084 带看时间：明天下午3点',
      { channelCompany: 'Q房网', name: '马先生', agent: '周婷 13612340084' },
    ],
  ])('%s', (line, fields) => {
    expect(consultant(line)).toMatchObject({ command: 'filing.make', fields });
  });

  test.each(['C12 贝壳报备过了 138****8000', '王先生说贝壳已经报备了'])(
    'that somebody was filed is no filing: %s',
    (line) => {
      expect(consultant(line).command).not.toBe('filing.make');
    },
  );
});

describe('what is asked of the records', () => {
  test.each<Case>([
    ['姓刘的客户有几个', 'customer.find', { query: '刘' }],
    ['13800138000报备过没 是哪家渠道的', 'ownership.verdict', {}],
    ['把公海里三房的列一下', 'pool.show', { query: '三房' }],
    ['姓刘的客户嫌贵', 'followUp.log', { customer: 'C13' }],
  ])('%s', (line, command, fields) => {
    const { command: name, fields: said } = consultant(line);
    expect([line, name]).toEqual([line, command]);
    expect(said).toMatchObject(fields);
  });

  test.each([
    ['今天谁排第一个接', {}],
    ['陈浩去吃饭了 先跳过', { action: 'busy', people: '陈浩' }],
  ])('at the desk: %s', (line, fields) => {
    expect(desk(line)).toMatchObject({ command: 'rota.show', fields });
  });
});

describe('what is said of money and wishes in passing', () => {
  test.each<Case>([
    ['把9000那个客户的预算从220调到250', 'customer.edit', { budget: { bound: 'about', at: 250_000_000 } }],
    ['C12 budget raised from 2.2m to 2.5m', 'customer.edit', { budget: { bound: 'about', at: 250_000_000 } }],
    ['刘女士首付凑够了 有一百二十万', 'customer.edit', { downPayment: { bound: 'about', at: 120_000_000 } }],
    ['刘女士其实是投资客 不是自住', 'customer.edit', { purpose: 'investment' }],
    ['王先生楼层想要高一点', 'followUp.log', { concerns: ['楼层'] }],
    ['Ms Liu called back: parking is a problem', 'followUp.log', { concerns: ['车位'] }],
  ])('%s', (line, command, fields) => {
    const { command: name, fields: said } = consultant(line);
    expect([line, name]).toEqual([line, command]);
    expect(said).toMatchObject(fields);
  });

  test('a demand under pressure is told, and neither a discount nor a next step', () => {
    const { command, fields } = consultant('刘女士逼我明天必须给她98折 不给就去隔壁');
    expect(command).toBe('followUp.log');
    expect(fields).not.toHaveProperty('next');
  });

  test('an address that nobody gave is none', () => {
    expect(desk('有人打电话问地址 没说姓什么 13512340012').fields).not.toHaveProperty('address');
  });
});

describe('in a hurry', () => {
  test.each<Case>([
    ['刘女士级别错了 应该A', 'customer.edit', { customer: 'C13', level: 'A' }],
    [
      '王先生老婆姓李 电话13412340006 也存一下',
      'customer.edit',
      { customer: 'C12', phone: '+8613412340006' },
    ],
    ['8000 wx聊了 说在外地', 'followUp.log', { customer: 'C12', method: 'wechat' }],
    ['Mr Wang not interested any more, bought elsewhere', 'followUp.log', { concerns: ['竞品'] }],
    ['returning customer C13 is here, 2 people', 'visit.arrive', { visitType: 'repeat', party: 2 }],
    ['刘女士确定不买了 走流失', 'customer.lose', { customer: 'C13' }],
    ['年底前联系一次刘女士', 'plan.make', { customer: 'C13' }],
    ['下周联系王先生', 'plan.make', { customer: 'C12' }],
    ['年底王先生要回老家', null, {}],
    ['王先生是不是快掉公海了', 'ownership.verdict', {}],
    ['刘女士是我的客户吧', 'ownership.verdict', {}],
    ['刘女士是我的客户 别抢', 'followUp.log', {}],
  ])('%s', (line, command, fields) => {
    const { command: name, fields: said } = consultant(line);
    expect([line, name]).toEqual([line, command]);
    expect(said).toMatchObject(fields);
  });

  test('two days that would both do are not decided', () => {
    const { command, fields } = consultant('周三周四都行 约C12看房');
    expect(command).toBe('plan.make');
    expect(fields).not.toHaveProperty('at');
  });

  test('half a phone that nobody remembers is no follow-up and no phone', () => {
    const { command, fields } = consultant('王先生 大概13800多少来着 忘了');
    expect(command).not.toBe('followUp.log');
    expect(fields).not.toHaveProperty('phone');
  });

  test.each<[string, Record<string, unknown>]>([
    [
      '报备人:链家-王强-13412340021\n客户:孔女士151****0909\n到访时间:11月25日上午10:00',
      { channelCompany: '链家', agent: '王强 13412340021', name: '孔女士', phone: '151****0909' },
    ],
    [
      '今日报备 房天下 严先生 158**** 0011 明天11点 小顾 13412340022',
      { channelCompany: '房天下', agent: '小顾 13412340022', name: '严先生' },
    ],
  ])('%s', (line, fields) => {
    expect(consultant(line)).toMatchObject({ command: 'filing.make', fields });
  });
});
