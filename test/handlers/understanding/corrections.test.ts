import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openSalesOffice, type SalesOffice } from '../customers/salesOffice.ts';

let office: SalesOffice;
beforeEach(async () => {
  office = await openSalesOffice();
});
afterEach(() => office.close());

const customer = async (ref: number) => {
  const found = await office.store.read.customers.byRef(ref);
  if (found === undefined) {
    throw new Error(`no C${ref}`);
  }
  return found;
};
const followUps = async (ref: number) =>
  await office.store.read.followUps.ofCustomer((await customer(ref)).id, 10);

describe('a wrong reading is put right by one line', () => {
  test('不是C12，是刘女士: the follow-up moves, nothing is typed again, and the answer says what changed', async () => {
    await office.say('li', 'C12 电话 说价格高');
    const corrected = await office.say('li', '不是C12，是刘女士');
    expect(corrected.word).toBe('done');
    expect(corrected.text).toContain('C12 → C13');
    expect(await followUps(12)).toEqual([]);
    expect((await followUps(13)).map(({ content }) => content)).toEqual(['说价格高']);
  });

  test('是明天不是后天: the day changes, the hour stays', async () => {
    await office.say('li', '后天下午三点给C12打电话');
    const { text } = await office.say('li', '是明天不是后天');
    expect(text).toContain('已更正');
    const plans = await office.store.read.plans.openOfCustomer((await customer(12)).id);
    expect(plans.map(({ at }) => at.toISOString())).toEqual(['2026-11-24T07:00:00.000Z']);
  });

  test.each([
    ['不对 是周四', '2026-11-26T07:00:00.000Z', 'call'],
    ['改成微信', '2026-11-25T07:00:00.000Z', 'wechat'],
    ['改到周四', '2026-11-26T07:00:00.000Z', 'call'],
  ])('%s: a plan that was just made', async (line, at, method) => {
    await office.say('li', '后天下午三点给C12打电话');
    await office.say('li', line);
    const plans = await office.store.read.plans.openOfCustomer((await customer(12)).id);
    expect(plans.map((plan) => [plan.at.toISOString(), plan.method])).toEqual([[at, method]]);
  });

  test('其实是没打通: the follow-up is not effective, and its words stay', async () => {
    await office.say('li', 'C13 电话 说价格高');
    await office.say('li', '其实是没打通');
    expect(await followUps(13)).toMatchObject([{ effective: false, content: '说价格高' }]);
  });

  test('其实是老公不同意 is more that was told, and loses no word', async () => {
    await office.say('li', 'C13 电话 说价格高');
    await office.say('li', '其实是老公不同意');
    expect(await followUps(13)).toMatchObject([{ effective: true, content: '说价格高，其实是老公不同意' }]);
  });

  test('搞错人了 是C13: the follow-up moves', async () => {
    await office.say('li', 'C12 电话 说价格高');
    await office.say('li', '搞错人了 是C13');
    expect(await followUps(12)).toEqual([]);
    expect(await followUps(13)).toHaveLength(1);
  });

  test('it is one operation: taken back, what was said first stands there again', async () => {
    await office.say('li', '改客 C12 预算320万');
    await office.say('li', '预算是280');
    expect((await customer(12)).budget).toEqual({ bound: 'about', at: 280_000_000 });
    await office.say('li', '撤销');
    expect((await customer(12)).budget).toEqual({ bound: 'about', at: 320_000_000 });
  });

  test('two whom it could mean are asked about, and the press changes the first line all the same', async () => {
    await office.say('li', '刘女士 电话 说价格高');
    const asked = await office.say('li', '不是刘女士，是王');
    if (asked.word === 'ask' && asked.buttons.length > 1) {
      await asked.press('C14');
      expect(await followUps(13)).toEqual([]);
      expect(await followUps(14)).toHaveLength(1);
    } else {
      expect(await followUps(13)).toHaveLength(1);
    }
  });

  test('a phone that is none corrects nothing: the form says how many digits it has', async () => {
    await office.say('li', '新客 蔡先生 13688880098 三房');
    const { word } = await office.say('li', '手机号错了 是1368888009');
    expect(word).toBe('form');
    expect(await office.store.read.customers.byPhone('+8613688880098')).toBeDefined();
  });

  test('nobody is corrected into a customer of a colleague', async () => {
    await office.say('li', 'C12 电话 说价格高');
    const { word } = await office.say('li', '不是C12，是C20');
    expect(['refused', 'denied', 'form']).toContain(word);
    expect(await followUps(12)).toHaveLength(1);
    expect(await followUps(20)).toEqual([]);
  });

  test('after ten minutes, and where nothing was written, it is no correction', async () => {
    expect((await office.understand('li', '不是C12，是刘女士')).command).toBeNull();
    await office.say('li', 'C12 电话 说价格高');
    office.advance(11);
    expect((await office.understand('li', '不是C12，是刘女士')).command).toBeNull();
  });

  test('what a confirmation card did is corrected by no line', async () => {
    const card = await office.say('li', 'C12 认购 1502 定金5万');
    await card.press('确认');
    expect((await office.understand('li', '不是1502，是1503')).command).toBeNull();
  });
});

describe('what was said before is context', () => {
  test('messages within seconds about the same customer are one follow-up', async () => {
    await office.say('li', '王先生刚打电话来');
    await office.say('li', '嫌贵，要和老婆商量');
    const last = await office.say('li', '明天下午三点再打');
    expect(last.text).toContain('和刚才那条记在一起了');
    const [one, another] = await followUps(12);
    expect(another).toBeUndefined();
    expect(one).toMatchObject({ concerns: expect.arrayContaining(['价格']) as unknown });
    expect(one?.content).toContain('要和老婆商量');
  });

  test('a minute later it is another one', async () => {
    await office.say('li', '王先生 电话 说价格高');
    office.advance(2);
    await office.say('li', '嫌首付不够');
    expect(await followUps(12)).toHaveLength(2);
  });

  test('the last customer is meant, and named in the answer; half an hour later nobody is', async () => {
    await office.say('li', '客户 C13');
    office.advance(2);
    const { refs, text } = await office.say('li', '嫌贵');
    expect(refs).toContain('C13');
    expect(text).toContain('刘女士');
    office.advance(31);
    expect((await office.understand('li', '嫌首付不够')).fields['customer']).toBeUndefined();
  });

  test('the name behind 您说的是哪一位？ answers it, and the sentence is kept', async () => {
    const asked = await office.say('li', '跟进 王 电话 说价格高');
    expect(asked.word).toBe('ask');
    const answered = await office.say('li', '王女士');
    expect(answered.word).toBe('done');
    expect((await followUps(14)).map(({ content }) => content)).toEqual(['说价格高']);
  });

  test('a command with a slip in it answers nothing: what was asked for stays open', async () => {
    expect((await office.say('li', '投诉 C12')).word).toBe('form');
    expect((await office.say('li', '根进 C12 电话')).text).toContain('「跟进」');
    expect(await office.store.read.complaints.byRef(1)).toBeUndefined();
    expect(await followUps(12)).toEqual([]);
    expect((await office.say('li', '主卧漏水')).refs).toContain('T1');
  });

  test('what a form asks for may be typed', async () => {
    expect((await office.say('li', '提醒我给王先生打电话')).word).toBe('form');
    expect((await office.say('li', '明天下午三点')).word).toBe('done');
    expect(await office.store.read.plans.openOfCustomer((await customer(12)).id)).toHaveLength(1);
  });
});
