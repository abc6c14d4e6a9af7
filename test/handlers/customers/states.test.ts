import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openSalesOffice, type SalesOffice } from './salesOffice.ts';

let office: SalesOffice;
beforeEach(async () => {
  office = await openSalesOffice();
});
afterEach(() => office.close());

async function customer(ref: number) {
  const found = await office.store.read.customers.byRef(ref);
  if (found === undefined) {
    throw new Error(`no C${ref}`);
  }
  return found;
}

describe('a customer is given up', () => {
  test('only after a question that shows what would be closed', async () => {
    await office.say('li', '计划 C12 明天15:00 电话 问首付');
    const asked = await office.say('li', '流失 C12 嫌贵，买了别家');
    expect(asked).toMatchObject({ word: 'confirm', refs: ['C12'] });
    expect(asked.text).toContain('嫌贵，买了别家');
    expect(asked.text).toContain('问首付');
    expect(await customer(12)).toMatchObject({ state: 'prospect', lostReason: null });
    const lost = await asked.press('确认流失');
    expect(lost.word).toBe('done');
    expect(await customer(12)).toMatchObject({
      state: 'lost',
      lostReason: '嫌贵，买了别家',
      lostCause: '价格',
      lostFrom: 'prospect',
    });
    const [plan] = await office.store.read.plans.ofCustomer((await customer(12)).id, 5);
    expect(plan).toMatchObject({ state: 'cancelled', cancelReason: '嫌贵，买了别家', remindAt: null });
  });

  test('taking it back brings the customer and the plan back', async () => {
    await office.say('li', '计划 C12 明天15:00 电话 问首付');
    const asked = await office.say('li', '流失 C12 出国了');
    const lost = await asked.press('确认流失');
    expect(await lost.press('撤销')).toMatchObject({ word: 'done' });
    const back = await customer(12);
    expect(back).toMatchObject({ state: 'prospect', lostReason: null, lostCause: null });
    expect(await office.store.read.plans.openOfCustomer(back.id)).toMatchObject([{ state: 'open' }]);
  });

  test('改客 asks the same question, after what else was said is written', async () => {
    const asked = await office.say('li', '改客 C12 级别=D 状态=流失 原因=首付不够');
    expect(asked.word).toBe('confirm');
    expect(asked.text).toContain('级别：A → D');
    expect(await customer(12)).toMatchObject({ level: 'D', state: 'prospect' });
    await asked.press('确认流失');
    expect(await customer(12)).toMatchObject({ state: 'lost', lostCause: '首付' });
  });

  test('without a reason it asks for one', async () => {
    const form = await office.say('li', '改客 C12 状态=流失');
    expect(form).toMatchObject({ word: 'form', values: { state: 'lost' } });
    expect(form.errors['reason']).toContain('原因');
    expect(await form.submit({ ...form.values, reason: '价格太高' })).toMatchObject({ word: 'confirm' });
    expect(await office.say('li', '流失 C13')).toMatchObject({ word: 'form' });
  });

  test('and comes back in the state that he was lost in', async () => {
    await office.say('li', '改客 C12 状态=已访');
    const lost = await (await office.say('li', '流失 C12 观望')).press('确认流失');
    expect((await office.say('li', '流失 C12 不买了')).text).toContain('已经登记流失');
    const card = await office.say('li', '客户 C12');
    expect(card.text).toContain('原因：观望');
    const back = await lost.press('恢复跟进');
    expect(back.text).toContain('状态：已流失 → 已到访');
    expect(await customer(12)).toMatchObject({ state: 'visited', lostReason: null, lostFrom: null });
  });

  test('a colleague’s customer cannot be given up', async () => {
    expect(await office.say('li', '流失 C20 不买了')).toMatchObject({ word: 'refused', refs: [] });
  });

  test('English works the same', async () => {
    const asked = await office.say('li', 'lost C12 too expensive');
    expect(asked.text).toContain('counts as：price');
  });
});

