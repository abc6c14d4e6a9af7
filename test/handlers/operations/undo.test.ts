import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openSalesOffice, type SalesOffice } from '../customers/salesOffice.ts';

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
  return {
    ...found,
    version: 0,
    followUps: await office.store.read.followUps.ofCustomer(found.id, 50),
    plans: (await office.store.read.plans.openOfCustomer(found.id)).map((plan) => ({ ...plan, version: 0 })),
    phones: (await office.store.read.customers.phones(found.id)).map(({ number, primary }) => [
      number,
      primary,
    ]),
  };
}

async function figures() {
  const [project] = await office.store.read.company.projects();
  const rows = await office.store.read.rollups.read({
    projectId: project!.id,
    memberIds: [await office.memberId('li')],
    from: '2026-11-23',
    to: '2026-12-31',
  });
  return rows.filter((row) => row.n !== 0 || row.d !== 0);
}

describe('taking back', () => {
  test('the last follow-up, with its plan, the level and the figures (o25)', async () => {
    await office.say('li', '计划 C12 16:00 电话');
    office.advance(1);
    const [before, counted] = [await customer(12), await figures()];
    await office.say('li', 'C12 微信 价格嫌贵 降到C 下次=明天15:00');
    expect((await customer(12)).level).toBe('C');
    office.advance(2);
    const answer = await office.say('li', '刚才那条打错了 撤');
    expect(answer.word).toBe('done');
    expect(answer.refs).toContain('C12');
    expect(answer.text).toContain('已撤销：记跟进');
    expect(await customer(12)).toEqual(before);
    expect(await figures()).toEqual(counted);
  });

  test('a registration frees the phone, which can then be registered again', async () => {
    const first = await office.say('li', '新客 赵女士 13800138002');
    const answer = await first.press('撤销');
    expect(answer).toMatchObject({ word: 'done', refs: first.refs });
    expect(answer.text).toContain('号码已释放');
    expect(await office.say('li', `客户 ${first.refs[0]!}`)).toMatchObject({ word: 'refused' });
    const again = await office.say('chen', '新客 赵女士 13800138002');
    expect(again.word).toBe('done');
    expect(again.refs).not.toEqual(first.refs);
  });

  test('one after the other, the last first', async () => {
    const before = await customer(12);
    await office.say('li', '跟进 C12 电话 第一条');
    office.advance(1);
    await office.say('li', '跟进 C12 电话 第二条');
    office.advance(1);
    await office.say('li', '撤销');
    expect((await customer(12)).followUps.map(({ content }) => content)).toEqual(['第一条']);
    await office.say('li', '撤销');
    expect(await customer(12)).toEqual(before);
    expect(await office.say('li', '撤销')).toMatchObject({ word: 'refused' });
  });

  test('of one record, although something else was done since', async () => {
    const before = await customer(12);
    await office.say('li', '改客 C12 级别=C');
    office.advance(1);
    await office.say('li', '改客 C13 级别=C');
    expect(await office.say('li', '撤销 C12')).toMatchObject({ word: 'done', refs: ['C12'] });
    expect(await customer(12)).toEqual(before);
    expect((await customer(13)).level).toBe('C');
  });

  test('a change of phones puts the old number first again', async () => {
    const before = await customer(13);
    const changed = await office.say('li', '改客 C13 手机=13900139002');
    expect(await changed.press('撤销')).toMatchObject({ word: 'done', refs: ['C13'] });
    expect(await customer(13)).toEqual(before);
    expect(await office.say('li', '新客 何先生 13900139002')).toMatchObject({ word: 'done' });
  });

  test('a plan, a snooze and a cancellation', async () => {
    const made = await office.say('li', '计划 C12 16:00 电话');
    const ref = made.refs[1]!;
    office.advance(1);
    const before = await customer(12);
    const form = await office.act('li', 'plan.cancel', { plan: ref });
    const cancelled = await form.submit({ reason: '弄错了' });
    expect(await cancelled.press('撤销')).toMatchObject({ word: 'done', refs: ['C12', ref] });
    expect(await customer(12)).toEqual(before);
    expect(await office.say('li', `撤销 ${ref}`)).toMatchObject({ word: 'done' });
    expect((await customer(12)).plans).toEqual([]);
  });

  test('is over after ten minutes', async () => {
    await office.say('li', '改客 C12 级别=C');
    office.advance(10);
    expect(await office.say('li', '撤销')).toMatchObject({ word: 'done' });
    await office.say('li', '改客 C12 级别=C');
    office.advance(11);
    const answer = await office.say('li', '撤销');
    expect(answer).toMatchObject({ word: 'refused', refs: [] });
    expect(answer.text).toContain('10 分钟');
    expect((await customer(12)).level).toBe('C');
  });

  test('what a colleague changed since stays as he left it', async () => {
    await office.say('li', '改客 C12 级别=C');
    await office.say('wang', '改客 C12 级别=D');
    const answer = await office.say('li', '撤销');
    expect(answer.word).toBe('refused');
    expect(answer.text).toContain('后来又被改过');
    expect((await customer(12)).level).toBe('D');
  });

  test('a customer with whom somebody has worked since is not removed', async () => {
    const { refs } = await office.say('li', '新客 赵女士 13800138002');
    await office.say('wang', `计划 ${refs[0]!} 16:00 电话`);
    const answer = await office.say('li', '撤销');
    expect(answer.word).toBe('refused');
    expect(answer.text).toContain('后来又有了跟进或计划');
    expect(await office.say('li', `客户 ${refs[0]!}`)).toMatchObject({ word: 'done' });
  });

  test('only one’s own: a colleague’s write is not there', async () => {
    await office.say('chen', '改客 C20 级别=C');
    expect(await office.say('li', '撤销')).toMatchObject({ word: 'refused', refs: [] });
    expect(await office.say('li', '撤销 C20')).toMatchObject({ word: 'refused', refs: [] });
    expect((await office.say('li', '撤销 C99')).text.replace('C99', 'C20')).toBe(
      (await office.say('li', '撤销 C20')).text,
    );
    expect((await customer(20)).level).toBe('C');
  });

  test('an old card takes back what it reports and nothing newer, and only once', async () => {
    const first = await office.say('li', '改客 C12 级别=C');
    office.advance(1);
    const second = await office.say('li', '改客 C12 级别=D');
    expect(await first.press('撤销')).toMatchObject({ word: 'refused' });
    expect((await customer(12)).level).toBe('D');
    expect(await second.press('撤销')).toMatchObject({ word: 'done' });
    expect(await second.press('撤销')).toMatchObject({ word: 'refused' });
    expect((await customer(12)).level).toBe('C');
    expect(await second.pressAs('wang', '撤销')).toMatchObject({ word: 'refused' });
  });

  test('English works the same', async () => {
    await office.say('li', 'edit C12 level=C');
    expect((await office.say('li', 'undo')).text).toContain('Taken back: Change a customer');
    expect((await office.say('li', 'undo')).text).toContain('nothing in the last 10 minutes');
  });
});
