import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { NOBODY } from '../../../src/domain/customer.ts';
import { openSalesOffice, type SalesOffice } from '../customers/salesOffice.ts';

let office: SalesOffice;
beforeEach(async () => {
  office = await openSalesOffice();
});
afterEach(async () => {
  await office.close();
});

const DAY = 24 * 60;

async function customer(ref: number) {
  return (await office.store.read.customers.byRef(ref))!;
}

describe('putting a customer into the pool (公海 放入)', () => {
  test('the owner gives him up with a reason: his plans are closed for it, and the history says who and when', async () => {
    await office.say('li', '计划 C12 明天10点 电话 约看房');
    const answer = await office.say('li', '公海 放入 C12 原因=客户出国了');
    expect(answer).toMatchObject({ word: 'done', refs: ['C12', expect.stringMatching(/^P\d+$/)] });
    expect(answer.text).toContain('已放入公海：C12 王先生');
    expect(await customer(12)).toMatchObject({
      ownerId: NOBODY,
      protectedUntil: null,
      pooledAt: office.now(),
    });
    const [event] = await office.store.read.ownership.ofCustomer((await customer(12)).id, 5);
    expect(event).toMatchObject({ ownerId: NOBODY, reason: 'released', byId: await office.memberId('li') });
    const [plan] = await office.store.read.plans.ofCustomer((await customer(12)).id, 5);
    expect(plan).toMatchObject({ state: 'cancelled', cancelReason: '进公海：客户出国了' });
    expect((await office.say('li', '客户 C12')).text).toContain('没有找到');
  });

  test('can be taken back with its plans, unless somebody has taken him since', async () => {
    await office.say('li', '计划 C12 明天10点 电话');
    await (await office.say('li', '公海 放入 C12 客户出国了')).press('撤销');
    expect((await customer(12)).ownerId).toBe(await office.memberId('li'));
    expect((await office.store.read.plans.openOfCustomer((await customer(12)).id)).length).toBe(1);
    const again = await office.say('li', '公海 放入 C12 客户出国了');
    await office.say('chen', '公海 领取 C12');
    expect((await again.press('撤销')).word).toBe('refused');
    expect((await customer(12)).ownerId).toBe(await office.memberId('chen'));
  });

  test('asks for the reason where none was said', async () => {
    const asked = await office.say('li', '公海 放入 C12');
    expect(asked.text).toContain('为什么把 C12 王先生 放入公海');
    expect((await asked.submit({ ...asked.values, reason: '客户出国了' })).text).toContain('已放入公海');
  });

  test('when the manager does it the owner is told by whom and why', async () => {
    await office.say('wang', '公海 放入 C12 三个月没进展');
    const [notice] = await office.notices();
    expect(notice?.target).toMatchObject({ memberId: await office.memberId('li') });
    expect(JSON.stringify(notice?.card)).toContain(
      '王磊 把您的客户 C12 王先生 放入了公海，原因：三个月没进展',
    );
  });

  test.each([
    ['a colleague’s', 'li', '公海 放入 C20 试试', '没有找到'],
    ['one in the pool already', 'wang', '公海 放入 C12 再放', '已经在公海里了'],
  ])('is refused for %s', async (_, who, line, why) => {
    await office.say('li', '公海 放入 C12 客户出国了');
    const answer = await office.say(who, line);
    expect(answer.word).toBe('refused');
    expect(answer.text).toContain(why);
  });

  test('is refused while he has a unit on hold', async () => {
    await office.say('li', '预留 A-1-1502 C12');
    const answer = await office.say('li', '公海 放入 C12 不买了');
    expect(answer.word).toBe('refused');
    expect(answer.text).toContain('还留着 A-1-1502');
  });
});