describe('customers are found by what they are', () => {
  test('by level and rooms, of one’s own only', async () => {
    const answer = await office.say('li', '客户 A级 三房');
    expect(answer.word).toBe('done');
    expect(answer.refs).toEqual(['C12']);
  });

  test('by how long nobody spoke with them', async () => {
    await office.say('li', '跟进 C12 电话 聊了价格');
    office.advance(40 * 1440);
    await office.say('li', '跟进 C13 电话 聊了户型');
    const { refs } = await office.say('li', '客户 30天未跟进');
    expect(refs).toContain('C12');
    expect(refs).not.toContain('C13');
  });

  test('the lost ones by why', async () => {
    await (await office.say('li', '流失 C12 嫌贵')).press('确认流失');
    await (await office.say('li', '流失 C13 出国了')).press('确认流失');
    expect((await office.say('li', '客户 流失 价格')).refs).toEqual(['C12']);
    expect((await office.say('li', '客户 流失')).refs).toEqual(['C13', 'C12']);
    expect((await office.say('li', '客户 意向')).refs).toEqual(['C14']);
    expect((await office.say('chen', '客户 流失')).text).toContain('没有符合');
  });

  test('a long list goes on with one button', async () => {
    for (let n = 10; n < 22; n += 1) {
      await office.say('li', `新客 赵先生 138001370${n} 五房`);
    }
    const first = await office.say('li', '客户 五房');
    expect(first.refs).toHaveLength(10);
    const second = await first.press('更多');
    expect(second.refs).toHaveLength(2);
    expect(second.buttons).not.toContain('更多');
    expect(new Set([...first.refs, ...second.refs]).size).toBe(12);
  });
});

describe('two customers are husband and wife', () => {
  test('said of one it holds for both, and taken back for both', async () => {
    const linked = await office.say('li', '改客 C12 配偶=C13');
    expect(linked).toMatchObject({ word: 'done', refs: ['C12'] });
    expect(linked.text).toContain('配偶：（空） → C13 刘女士');
    expect((await office.say('li', '客户 C13')).text).toContain('配偶：C12 王先生');
    expect((await office.say('li', '改客 C14 配偶=C12')).text).toContain('已经登记了配偶');
    office.advance(1);
    const apart = await office.say('li', '改客 C13 配偶=无');
    expect(apart.text).toContain('配偶：C12 王先生 → （空）');
    expect(await customer(12)).toMatchObject({ spouseId: null });
    await apart.press('撤销');
    expect(await customer(12)).toMatchObject({ spouseId: (await customer(13)).id });
  });

  test('with a colleague’s customer only whoever sees both may say it', async () => {
    expect((await office.say('li', '改客 C12 配偶=C20')).text).not.toMatch(/张建国|陈浩/u);
    expect(await customer(12)).toMatchObject({ spouseId: null });
    expect(await office.say('wang', '改客 C12 配偶=C20')).toMatchObject({ word: 'done' });
    expect((await office.say('li', '客户 C12')).text).not.toContain('C20');
  });

  test('a merged duplicate leaves its spouse to the one that is kept', async () => {
    await office.say('li', '改客 C14 配偶=C13');
    await (await office.say('wang', '合并 C12 C14')).press('确认合并');
    const [kept, spouse] = [await customer(12), await customer(13)];
    expect([kept.spouseId, spouse.spouseId]).toEqual([spouse.id, kept.id]);
  });
});

describe('a customer has several phones', () => {
  test('a second one with whose it is; 号码 shows all and offers which is first', async () => {
    const answer = await office.say('li', '改客 C12 电话2=13900139009 标签=太太');
    expect(answer.word).toBe('done');
    expect(answer.text).toContain('新号码：139****9009（太太）');
    const shown = await office.say('li', '号码 C12');
    expect(shown.text).toContain('首选：13800138000');
    expect(shown.text).toContain('其他（太太）：13900139009');
    const preferred = await shown.press('139****9009 设为首选');
    expect(preferred.text).toContain('已设为首选');
    const again = await office.say('li', '号码 C12');
    expect(again.text).toContain('首选（太太）：13900139009');
    expect((await office.say('li', '客户 9009')).refs).toEqual(['C12']);
  });

  test('one goes by its last four digits, and its number is free', async () => {
    await office.say('li', '改客 C12 电话2=13900139009');
    const gone = await office.say('li', '改客 C12 删号=9009');
    expect(gone.text).toContain('已删除号码 139****9009');
    expect(await office.say('chen', '新客 李先生 13900139009')).toMatchObject({ word: 'done' });
    expect((await office.say('li', '改客 C12 删号=8000')).text).toContain('唯一的号码');
    expect((await office.say('li', '改客 C12 删号=1234')).text).toContain('没有「1234」');
  });

  test('taking it back brings the number back, where nobody has it by now', async () => {
    await office.say('li', '改客 C12 电话2=13900139009 标签=备用');
    office.advance(1);
    const gone = await office.say('li', '改客 C12 删号=9009');
    await gone.press('撤销');
    expect((await office.say('li', '号码 C12')).text).toContain('其他（备用）：13900139009');
  });

  test('a second phone that is another customer’s is refused like a first one', async () => {
    const his = await office.say('li', '改客 C12 电话2=18600186000');
    expect(his).toMatchObject({ word: 'refused', refs: [] });
    expect(his.text).not.toMatch(/C20|张建国/u);
  });
});
