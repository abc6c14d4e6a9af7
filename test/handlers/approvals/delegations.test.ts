import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { whoDecides } from '../../../src/handlers/approvals/whoDecides.ts';
import { openHoldOffice, type HoldOffice } from '../holds/holdOffice.ts';

let office: HoldOffice;
beforeEach(async () => {
  office = await openHoldOffice();
});
afterEach(async () => {
  await office.close();
});

/** What stands in somebody's chat, as he reads it. */
function chat(who: string): string {
  return JSON.stringify(office.sent(who));
}

describe('who is away (委托)', () => {
  test('names somebody with the same right, who holds the card too', async () => {
    expect((await office.say('wang', '委托')).text).toContain('您现在没有委托别人');
    const set = await office.say('wang', '委托 高远 到=11-30 18:00');
    expect(set.text).toContain('到 11-30 周一 18:00 为止，您的审批由 高远 代办');
    await office.say('li', '优惠 C12 A-1-1502 2% 原因=老带新');
    await office.pass(1);
    expect(chat('gao')).toContain('王磊 不在');
    expect(chat('gao')).toContain('代 王磊');
    expect(chat('wang')).toContain('S1 李娜申请优惠');
    expect((await office.say('gao', '审批')).refs).toEqual(['S1']);
    await office.pressSent('gao', '同意');
    await office.pass(1);
    expect(chat('li')).toContain('批下来了：高远（代 王磊） 同意');
    expect(chat('wang')).toContain('高远（代 王磊） 同意');
  });

  test('hands over what waits already', async () => {
    await office.say('li', '优惠 C12 A-1-1502 2% 原因=老带新');
    await office.pass(1);
    expect(chat('gao')).not.toContain('S1');
    const set = await office.say('wang', '委托 高远 到=明天');
    expect(set.text).toContain('有 1 份正在等审批');
    await office.pass(1);
    expect(chat('gao')).toContain('S1 李娜申请优惠');
  });

  test('ends by itself, or when he says so', async () => {
    await office.say('wang', '委托 高远 到=明天18:00');
    expect((await office.say('gao', '委托')).text).toContain('您在代办：王磊');
    expect((await office.say('wang', '委托 取消')).text).toContain('高远 不再代您审批');
    expect((await office.say('wang', '委托 取消')).text).toContain('您现在没有委托别人');
    await office.say('wang', '委托 高远 到=明天18:00');
    await office.pass(3 * 24 * 60);
    expect((await office.say('wang', '委托')).text).toContain('您现在没有委托别人');
    await office.say('li', '优惠 C12 A-1-1502 2% 原因=老带新');
    expect((await office.say('gao', '审批')).refs).toEqual([]);
  });

  test.each([
    ['委托 陈浩 到=11-30', '陈浩 没有和您一样的审批权限。可以委托给：曹阳、高远'],
    ['委托 王磊 到=11-30', '不能委托给自己'],
    ['委托 张三丰 到=11-30', '没有找到同事'],
  ])('%s is refused', async (line, text) => {
    expect((await office.say('wang', line)).text).toContain(text);
  });

  test('who has lost the role since decides for nobody', async () => {
    await office.say('gao', '委托 曹阳 到=11-30');
    await office.say('wang', '委托 曹阳 到=11-30');
    await office.say('admin', '成员 曹阳 置业顾问');
    await office.say('li', '优惠 C12 A-1-1502 2% 原因=老带新');
    const { approvals, members } = office.store.read;
    const [pending] = await approvals.pending(undefined, 5);
    const holders = await whoDecides({ approvals, members }, pending!, [], office.clock.now());
    expect(holders.map(({ actor }) => actor.member.name)).toEqual(['王磊']);
  });

  test('nobody decides his own by it', async () => {
    await office.say('gao', '委托 王磊 到=明天');
    await office.say('wang', '优惠 C12 A-1-1502 4% 原因=老带新');
    await office.pass(1);
    expect((await office.say('wang', '审批 S1 同意')).text).toContain('是您自己提交的');
    expect(chat('wang')).not.toContain('"label":"同意"');
  });
});

describe('time', () => {
  test('whoever decides is reminded after four working hours, and it ends after three working days', async () => {
    await office.say('li', '优惠 C12 A-1-1502 2% 原因=老带新');
    await office.pass(4 * 60 + 59);
    expect(chat('wang')).not.toContain('还没审批');
    await office.pass(2);
    expect(chat('wang')).toContain('还没审批：S1');
    await office.pass(3 * 24 * 60 + 4 * 60);
    expect(chat('li')).toContain('S1 C12 王先生 A-1-1502 2% 一直没人处理，已过期');
    expect(chat('wang')).toContain('已过期，不用再办');
    expect(chat('wang')).not.toContain('"label":"同意"');
    expect((await office.say('wang', '审批 S1 同意')).text).toContain('S1 已过期，不用再办');
  });

  test('what was granted counts for seven days', async () => {
    await office.say('li', '优惠 C12 A-1-1502 1% 原因=老带新');
    await office.pass(8 * 24 * 60);
    const question = await office.say('li', '认购 C12 A-1-1502 定金=5万');
    expect(question.text).toContain('成交价：303.6万');
  });
});

describe('whoever leaves', () => {
  test('his part goes to whoever leads now', async () => {
    await office.say('li', '优惠 C12 A-1-1502 2% 原因=老带新');
    await office.pass(1);
    await office.say('admin', '成员 王磊 停用');
    await office.pass(1);
    expect(chat('gao')).toContain('S1');
    expect((await office.say('gao', '审批')).refs).toEqual(['S1']);
    await office.pressSent('gao', '同意');
    await office.pass(1);
    expect(chat('li')).toContain('批下来了：高远');
  });
});

describe('the day (今日)', () => {
  test('says how many approvals wait', async () => {
    await office.say('li', '优惠 C12 A-1-1502 2% 原因=老带新');
    expect((await office.say('wang', '今日')).text).toContain('待审批 1');
    expect((await office.say('gao', '今日')).text).not.toContain('待审批');
  });
});
