import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openRatingOffice, type RatingOffice } from './ratingOffice.ts';

let office: RatingOffice;
beforeEach(async () => {
  office = await openRatingOffice();
});
afterEach(async () => {
  await office.close();
});

const rating = async () => {
  const customer = await office.store.read.customers.byRef(12);
  return (await office.store.read.ratings.ofCustomer(customer!.id, 1))[0];
};
const memberId = async (who: string) =>
  (await office.store.read.members.identity({ platform: 'web', workspace: 'demo', externalId: who }))!
    .memberId;

describe('asking a customer how it was (满意度)', () => {
  test('gives words to send on, friendly, with the link, its last day and the project’s name', async () => {
    await office.received();
    const asked = await office.say('li', '满意度 C12');
    expect(asked).toMatchObject({ word: 'done', refs: ['C12'] });
    expect(asked.text).toContain('已生成评价链接：C12 王先生 · 到访接待 今天 11-23 周一');
    expect(asked.text).toMatch(
      /您好，感谢您来云溪府看房。想请您花半分钟给这次接待打个分，您的意见我们都会认真看：\n\S+\/s\/[\w-]{43}\n链接12月7日前有效，不用登录，只能评一次。谢谢您！\n—— 云溪府/u,
    );
    const token = office.tokenIn(asked);
    const kept = await rating();
    expect(kept).toMatchObject({
      about: 'visit',
      memberId: await memberId('li'),
      askedById: await memberId('li'),
      expiresAt: new Date('2026-12-07T16:00:00Z'),
      stars: null,
      answeredAt: null,
    });
    expect(JSON.stringify(kept)).not.toContain(token);
    expect(kept!.tokenHash).toMatch(/^[0-9a-f]{64}$/u);
  });

  test('is offered on the card of a reception that was written down, and not forced', async () => {
    const card = await office.received();
    expect(await rating()).toBeUndefined();
    const button = card.actions.find(({ label }) => label === '请客户评价');
    const asked = await office.press('li', card, button!.id);
    expect(asked.text).toContain('C12 王先生 · 到访接待');
    expect(await office.links.open(office.tokenIn(asked))).toMatchObject({
      state: 'open',
      project: '云溪府',
    });
  });

  test('once: whoever asks again hears that the customer was asked, and can make a new link that ends the old one', async () => {
    await office.received();
    const old = await office.asked();
    const again = await office.say('li', '满意度 C12');
    expect(again.word).toBe('refused');
    expect(again.text).toContain('到访接待 今天 11-23 周一：今天 11-23 周一 10:00 已请客户评价，还没评。');
    const fresh = office.tokenIn(await office.press('li', again, again.actions[0]!.id));
    expect(fresh).not.toBe(old);
    expect((await office.links.open(old)).state).toBe('unknown');
    expect((await office.links.open(fresh)).state).toBe('open');
  });

  test('can be taken back: the link opens nothing then; not when it is answered', async () => {
    await office.received();
    const token = await office.asked();
    expect((await office.say('li', '撤销')).text).toContain('已撤销');
    expect((await office.links.open(token)).state).toBe('unknown');
    const other = await office.asked();
    await office.links.answer(other, { stars: 5, comment: null });
    expect((await office.say('li', '撤销')).text).not.toContain('已撤销');
    expect((await rating())!.stars).toBe(5);
    const answered = await office.say('li', '满意度 C12');
    expect(answered).toMatchObject({ word: 'refused' });
    expect(answered.text).toContain('客户已经评过：★★★★★ 5 分');
  });

  test('a visit that was asked about cannot be taken back any more', async () => {
    await office.say('li', '到访 C12 2人');
    await office.asked();
    office.advance(1);
    const undo = await office.say('li', '撤销');
    expect(undo.text).toContain('已撤销');
    expect(
      (
        await office.store.read.visits.ofCustomer(
          (await office.store.read.customers.byRef(12))!.id,
          'visit',
          1,
        )
      ).length,
    ).toBe(1);
  });

  test('a policy says for how many days', async () => {
    await office.say('admin', '规则 评价链接 3');
    await office.received();
    expect((await office.say('li', '满意度 C12')).text).toContain('链接11月26日前有效');
  });

  test('in English the words and the page are English', async () => {
    await office.received();
    const asked = await office.say('li', 'satisfaction C12');
    expect(asked.text).toContain('Hello, thank you for visiting 云溪府.');
    expect(await office.links.open(office.tokenIn(asked))).toMatchObject({ locale: 'en' });
  });

  test.each([
    ['li', '满意度 C12', /C12 王先生 还没有可以评价的/u],
    ['li', '满意度 C999', /没有找到/u],
    ['zhou', '满意度 C12', /评价链接由置业顾问、经理或客服发给客户/u],
    ['li', '满意度 H99', /没有找到「H99」这笔成交/u],
    ['sun', '满意度 T99', /T99/u],
  ])('%s：%s', async (who, line, text) => {
    const answer = await office.say(who, line);
    expect(answer.text).toMatch(text);
    expect(await rating()).toBeUndefined();
  });

  test('a colleague’s customer is not there', async () => {
    await office.received();
    expect((await office.say('chen', '满意度 C12')).text).toContain('没有找到');
  });
});

describe('the sign-off of a home', () => {
  const pressSure = async (who: string, line: string) => {
    const question = await office.say(who, line);
    return await office.press(who, question, question.actions[0]!.id);
  };

  test('may leave it to the customer: he gets a link, and 满意度 H1 knows what came of it', async () => {
    await pressSure('li', '认购 C12 A-1-1502 定金=5万');
    await pressSure('li', '签约 C12 A-1-1502 方案=一次性 交房=2026-12-10');
    await pressSure('qian', '收款 H1 303.6万 转账');
    await office.say('sun', '交房 H1 12-05 10:00');
    expect((await office.say('sun', '满意度 H1')).text).toContain('H1 还没有签收交房');
    await office.say('sun', '验房 H1 都合格');
    const points = await office.say('sun', '交房 H1 签收');
    const question = await office.press('sun', points, 'handover.byLink');
    expect(question.text).toContain('满意度：发链接请客户评');
    const done = await office.press('sun', question, 'handover.signOff.sure');
    expect(done.text).toContain('满意度：等客户评价');
    expect(done.text).toContain('您好，恭喜您收房！');
    await office.links.answer(office.tokenIn(done), { stars: 4, comment: '师傅很耐心' });
    expect((await office.say('sun', '满意度 H1')).text).toContain('★★★★☆ 4 分「师傅很耐心」');
    expect((await office.say('sun', '交房 H1')).text).toContain('满意度：★★★★☆ 4 分「师傅很耐心」');
    expect((await office.say('li', '合同 H1')).text).toContain('客户评价 ★★★★☆ 4 分「师傅很耐心」');
  });
});

test.each([
  ['满意度', {}],
  ['满意度 上月', { period: { kind: 'month', from: '2026-10-01', to: '2026-10-31' } }],
  ['满意度 11月', { period: { kind: 'month', from: '2026-11-01', to: '2026-11-30' } }],
  ['满意度 C12', { customer: 'C12' }],
  ['满意度 王先生', { customer: 'C12' }],
  ['满意度 h #8', { contract: 'H8' }],
  ['满意度 t5', { complaint: 'T5' }],
  ['满意度 1502', { contract: '1502' }],
])('%s', async (line, fields) => {
  await office.say('li', '客户 C13');
  expect(await office.understand('li', line)).toMatchObject({ command: 'satisfaction', fields });
});