describe('the pool (公海)', () => {
  beforeEach(async () => {
    await office.say('li', '跟进 C12 电话 嫌总价高，想等活动');
    await office.say('li', '公海 放入 C12 客户出国了');
    office.advance(1);
    await office.say('chen', '公海 放入 C20 换人跟');
  });

  test('lists who may be taken, pooled last first, without names, phones and what was spoken', async () => {
    const { text, refs, buttons } = await office.say('li', '公海');
    expect(refs).toEqual(['C20', 'C12']);
    expect(text).toContain('C12 王先生');
    expect(text).toContain('C20 张先生');
    expect(text).toContain('300万');
    for (const hidden of ['张建国', '138', '嫌总价高', '出国', '老业主']) {
      expect(text).not.toContain(hidden);
    }
    expect(buttons).toEqual(['领取']);
  });

  test('is filtered as customers are', async () => {
    expect((await office.say('li', '公海 A级 三房')).refs).toEqual(['C12']);
    expect((await office.say('li', '公海 C级')).text).toContain('没有符合');
    expect((await office.say('li', 'pool level A')).refs).toEqual(['C20', 'C12']);
  });

  test('what of a record may be seen is data', async () => {
    await office.say('admin', '规则 公海可见 姓名、级别');
    const { text } = await office.say('li', '公海');
    expect(text).toContain('C20 张建国');
    expect(text).not.toContain('300万');
  });

  test('shows one of them, and takes him with one press', async () => {
    const one = await office.say('chen', '公海 C12');
    expect(one.text).toContain('公海 C12 王先生');
    expect(one.text).not.toContain('138');
    expect((await one.press('领取')).text).toContain('已领取：C12 王先生');
    expect((await office.say('chen', '公海')).refs).toEqual(['C20']);
  });

  test('goes on page by page', async () => {
    for (let n = 0; n < 10; n += 1) {
      await office.say('li', `新客 钱先生 1380013810${n} 来源=来电`);
      await office.say('li', `公海 放入 C${61 + n} 打错了`);
    }
    const first = await office.say('li', '公海');
    expect(first.refs).toHaveLength(10);
    expect((await first.press('更多')).refs).toEqual(['C20', 'C12']);
  });
});

