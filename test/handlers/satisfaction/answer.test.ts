import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openRatingOffice, type RatingOffice } from './ratingOffice.ts';

let office: RatingOffice;
let token: string;
beforeEach(async () => {
  office = await openRatingOffice();
  await office.received();
  token = await office.asked();
});
afterEach(async () => {
  await office.close();
});

const customer = async () => (await office.store.read.customers.byRef(12))!;
const rating = async () => (await office.store.read.ratings.ofCustomer((await customer()).id, 1))[0]!;
const headings = (who: string) =>
  office
    .sent(who)
    .map(({ heading }) => heading)
    .join('\n');

describe('a customer’s answer', () => {
  test('is kept once, with his words; looking before does not use the link up', async () => {
    const open = await office.links.open(token);
    expect(open).toEqual({
      state: 'open',
      locale: 'zh-CN',
      project: '云溪府',
      about: 'visit',
      day: '2026-11-23',
    });
    await office.links.open(token);
    office.advance(60);
    const taken = await office.links.answer(token, { stars: 5, comment: '<b>小李</b>讲得清楚' });
    expect(taken.state).toBe('taken');
    expect(await rating()).toMatchObject({
      stars: 5,
      comment: '<b>小李</b>讲得清楚',
      answeredAt: office.clock.now(),
      answeredDay: '2026-11-23',
      how: 'link',
    });
    expect((await office.links.answer(token, { stars: 1, comment: null })).state).toBe('answered');
    expect((await office.links.open(token)).state).toBe('answered');
    expect((await rating()).stars).toBe(5);
  });

  test('is looked for before anything is written: links that open nothing take no turn among those who write', async () => {
    let written = 0;
    const tx = office.store.tx.bind(office.store);
    office.store.tx = async (fn) => {
      written += 1;
      return await tx(fn);
    };
    const wrong = ['', 'x', 'A'.repeat(43), 'A'.repeat(10_000), `${token}=`];
    for (const one of wrong) {
      expect((await office.links.answer(one, { stars: 5, comment: null })).state).toBe('unknown');
    }
    expect(written).toBe(0);
    expect((await office.links.answer(token, { stars: 5, comment: null })).state).toBe('taken');
    expect(written).toBe(1);
    expect((await office.links.answer(token, { stars: 1, comment: null })).state).toBe('answered');
    expect(written).toBe(1);
  });

  test('of two at one moment one is taken', async () => {
    const answers = await Promise.all(
      [1, 2, 3, 4, 5].map(async (stars) => await office.links.answer(token, { stars, comment: null })),
    );
    expect(answers.map(({ state }) => state).toSorted()).toEqual([
      'answered',
      'answered',
      'answered',
      'answered',
      'taken',
    ]);
    const rows = await office.store.read.rollups.read({
      projectId: (await customer()).projectId,
      from: '2026-11-23',
      to: '2026-11-23',
    });
    const { stars } = await rating();
    expect(rows.filter(({ figure }) => figure === 'satisfaction')).toMatchObject([{ n: stars, d: 1 }]);
  });

  test.each(['', 'x', '../../etc', 'a'.repeat(43), 'a'.repeat(10_000), "' OR 1=1 --"])(
    'a made up link (%#) opens and takes nothing',
    async (forged) => {
      expect((await office.links.open(forged)).state).toBe('unknown');
      expect((await office.links.answer(forged, { stars: 5, comment: null })).state).toBe('unknown');
      expect((await rating()).stars).toBeNull();
    },
  );

  test('comes until the end of the last day, and not after it', async () => {
    office.clock.set(new Date('2026-12-07T15:59:59Z'));
    expect((await office.links.open(token)).state).toBe('open');
    office.clock.set(new Date('2026-12-07T16:00:00Z'));
    expect((await office.links.open(token)).state).toBe('expired');
    expect((await office.links.answer(token, { stars: 5, comment: null })).state).toBe('expired');
    expect((await rating()).stars).toBeNull();
    expect((await office.say('li', '满意度 C12')).text).toContain('还没评，链接已过期');
  });

  test('reaches whoever served him, with stars and words', async () => {
    await office.links.answer(token, { stars: 4, comment: '再便宜点就好了' });
    await office.pass(1);
    expect(headings('li')).toContain('C12 王先生 给 到访接待 今天 11-23 周一 打了 4 分');
    expect(JSON.stringify(office.sent('li'))).toContain('再便宜点就好了');
    expect(headings('wang')).not.toContain('C12');
  });

  test('of one or two stars reaches whoever leads at once, who can look at the customer', async () => {
    await office.links.answer(token, { stars: 2, comment: '等了半小时' });
    await office.pass(1);
    expect(headings('wang')).toContain('请马上看：C12 王先生 给 到访接待 今天 11-23 周一 只打了 2 分');
    expect(JSON.stringify(office.sent('wang'))).toContain('李娜');
    expect((await office.pressSent('wang', '看客户')).text).toContain(
      '满意度：\n今天 11-23 周一 到访接待 ★★☆☆☆ 2 分「等了半小时」',
    );
  });

  test('goes to whoever has the customer when it comes; it still counts for whoever received', async () => {
    const before = (await rating()).memberId;
    await office.give('C12', '陈浩');
    await office.links.answer(token, { stars: 5, comment: null });
    await office.pass(1);
    expect(headings('chen')).toContain('C12 王先生 给 到访接待 今天 11-23 周一 打了 5 分');
    // Who served him hears it, too, and is not told whose customer it was.
    expect(headings('li')).toContain('一位客户 给 到访接待 今天 11-23 周一 打了 5 分');
    expect((await rating()).memberId).toBe(before);
  });
});

