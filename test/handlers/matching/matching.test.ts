import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { buildWording } from '../../factories/wording.ts';
import { openOffice, type Office } from '../../support/conversation.ts';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

/** Changes a unit's list price; returns what it was, in fen. */
async function reprice(key: string, to: (fen: number) => number): Promise<number> {
  return await office.store.tx(async (session) => {
    const unit = (await session.units.byKey(key))!;
    await session.update('unit', unit, { listPrice: to(unit.listPrice!) });
    return unit.listPrice!;
  });
}

async function publish(layout: string, text: string): Promise<void> {
  await office.store.tx(async (session) => {
    const { projectId } = (await session.units.byKey('A-1-1502'))!;
    await session.insert('wording', buildWording({ projectId, layout, text, state: 'published' }));
  });
}

describe('finding a unit (找房)', () => {
  test('lists what fits, the best first, each with why', async () => {
    const found = await office.say('li', '找房 三房 110-130平 320万内 朝南');
    expect(found.word).toBe('done');
    expect(found.text).toMatch(/找到 \d+ 套合适的/u);
    expect(found.text).toContain('✓ 3 房 ✓ 预算内 ✓ 面积合适 ✓ 朝南北');
    expect(found.text).not.toContain('底价');
    expect(found.refs.length).toBeGreaterThan(0);
  });

  test('marks what comes close, behind what fits', async () => {
    const found = await office.say('li', '找房 三居 110平以上 290万以内');
    expect(found.text).toMatch(/（相近）[\s\S]*✗ 超预算 \d+%/u);
  });

  test.each([
    '找房三房，１１８平左右，３１０万以内，不要一楼和顶楼',
    '找房 预算三百一十万 三室 南北通透 高层',
    '找房 3房 单价2万7以内 1栋',
    '找房 云溪府 1号楼 三居 中间楼层',
    'search 3 rooms high floor not the top floor',
  ])('understands %s', async (line) => {
    const found = await office.say('li', line);
    expect(found.text).toMatch(/套合适的|套相近|units fit|come close/u);
    expect(found.text).not.toMatch(/没听懂|not understood/u);
  });

  test('says which wish excludes most where nothing fits, and what is nearest', async () => {
    const found = await office.say('li', '找房 三房 100万以内');
    expect(found.text).toContain('没有找到合适的在售房源');
    expect(found.text).toMatch(/卡得最紧的是总价：在售的 (\d+) 套里有 \1 套不符合/u);
    expect(found.text).toContain('最接近的');
  });

  test('says what it did not understand, and refuses a building that is not there', async () => {
    expect((await office.say('li', '找房 三房 采光好的')).text).toContain('没听懂');
    expect(JSON.stringify(await office.say('li', '找房 99栋 三房'))).toContain('没有找到楼栋');
  });

  test('alone is a form', async () => {
    expect((await office.say('li', '找房')).word).toBe('form');
  });
});

describe('recommending units to a customer (荐房)', () => {
  test('follows his wants, with what may be said to him and buttons for each', async () => {
    await publish('C1', '三房两厅，南北通透。');
    const card = await office.say('li', '荐房 C12');
    expect(card.text).toMatch(/C12 王先生：\d+ 套合适/u);
    expect(card.text).toContain('✓ 3 房');
    expect(card.text).toContain('可以发给客户（C1）：\n三房两厅，南北通透。');
    expect(card.text).toContain('C2 还没有发布的对外口径');
    expect(card.text).toContain('还不知道他要的：');
    const labels = card.actions.map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(['预留', '不感兴趣']));
    expect(JSON.stringify(card)).not.toContain('底价');
  });

  test('a colleague’s customer is not there', async () => {
    expect((await office.say('chen', '荐房 C12')).word).toBe('refused');
  });

  test('leaves out what he does not want, until it becomes cheaper; 恢复 and 撤销 bring it back', async () => {
    const before = await office.say('li', '荐房 C12');
    const [, key = ''] = before.refs;
    const noted = await office.say('li', `荐房 C12 不要 ${key} 原因=价格`);
    expect(noted.text).toContain(`C12 王先生 对 ${key} 不感兴趣（价格）`);
    const after = await office.say('li', '荐房 C12');
    expect(after.refs).not.toContain(key);
    expect(after.text).toContain('他不感兴趣的 1 套没有列入');
    expect((await office.say('li', `荐房 C12 不要 ${key}`)).text).toContain('已经记过了');

    expect((await office.say('li', '客户 C12')).text).toContain(`不感兴趣：${key}（价格）`);

    const price = await reprice(key, (listPrice) => Math.round((listPrice * 97) / 100));
    expect((await office.say('li', '荐房 C12')).text).toContain('上次不感兴趣：价格；现降 3%');
    await reprice(key, () => price);

    expect((await office.say('li', `荐房 C12 恢复 ${key}`)).text).toContain('已恢复');
    expect((await office.say('li', '荐房 C12')).refs).toContain(key);
    expect((await office.say('li', '撤销')).word).toBe('done');
    expect((await office.say('li', '荐房 C12')).refs).not.toContain(key);
    expect((await office.say('li', `荐房 C12 恢复 ${key}`)).text).toContain('已恢复');
    expect((await office.say('li', `荐房 C12 恢复 ${key}`)).text).toContain('没有说过');
  });

  test('names whom a unit suits: one’s own by name, of the others only how many', async () => {
    const own = await office.say('li', '荐房 A-1-1502');
    expect(own.text).toContain('C12 王先生');
    const other = await office.say('chen', '荐房 A-1-1502');
    expect(other.text).not.toContain('王先生');
    expect(other.text).toMatch(/其中 \d+ 位是别的顾问的客户/u);
  });
});
