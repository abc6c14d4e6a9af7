import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openSalesOffice, type SalesOffice } from '../customers/salesOffice.ts';

let office: SalesOffice;
beforeEach(async () => {
  office = await openSalesOffice();
});
afterEach(async () => {
  await office.close();
});

const SECRETS = ['C20', '张建国', '陈浩', '18600186000'];
const DAY = 24 * 60;

async function customer(ref: number) {
  return (await office.store.read.customers.byRef(ref))!;
}

describe('判客', () => {
  test('shows whose a new customer is, by which rule, on what evidence and until when', async () => {
    await office.say('li', '新客 钱先生 13800138003 来源=来电');
    const answer = await office.say('li', '判客 13800138003');
    expect(answer).toMatchObject({ word: 'done', refs: ['C61'], buttons: [] });
    expect(answer.text).toContain('判客 C61 钱先生 138****8003');
    expect(answer.text).toContain('李娜');
    expect(answer.text).toContain('来电保护 15天');
    expect(answer.text).toContain('12-08 周二 18:00');
    expect(answer.text).toContain('今天 11-23 周一 10:00 李娜 首次登记（来电）');
    expect(answer.text).toContain('自有客户（没有渠道）');
    expect(answer.text).not.toContain('13800138003');
  });

  test('an effective follow-up extends the protection, one that nobody answered does not', async () => {
    await office.say('li', '新客 钱先生 13800138003 来源=来访');
    const first = (await customer(61)).protectedUntil;
    expect(first).toEqual(new Date('2026-11-30T18:00:00+08:00'));
    office.advance(DAY);
    await office.say('li', '跟进 C61 电话 没人接');
    expect((await customer(61)).protectedUntil).toEqual(first);
    await office.say('li', '跟进 C61 电话 聊了聊价格');
    expect((await customer(61)).protectedUntil).toEqual(new Date('2026-12-24T18:00:00+08:00'));
    expect((await office.say('li', '判客')).text).toContain('有效跟进保护 30天');
    await office.say('li', '撤销 C61');
    expect((await customer(61)).protectedUntil).toEqual(first);
  });

  test('when the protection is over and nobody followed up, it says so and by which rule', async () => {
    office.advance(16 * DAY);
    const { text } = await office.say('li', '判客 C12');
    expect(text).toContain('保护期已过又没有跟进，视为放弃');
    expect(text).toContain('保护期过后 7天 没有跟进就算放弃');
  });

  test('a rule of the project is data: changed in chat it counts for what comes', async () => {
    await office.say('li', '新客 钱先生 13800138003 来源=来电');
    await office.say('admin', '规则 来电保护期 10天 项目=云溪府');
    await office.say('li', '新客 孙先生 13800138004 来源=来电');
    expect((await customer(61)).protectedUntil).toEqual(new Date('2026-12-08T18:00:00+08:00'));
    expect((await customer(62)).protectedUntil).toEqual(new Date('2026-12-03T18:00:00+08:00'));
  });

  test('a colleague’s customer is not there by reference, and by phone only how it stands', async () => {
    const byRef = await office.say('li', '判客 C20');
    expect(byRef.word).toBe('refused');
    expect(byRef.text).toContain('没有找到');
    const written = office.watchOperations();
    const byPhone = await office.say('li', '判客 18600186000');
    expect(byPhone).toMatchObject({ word: 'done', refs: [], buttons: ['申诉'] });
    expect(byPhone.text).toContain('公司已有客户档案');
    for (const secret of SECRETS) {
      expect(byPhone.text).not.toContain(secret);
    }
    expect(written.map(({ note }) => note)).toEqual([expect.stringContaining('verdict on C20')]);
    const manager = await office.say('wang', '判客 18600186000');
    expect(manager).toMatchObject({ refs: ['C20'] });
    expect(manager.text).toContain('陈浩');
  });

  test('a number that nobody has can be registered with one press', async () => {
    const answer = await office.say('li', '判客 13800138003');
    expect(answer.text).toContain('138****8003 公司里还没有客户档案');
    const form = await answer.press('登记新客');
    expect(form.values['phone']).toBe('13800138003');
  });

  test('which channel filed a number is told to who leads or receives, others only that one has', async () => {
    await office.say('tang', '报备 渠道甲 赵先生 138****8002');
    const told = await office.say('li', '判客 13800138002');
    expect(told.text).toContain('已有渠道报备');
    expect(told.text).not.toContain('渠道甲');
    expect((await office.say('wang', '判客 13800138002')).text).toContain('渠道甲 已报备');
  });

  test('a couple is one customer: what is done with the wife protects the husband', async () => {
    const [husband, wife] = [await customer(12), await customer(13)];
    await office.store.tx(async (session) => {
      await session.update('customer', husband, { spouseId: wife.id });
      await session.update('customer', wife, { spouseId: husband.id });
    });
    await office.say('li', '跟进 C13 电话 聊了聊首付');
    const { text } = await office.say('li', '判客 C12');
    expect(text).toContain('与 C13 是夫妻，视为同一位客户');
    expect(text).toContain('有效跟进保护 30天');
  });

  test('who is in the pool can be taken by whoever knows the number', async () => {
    await office.say('chen', '公海 放入 C20 换人跟');
    const answer = await office.say('li', '判客 18600186000');
    expect(answer).toMatchObject({ refs: [], buttons: ['领取'] });
    expect(answer.text).toContain('在公海，没有归属');
    expect((await answer.press('领取')).text).toContain('已领取：C20');
  });

  test('English works the same', async () => {
    office.advance(16 * DAY);
    const { text } = await office.say('li', 'verdict C12');
    expect(text).toContain('after the protection, 7 days without a follow-up gives him up');
  });
});