describe('the figures', () => {
  test('are mean, share of 4 and 5 and number of answers, by person, with who has not answered', async () => {
    const none = await office.say('li', '满意度');
    expect(none.text).toContain('云溪府 客户满意度 · 2026年11月');
    expect(none.text).toContain('这段时间还没有客户评价。');
    expect(none.text).toContain('还没评价 1\nC12 王先生 · 到访接待 · 今天 11-23 周一 10:00 发出');
    await office.links.answer(token, { stars: 4, comment: '不错' });
    const mine = await office.say('li', '满意度 本月');
    expect(mine.text).toContain('平均 4.0 分，4 分和 5 分占 100%，共 1 份评价。');
    expect(mine.text).toContain('最近的评价：\n今天 11-23 周一 李娜 · 到访接待 ★★★★☆ 4 分「不错」');
    expect(mine.text).toContain('发出去的都评了。');
    const team = await office.say('wang', '满意度');
    expect(team.text).toContain('谁 | 平均分 | 4–5 分 | 份数');
    expect(team.text).toContain('李娜 | 4.0 | 100% | 1');
    expect((await office.say('li', '满意度 上月')).text).toContain('这段时间还没有客户评价。');
    expect((await office.say('sun', '满意度')).text).toContain('共');
    expect((await office.say('li', '日报')).text).toContain('满意度：4.0 分（满意 100%，1 份）。');
  });

  test.each([
    ['li', '满意度 明年', /这段时间还没到/u],
    ['he', '满意度', /不能|没有权限/u],
  ])('%s：%s', async (who, line, text) => {
    expect((await office.say(who, line)).text).toMatch(text);
  });
});

test('a customer who is merged takes his answers along', async () => {
  await office.links.answer(token, { stars: 5, comment: null });
  const question = await office.say('wang', '合并 C12 C13');
  const merged = await office.press('wang', question, question.actions[0]!.id);
  expect(merged.word).toBe('done');
  const kept = await office.store.read.ratings.of('visit', (await rating()).aboutId);
  const into = await office.store.read.customers.byId(
    (await customer()).mergedIntoId ?? (await customer()).id,
  );
  expect(kept!.customerId).toBe(into!.id);
});
