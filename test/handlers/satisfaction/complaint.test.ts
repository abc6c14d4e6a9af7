import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openRatingOffice, type RatingOffice } from './ratingOffice.ts';

let office: RatingOffice;
beforeEach(async () => {
  office = await openRatingOffice();
});
afterEach(async () => {
  await office.close();
});

test('a complaint that is settled asks how it was; one star tells who leads, and opens it again', async () => {
  const taken = await office.say('li', '投诉 C12 主卧漏水');
  const ref = taken.refs.find((one) => one.startsWith('T'))!;
  expect((await office.say('sun', `满意度 ${ref}`)).text).toContain(`${ref} 还没有办结`);
  await office.say('sun', `反馈 ${ref} 已联系，明天上门`);
  const settled = await office.say('sun', `办结 ${ref} 结果=已补漏 原因=窗框胶条`);
  expect(settled.text).toContain('您好，您反映的问题我们已经处理');
  expect((await office.say('sun', `满意度 ${ref}`)).text).toContain('已请客户评价，还没评');
  await office.links.answer(office.tokenIn(settled), { stars: 1, comment: '还在漏' });
  await office.pass(1);
  const headings = (who: string) => office.sent(who).map(({ heading }) => heading ?? '');
  expect(headings('sun').join('\n')).toContain(`${ref} 投诉处理 今天 11-23 周一 只打了 1 分`);
  expect((await office.say('sun', ref)).text).toContain('客户评价 ★☆☆☆☆ 1 分「还在漏」');
  const reopening = await office.pressSent('sun', '重开投诉');
  expect(reopening.word).toBe('form');
  await office.say('sun', `重开 ${ref} 还在漏`);
  await office.say('sun', `反馈 ${ref} 重新安排`);
  const again = await office.say('sun', `办结 ${ref} 结果=换了窗 原因=窗框变形`);
  await office.links.answer(office.tokenIn(again), { stars: 5, comment: null });
  expect((await office.say('sun', `满意度 ${ref}`)).text).toContain('客户已经评过：★★★★★ 5 分');
});
