import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { buildBuilding } from '../../factories/unit.ts';
import { openSalesOffice, type SalesOffice } from '../customers/salesOffice.ts';

let office: SalesOffice;
beforeEach(async () => {
  office = await openSalesOffice();
});
afterEach(() => office.close());

const building = async (code = '2') => {
  const [project] = await office.store.read.company.projects();
  return await office.store.read.units.building(project!.id, code);
};
const DAY = 24 * 60;

describe('楼栋: the permit is the gate (R2.2.1)', () => {
  test('without it nothing goes on sale, and the way out is a button', async () => {
    await office.say('zhao', '房源 A-2-0101 C1 三房 118.6㎡ 价格=268万 备案价=276万');
    const no = await office.say('zhao', '房源 A-2-0101 状态=待售 原因=首开');
    expect(no.word).toBe('refused');
    expect(no.text).toContain('A-2 还没有预售证，不能待售');
    const form = await no.press('补预售证');
    expect(form.values).toEqual({ building: 'A-2' });
    const set = await form.submit({
      building: 'A-2',
      permit: '蓉预售字第 510200 号',
      permitFrom: '2026-11-20',
    });
    expect(set.text).toContain('蓉预售字第 510200 号，11-20 周五 起');
    expect((await office.say('zhao', '房源 A-2-0101 状态=待售 原因=首开')).word).toBe('done');
    const back = await set.press('撤销');
    expect(back.word).toBe('refused');
    expect(back.text).toBe('楼栋 2 后来已经有房源靠它，不能撤销。请先撤销那些房源的录入或改动。');
  });

  test('a line records it in full, and it counts from its day', async () => {
    await office.say('zhao', '房源 A-2-0101 C1 三房 118.6㎡ 价格=268万 备案价=276万');
    const set = await office.say('zhao', '楼栋 A-2 预售证=蓉预售字（2026）第 510200 号 日期=2026-12-01');
    expect(set.word).toBe('done');
    expect(await building()).toMatchObject({
      permit: '蓉预售字（2026）第 510200 号',
      permitFrom: '2026-12-01',
    });
    const no = await office.say('zhao', '房源 A-2-0101 状态=待售 原因=首开');
    expect(no.text).toContain('还没到生效日期');
    expect((await set.press('撤销')).word).toBe('done');
    expect((await building())?.permit).toBeNull();
  });

  test('what is on sale keeps its permit in force', async () => {
    await office.say('zhao', '房源 A-2-0101 C1 三房 118.6㎡ 价格=268万 备案价=276万');
    await office.say('zhao', '楼栋 A-2 预售证=510200 日期=2026-12-01');
    const earlier = await office.say('zhao', '楼栋 A-2 日期=2026-11-20');
    expect(earlier.word).toBe('done');
    await office.say('zhao', '房源 A-2-0101 状态=待售 原因=首开');
    const no = await office.say('zhao', '楼栋 A-2 日期=2026-12-01');
    expect(no.word).toBe('refused');
    expect(no.text).toContain('A-2 已经有 1 套推出来了，预售证的日期不能改到今天以后');
    expect((await earlier.press('撤销')).word).toBe('refused');
    expect(await building()).toMatchObject({ permitFrom: '2026-11-20' });
    expect((await office.say('zhao', '楼栋 A-2 日期=2026-11-22')).word).toBe('done');
  });

  test('a leading zero makes no other building and no other unit', async () => {
    await office.say('zhao', '楼栋 A-02 预售证=510200 日期=2026-11-20');
    expect(await building('02')).toBeUndefined();
    expect((await office.say('zhao', '房源 A-02-01-0101 C1 三房 118.6㎡')).refs).toEqual(['A-2-1-0101']);
    expect((await office.say('zhao', '房源 A-02-1-101')).refs).toEqual(['A-2-1-0101']);
    expect((await office.say('li', '房源 A-01-1502')).refs).toEqual(['A-1-1502']);
  });

  test('a new building is made by a line with its permit or by its form, not by looking for it', async () => {
    const form = await office.say('zhao', '楼栋 A-3');
    expect(form.word).toBe('form');
    expect(await building('3')).toBeUndefined();
    const made = await form.submit({ building: 'A-3' });
    expect(made.text).toContain('已建楼栋 A-3');
    expect(made.text).toContain('预售证：无');
    expect((await office.say('zhao', '楼栋 4栋 预售证=510400')).text).toContain('510400，今天');
    expect((await office.say('zhao', '房源 A-3-101 C1 三房 118.6㎡')).word).toBe('done');
    const back = await made.press('撤销');
    expect(back.word).toBe('refused');
    expect(await building('3')).toBeDefined();
  });

  test.each([
    ['楼栋 云溪府', '没看懂楼栋'],
    ['楼栋 Z-1', '没有 Z 项目'],
    ['楼栋 A-2 日期=2026-11-20', '请一起写预售证号'],
  ])('%s is refused by name', async (line, sentence) => {
    const answer = await office.say('zhao', line);
    expect(answer.word).toBe('refused');
    expect(answer.text).toContain(sentence);
  });

  test('a planner of two projects is asked which building he means', async () => {
    await office.say('admin', '项目 望江台');
    await office.store.tx(async (session) => {
      const projectId = (await session.company.projects()).find(({ code }) => code === 'B')!.id;
      const memberId = (await session.members.actor({
        platform: 'web',
        workspace: 'demo',
        externalId: 'zhao',
      }))!.member.id;
      await session.insert('assignment', { id: 'zhao-b', projectId, memberId, teamId: null, version: 1 });
      for (const code of ['1', '7']) {
        await session.insert('building', buildBuilding({ id: `b-${code}`, projectId, code, permit: null }));
      }
    });
    const asked = await office.say('zhao', '楼栋 1栋');
    expect([asked.word, asked.buttons]).toEqual(['ask', ['A-1', 'B-1']]);
    expect((await asked.press('B-1')).text).toContain('楼栋 B-1');
    expect((await office.say('zhao', '楼栋 7栋')).text).toContain('楼栋 B-7');

    const which = await office.say('zhao', '楼栋 7栋 预售证=510700 日期=2026-11-20');
    expect([which.word, which.buttons]).toEqual(['ask', ['B-7', 'A-7']]);
    expect((await which.press('A-7')).text).toContain('510700，11-20 周五 起');
    expect(await building('7')).toMatchObject({ permit: '510700', permitFrom: '2026-11-20' });
    expect((await office.store.read.units.buildingById('b-7'))?.permit).toBeNull();
  });

  test('alone it lists the buildings; others than planner and director are not let in', async () => {
    expect((await office.say('zhao', '楼栋')).text).toContain('A-2 | 0');
    expect((await office.say('li', '楼栋')).word).toBe('denied');
  });
});