describe('taking a customer from the pool (公海 领取)', () => {
  beforeEach(async () => {
    await office.say('li', '跟进 C12 电话 嫌总价高，想等活动');
    await office.say('li', '公海 放入 C12 客户出国了');
  });

  test('makes him one’s own, with his history, protected by the rules, and proposes the next contact', async () => {
    const answer = await office.say('chen', '公海 领取 C12');
    expect(answer).toMatchObject({ word: 'done', refs: ['C12'] });
    expect(answer.text).toContain('已领取：C12 王先生');
    expect(answer.text).toContain('嫌总价高');
    expect(answer.text).toContain('12-08 周二 18:00');
    expect(answer.buttons[0]).toBe('约 11-26 周四 10:00');
    expect(await customer(12)).toMatchObject({ ownerId: await office.memberId('chen'), pooledAt: null });
    expect((await office.say('chen', '判客 C12')).text).toContain('公海领取');
    expect((await answer.press('撤销')).word).toBe('done');
    expect((await customer(12)).ownerId).toBe(NOBODY);
  });

  test('of two that press at once one has him, the other is told politely', async () => {
    const list = await office.say('chen', '公海');
    const heard = await Promise.all([list.press('领取', 'C12'), list.pressAs('wang', '领取', 'C12')]);
    expect(heard.map(({ word }) => word).sort()).toEqual(['done', 'refused']);
    expect(heard.find(({ word }) => word === 'refused')?.text).toContain('可能刚被别人领走');
    const events = await office.store.read.ownership.ofCustomer((await customer(12)).id, 9);
    expect(events.filter(({ reason }) => reason === 'captured')).toHaveLength(1);
  });

  test('the former owner waits, and is told by which rule and until when', async () => {
    const answer = await office.say('li', '公海 领取 C12');
    expect(answer.word).toBe('refused');
    expect(answer.text).toContain('按规则「原顾问等待期」，11-30 周一 18:00 以后才能领回');
    office.advance(8 * DAY);
    expect((await office.say('li', '公海领取C12')).word).toBe('done');
  });

  test('nobody takes more a day than the rule allows, also with two presses at one moment', async () => {
    await office.say('admin', '规则 每日领取 1');
    await office.say('li', '公海 放入 C13 打错了');
    const heard = await Promise.all([
      office.say('chen', '公海 领取 C12'),
      office.say('chen', '公海 领取 C13'),
    ]);
    expect(heard.map(({ word }) => word).sort()).toEqual(['done', 'refused']);
    expect(heard.find(({ word }) => word === 'refused')?.text).toContain('每人每天最多领 1 位');
    office.advance(DAY);
    const left = (await office.say('chen', '公海')).refs[0];
    expect((await office.say('chen', `公海 领取 ${left}`)).word).toBe('done');
  });

  test('nobody takes one who has as many customers as the rule allows', async () => {
    await office.say('admin', '规则 客户上限 1');
    const { word, text } = await office.say('chen', '公海 领取 C12');
    expect(word).toBe('refused');
    expect(text).toMatch(/手上最多 1 位意向客户，您现在有 \d+ 位/u);
  });

  test('who is not there and who is somebody’s is the same answer', async () => {
    const [theirs, nobody] = [
      await office.say('li', '公海 领取 C20'),
      await office.say('li', '公海 领取 C9999'),
    ];
    expect(theirs.text.replace('C20', '')).toBe(nobody.text.replace('C9999', ''));
  });

  test('is offered to whoever would register him anew', async () => {
    const answer = await office.say('chen', '新客 王先生 13800138000 来访');
    expect(answer.text).toContain('在公海里，不用重新登记');
    expect((await answer.press('领取')).text).toContain('已领取：C12 王先生');
  });

  test('works in English', async () => {
    expect((await office.say('chen', 'pool take C12')).text).toContain('Taken: C12');
  });
});

describe('assigning from the pool (公海 分配)', () => {
  beforeEach(async () => {
    await office.say('li', '公海 放入 C12 客户出国了');
  });

  test('the manager gives him to somebody in the team, who is told', async () => {
    const answer = await office.say('wang', '公海 分配 C12 李娜');
    expect(answer.text).toContain('已把 C12 王先生 分配给 李娜');
    expect((await customer(12)).ownerId).toBe(await office.memberId('li'));
    const [notice] = await office.notices();
    expect(JSON.stringify(notice?.card)).toContain('王磊 从公海分配给您：C12 王先生');
  });

  test('whoever was given one is told when that is taken back', async () => {
    const answer = await office.say('wang', '公海 分配 C12 陈浩');
    await answer.press('撤销');
    const told = (await office.notices()).find(({ dedupKey }) => dedupKey.startsWith('takenBack'));
    expect(told?.target).toMatchObject({ memberId: await office.memberId('chen') });
    expect(JSON.stringify(told?.card)).toContain('王磊 撤回了分配：C12 已回到公海');
  });

  test('nobody else can, and only to who is led', async () => {
    expect((await office.say('chen', '公海 分配 C12 李娜')).text).toContain('由案场经理做');
    expect((await office.say('wang', '公海 分配 C12 不存在')).text).toContain('不是您能分配的同事');
    expect((await customer(12)).ownerId).toBe(NOBODY);
  });
});

describe('my day (今日)', () => {
  test('names the customers whose protection ends so soon that one is warned of it', async () => {
    expect((await office.say('li', '今日')).text).not.toContain('保护快到期');
    office.advance(13 * DAY);
    const { text, buttons } = await office.say('li', '今日');
    expect(text).toContain('保护快到期的客户（3）');
    expect(text).toContain('C12 王先生，保护到 明天 12-07 周一 18:00');
    expect(buttons).toContain('跟进 C12 王先生');
  });
});