describe('an appeal (判客申诉)', () => {
  const appeal = async (why = '上周六是我接待的') => {
    const answer = await office.say('li', '新客 张总 18600186000');
    const form = await answer.press('申诉');
    return await form.submit({ reason: why });
  };
  const waiting = async (about: string) =>
    (await office.notices()).filter(({ subject }) => subject.kind === about);
  const latest = async () => {
    const subject = (await waiting('appeal')).at(-1)?.subject;
    return subject?.kind === 'appeal' ? subject.appealId : '';
  };
  const decide = async (who: string, decision: string) =>
    await office.act(who, 'appeal.decide', { appeal: await latest(), decision });

  test('is offered where a registration meets somebody else’s customer, and leaks nothing', async () => {
    const lodged = await appeal();
    expect(lodged).toMatchObject({ word: 'done', refs: [] });
    for (const secret of SECRETS) {
      expect(lodged.text).not.toContain(secret);
    }
    const [notice] = await waiting('appeal');
    expect(notice?.target).toEqual({ kind: 'member', memberId: await office.memberId('wang') });
    expect(notice?.card.heading).toBe('李娜 申诉：C20 张建国 186****6000 应归本人');
    expect(JSON.stringify(notice?.card)).toContain('上周六是我接待的');
    expect(JSON.stringify(notice?.card)).toContain('改判给 李娜');
    expect((await appeal()).text).toContain('还在等案场经理裁定');
  });

  test('改判 makes the customer the appellant’s, with his plans, and both are told', async () => {
    await office.say('chen', '计划 C20 明天15:00 电话');
    await appeal();
    const done = await decide('wang', 'change');
    expect(done.text).toContain('C20 张建国：改判给 李娜');
    const [li, chen] = [await office.memberId('li'), await office.memberId('chen')];
    const given = await customer(20);
    expect(given).toMatchObject({ ownerId: li, protectedUntil: new Date('2026-12-08T18:00:00+08:00') });
    const [event] = await office.store.read.ownership.ofCustomer(given.id, 5);
    expect(event).toMatchObject({ reason: 'appeal', ownerId: li, byId: await office.memberId('wang') });
    expect((await office.store.read.plans.openOfMember(li, 5)).map(({ customerId }) => customerId)).toContain(
      given.id,
    );
    const told = await waiting('appealDecided');
    expect(told.map(({ target }) => (target.kind === 'member' ? target.memberId : '')).sort()).toEqual(
      [li, chen].sort(),
    );
    expect(await waiting('replace')).toHaveLength(1);
    expect((await office.say('li', '判客 C20')).text).toContain('申诉改判');
    expect((await office.say('chen', '判客 C20')).word).toBe('refused');
    const again = await decide('gao', 'uphold');
    expect(again).toMatchObject({ word: 'refused' });
    expect(again.text).toContain('王磊');
  });

  test('维持 changes nothing, and the appellant learns no name by it', async () => {
    const before = await customer(20);
    await appeal();
    await decide('wang', 'uphold');
    expect(await customer(20)).toEqual(before);
    const told = await waiting('appealDecided');
    const mine = told.find(({ target }) => !JSON.stringify(target).includes(before.ownerId));
    expect(JSON.stringify(mine?.card)).toContain('维持原归属');
    expect(JSON.stringify(mine?.card)).not.toContain('张建国');
  });

  test('nobody decides his own: a manager’s appeal goes to the director', async () => {
    const form = await (await office.say('wang', '判客 C20')).press('申诉');
    await form.submit({ reason: '老业主介绍给我的' });
    const [notice] = await waiting('appeal');
    expect(notice?.target).toEqual({ kind: 'member', memberId: await office.memberId('gao') });
    expect((await decide('wang', 'change')).text).toContain('不能由自己裁定');
    expect((await decide('chen', 'uphold')).word).toBe('denied');
  });

  test('of two decisions at once one wins', async () => {
    await appeal();
    const id = await latest();
    const words = await Promise.all([
      office.act('wang', 'appeal.decide', { appeal: id, decision: 'uphold' }),
      office.act('gao', 'appeal.decide', { appeal: id, decision: 'change' }),
    ]);
    expect(words.map(({ word }) => word).sort()).toEqual(['done', 'refused']);
  });

  test('when the customer becomes somebody else’s, other appeals are closed, and their appellants can appeal anew', async () => {
    await appeal();
    const first = await latest();
    await (await (await office.say('wang', '判客 C20')).press('申诉')).submit({ reason: '老业主介绍给我的' });
    const second = await latest();
    expect((await office.act('gao', 'appeal.decide', { appeal: first, decision: 'change' })).word).toBe(
      'done',
    );
    expect(await office.store.read.ownership.appeal(second)).toMatchObject({ state: 'superseded' });
    const notices = await office.notices();
    expect(notices.map(({ subject }) => subject)).toContainEqual({
      kind: 'replace',
      posted: `appeal:${second}`,
    });
    expect(notices.find(({ dedupKey }) => dedupKey.startsWith('appeal.superseded'))).toMatchObject({
      target: { kind: 'member', memberId: await office.memberId('wang') },
    });
    const late = await office.act('gao', 'appeal.decide', { appeal: second, decision: 'change' });
    expect(late.text).toContain('归属已经变了');
    const anew = await (await office.say('wang', '判客 C20')).press('申诉');
    expect((await anew.submit({ reason: '老业主介绍给我的' })).word).toBe('done');
  });

  test('when the decision is taken back, an appeal that it closed is open again and put before the judges', async () => {
    await appeal();
    const first = await latest();
    await (await (await office.say('wang', '判客 C20')).press('申诉')).submit({ reason: '老业主介绍给我的' });
    const second = await latest();
    await office.act('gao', 'appeal.decide', { appeal: first, decision: 'change' });
    await office.say('gao', '撤销 C20');
    const again = await office.store.read.ownership.appeal(second);
    expect(again).toMatchObject({ state: 'open' });
    expect((await waiting('appeal')).map(({ dedupKey }) => dedupKey)).toContain(
      `appeal:${second}:${again!.version}:${await office.memberId('gao')}`,
    );
  });

  test('one against a former owner does not keep somebody from appealing anew', async () => {
    await appeal();
    const stale = await latest();
    const [before, su] = [await customer(20), await office.memberId('gao')];
    await office.store.tx(async (session) => {
      await session.update('customer', before, { ownerId: su });
    });
    expect((await appeal()).word).toBe('done');
    expect(await office.store.read.ownership.appeal(stale)).toMatchObject({ state: 'superseded' });
  });

  test('of two of one person at once one is lodged', async () => {
    const written = office.watchOperations();
    const answers = await Promise.all([appeal(), appeal()]);
    expect(answers.map(({ word }) => word).sort()).toEqual(['done', 'refused']);
    const kinds = written.map(({ changes }) => changes.map(({ kind }) => kind));
    expect(kinds).toContainEqual(['member', 'appeal']);
  });

  test('nobody who has left is given a customer', async () => {
    await appeal();
    await office.say('admin', '成员 李娜 停用');
    const refused = await decide('wang', 'change');
    expect(refused.word).toBe('refused');
    expect(refused.text).toContain('李娜 已停用或不在这个项目');
    expect((await decide('wang', 'uphold')).word).toBe('done');
  });

  test('of a couple both records go to the appellant, and come back together', async () => {
    const chen = await office.memberId('chen');
    await office.say('chen', '新客 孙女士 13800138009');
    await office.say('chen', '改 C20 配偶=C61');
    expect((await customer(61)).spouseId).toBe((await customer(20)).id);
    await appeal();
    await decide('wang', 'change');
    expect((await customer(61)).ownerId).toBe(await office.memberId('li'));
    for (const { card } of await waiting('appealDecided')) {
      expect(JSON.stringify(card)).toContain('C61 孙女士');
    }
    await office.say('wang', '撤销 C20');
    expect([(await customer(20)).ownerId, (await customer(61)).ownerId]).toEqual([chen, chen]);
  });

  test('is decided by one of two words only', async () => {
    await appeal();
    expect((await decide('wang', 'changed')).word).not.toBe('done');
    expect(await office.store.read.ownership.appeal(await latest())).toMatchObject({ state: 'open' });
  });

  test('a decision to leave him that is taken back says that it is open again, not that he came back', async () => {
    await appeal();
    await decide('wang', 'uphold');
    await office.say('wang', '撤销');
    const told = (await office.notices()).filter(({ dedupKey }) => dedupKey.startsWith('appeal.reopened'));
    expect(JSON.stringify(told)).toContain('等待重新裁定');
    expect(JSON.stringify(told)).not.toContain('恢复原来的归属');
  });

  test('can be taken back until it is decided', async () => {
    const lodged = await appeal();
    expect((await lodged.press('撤销')).word).toBe('done');
    expect(await office.store.read.ownership.appeals((await customer(20)).id, 5)).toEqual([]);
    await appeal();
    await decide('wang', 'change');
    expect((await office.say('li', '撤销')).word).toBe('refused');
  });

  test('a decision is taken back by who made it: all is as before, and the others are told', async () => {
    const before = await customer(20);
    await appeal();
    await decide('wang', 'change');
    expect((await office.say('wang', '撤销 C20')).word).toBe('done');
    expect(await customer(20)).toMatchObject({
      ownerId: before.ownerId,
      protectedUntil: before.protectedUntil,
    });
    const told = (await office.notices()).filter(({ dedupKey }) => dedupKey.startsWith('appeal.reopened'));
    expect(told).toHaveLength(2);
    expect((await waiting('appeal')).at(-1)?.card.heading).toBe('李娜 申诉：C20 张建国 186****6000 应归本人');
  });
});