describe('the stock check on the planner’s day (R2.2.2)', () => {
  test('what is overdue is there, and is confirmed or fixed from it', async () => {
    const day = await office.say('zhao', '今日');
    expect(day.text).toContain('该核对的楼栋 1');
    expect(day.text).toContain('A-1 · ');
    expect(day.text).toContain('上次核对：还没核对过');
    const list = await day.press('有出入');
    expect(list.text).toContain('1502 待售');
    expect(list.text).toContain('状态=… 原因=…');
    const checked = await list.press('无误');
    expect(checked.text).toContain('A-1 已核对，和实际一致');
    expect(checked.text).toContain('下次核对：12-23 周三 18:00');
    expect(await building('1')).toMatchObject({
      checkedAt: office.now(),
      checkedById: await office.memberId('zhao'),
    });
    const again = await day.press('无误');
    expect(again.word).toBe('refused');
    expect(again.text).toContain('A-1 已经核对过了（今天 11-23 周一 10:00，赵');
    expect((await office.say('zhao', '今日')).text).toContain('没有要核对的楼栋');
    await checked.press('撤销');
    expect((await building('1'))?.checkedAt).toBeNull();
  });

  test('it comes back after the term of the policy, a week before as what is next', async () => {
    await (await office.say('zhao', '今日')).press('无误');
    office.advance(25 * DAY);
    expect((await office.say('zhao', '今日')).text).toContain('接下来 7 天要核对 1');
    office.advance(5 * DAY);
    expect((await office.say('zhao', '今日')).text).toContain('该核对的楼栋 1');
    await office.say('admin', '规则 unit.check 60天');
    expect((await office.say('zhao', '今日')).text).toContain('没有要核对的楼栋');
  });

  test('late entries and wordings that wait are there too', async () => {
    await office.say('zhao', '房源 A-1-3501 C1 三房 118.6㎡ 定案=11-10');
    await office.say('zhao', '口径 C1 南北通透三房');
    const day = await office.say('zhao', '今日');
    expect(day.text).toContain('近 30 天补录的房源 1\nA-1-3501');
    expect(day.text).toContain('待审的口径 1');
  });
});
