import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
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

describe('a discount (优惠)', () => {
  test('within one’s own limit it counts at once, and nobody is asked', async () => {
    const answer = await office.say('li', '优惠 C12 A-1-1502 1% 原因=老带新');
    expect(answer).toMatchObject({ word: 'done', refs: ['S1', 'A-1-1502', 'C12'] });
    expect(answer.text).toContain('S1 在您的权限内，当场生效');
    expect(answer.text).toContain('成交价 | 303.6万 | 3,005,640元');
    expect(answer.text).toContain('11-30 周一 18:00 前认购按这个价');
    await office.pass(1);
    expect(chat('wang')).not.toContain('S1');
    expect(office.posted('#managers')).toEqual([]);
    const question = await office.say('li', '认购 C12 A-1-1502 定金=5万');
    expect(question.text).toContain('3,005,640元');
    expect(question.text).toContain('优惠：1%，标价 303.6万（S1）');
  });

  test.each(['优惠 Ｃ１２ Ａ－１－１５０２ １％ 原因＝老带新', '优惠 C12 1502 99折 老带新'])(
    'is read as people write it: %s',
    async (line) => {
      expect((await office.say('li', line)).text).toContain('成交价 | 303.6万 | 3,005,640元');
    },
  );

  test('that still waits is over once somebody has the home: the cards are settled, and who asked hears why', async () => {
    await office.say('li', '优惠 C12 A-1-1502 2% 原因=老带新');
    await office.pass(1);
    await office.press(
      'chen',
      await office.say('chen', '认购 C20 A-1-1502 定金=5万'),
      'subscription.make.sure',
    );
    await office.pass(1);
    const over = 'S1 C12 王先生 A-1-1502 2% 不用再批：这套已经认购。';
    expect(chat('li')).toContain(over);
    expect(office.sent('wang').map(({ heading }) => heading)).toContain(over);
    expect(
      office.sent('wang').flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'actions')),
    ).toEqual([]);
    expect((await office.say('wang', '审批')).text).not.toContain('S1');
  });

  test('beyond it, it goes to the manager with before, after and what would follow', async () => {
    const answer = await office.say('li', '优惠 C12 A-1-1502 2% 原因=老带新');
    expect(answer.text).toContain('S1 已报 王磊 审批');
    await office.pass(1);
    const card = chat('wang');
    expect(card).toContain('S1 李娜申请优惠：C12 王先生 A-1-1502 2%');
    expect(card).toContain('高于底价');
    expect(card).toContain('老带新');
    expect(office.posted('#managers')).toHaveLength(1);
    expect(JSON.stringify(office.posted('#managers'))).not.toContain('底价');
    const pressed = await office.pressSent('wang', '同意');
    expect(pressed.text).toContain('S1 同意，已经告诉申请人');
    await office.pass(1);
    expect(chat('li')).toContain(
      'S1 C12 王先生 A-1-1502 2% 批下来了：王磊 同意（网页，今天 11-23 周一 10:01）',
    );
    expect(chat('wang')).toContain('S1 优惠 C12 王先生 A-1-1502 2% · 已同意');
    expect(chat('wang')).not.toContain('"label":"同意"');
    const question = await office.say('li', '认购 C12 A-1-1502 定金=5万');
    expect(question.text).toContain('2,975,280元');
    const bought = await office.press('li', question, 'subscription.make.sure');
    expect(bought.text).toContain('恭喜！D1 已认购 A-1-1502');
    expect(await office.store.read.deals.subscriptionByRef(1)).toMatchObject({
      price: 297_528_000,
      listPrice: 303_600_000,
    });
  });

  test('one that is not decided yet does not count, and the card says so', async () => {
    await office.say('li', '优惠 C12 A-1-1502 2% 原因=老带新');
    const question = await office.say('li', '认购 C12 A-1-1502 定金=5万');
    expect(question.text).toContain('成交价：303.6万');
    expect(question.text).toContain('优惠 S1 还在审批');
  });

  test('what was granted counts for this customer and this unit alone', async () => {
    await office.say('li', '优惠 C12 A-1-1502 1% 原因=老带新');
    expect((await office.say('li', '认购 C13 A-1-1502 定金=5万')).text).toContain('成交价：303.6万');
    expect((await office.say('li', '认购 C12 A-1-1503 定金=5万')).text).not.toContain('S1');
  });

  test('of a unit that is not sold any more it cannot be granted', async () => {
    await office.say('li', '优惠 C12 A-1-1502 2% 原因=老带新');
    await office.say('zhao', '房源 A-1-1502 撤回 原因 样板间留用');
    expect((await office.say('wang', '审批 S1 同意')).text).toContain('S1 现在批不了：A-1-1502 现在是撤回');
    expect((await office.say('wang', '审批 S1 不同意 不卖了')).text).toContain('S1 不同意');
  });

  test('goes with its customer to another consultant', async () => {
    await office.say('li', '优惠 C12 A-1-1502 2% 原因=老带新');
    const { store } = office;
    const [approval] = await store.read.approvals.pending(undefined, 5);
    const review = await office.say('wang', '交接 李娜 陈浩');
    const sure = review.actions.find(({ id }) => id.includes('sure')) ?? review.actions[0]!;
    await office.press('wang', review, sure.id);
    const after = await store.read.approvals.byId(approval!.id);
    const [chen] = await store.read.members.byName('陈浩', 1);
    expect(after?.applicantId).toBe(chen!.id);
  });
});
