import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Notice } from '../../../src/handlers/ports/notice.ts';
import { outdated } from '../../../src/jobs/delivery/stillTrue.ts';
import { openSalesOffice, type Heard, type SalesOffice } from '../customers/salesOffice.ts';

let office: SalesOffice;
beforeEach(async () => {
  office = await openSalesOffice();
  await office.say('wang', '轮排 开始 李娜 陈浩');
});
afterEach(() => office.close());

async function customer(ref: number) {
  return (await office.store.read.customers.byRef(ref))!;
}

/** Presses a button of the newest message that waits for somebody. */
async function pressNotice(who: string, label: string): Promise<Heard> {
  const id = await office.memberId(who);
  const own = (await office.notices()).filter(
    ({ target, subject }: Notice) =>
      target.kind === 'member' && target.memberId === id && subject.kind === 'visit',
  );
  const action = own
    .at(-1)
    ?.card.blocks.flatMap((block) => (block.kind === 'actions' ? block.items : []))
    .find((one) => one.label === label);
  return await office.act(who, action!.command, action!.input);
}

describe('the visit record (R3.1.2)', () => {
  test('is a form behind the button of the message: it is an effective follow-up and proposes the next contact', async () => {
    await office.say('tang', '到访 王先生 13812340001 2人');
    const form = await pressNotice('li', '接待');
    expect(form.word).toBe('form');
    expect(form.values).toMatchObject({ party: '2' });
    const done = await form.submit({
      ...form.values,
      units: '1502、1503',
      feedback: '喜欢高楼层',
      concerns: '价格',
      level: 'A',
    });
    expect(done).toMatchObject({ word: 'done', refs: ['C61'] });
    expect(done.text).toContain('按A 级的间隔，建议 11-26');
    const { id } = await customer(61);
    expect(await office.store.read.visits.ofCustomer(id, 'visit', 1)).toMatchObject([
      {
        party: 2,
        unitsSeen: ['1502', '1503'],
        feedback: '喜欢高楼层',
        concerns: ['价格'],
        recordedAt: office.now(),
      },
    ]);
    expect(await office.store.read.followUps.ofCustomer(id, 5)).toMatchObject([
      {
        method: 'meeting',
        effective: true,
        content: '到访 2 人；看了 1502、1503；喜欢高楼层',
        concerns: ['价格'],
      },
    ]);
    expect(await customer(61)).toMatchObject({ level: 'A', lastFollowUpAt: office.now() });
    expect((await office.say('li', '接待 C61')).text).toContain('已经记过了');
  });

  test('is said in one line, also without naming the customer', async () => {
    await office.say('tang', '到访 王先生 13812340001');
    const done = await office.say('li', '接待 看了1502 嫌贵');
    expect(done).toMatchObject({ word: 'done', refs: ['C61'] });
    expect((await office.say('li', '接待')).text).toContain('没有等您记的到访');
  });

  test('of a visitor without a name is kept with the visit', async () => {
    const asked = await office.say('tang', '到访');
    await asked.press('未留电话');
    const done = await office.say('li', '接待 看了1502 只是看看');
    expect(done).toMatchObject({ word: 'done', refs: [] });
    expect(done.text).toContain('没留姓名的访客');
  });

  test('is nobody else’s to write', async () => {
    await office.say('tang', '到访 王先生 13812340001');
    const [visit] = await office.store.read.visits.ofCustomer((await customer(61)).id, 'visit', 1);
    const answer = await office.act('chen', 'visit.record', { visit: visit!.id, feedback: '我来写' });
    expect(answer).toMatchObject({ word: 'refused' });
    expect(answer.text).toContain('由 李娜 接待');
  });

  test('is taken back with its follow-up, and the visit stays', async () => {
    await office.say('tang', '到访 王先生 13812340001');
    await office.say('li', '接待 看了1502 嫌贵');
    expect((await office.say('li', '撤销')).word).toBe('done');
    const { id } = await customer(61);
    expect(await office.store.read.followUps.ofCustomer(id, 5)).toEqual([]);
    expect(await office.store.read.visits.ofCustomer(id, 'visit', 1)).toMatchObject([
      { unitsSeen: [], recordedAt: null },
    ]);
  });
});

describe('an arrival that is taken back', () => {
  test('takes the receiver’s card back, too', async () => {
    const answer = await office.say('tang', '到访 王先生 13812340001');
    await answer.press('撤销');
    expect((await office.notices()).at(-1)).toMatchObject({
      target: { memberId: await office.memberId('li') },
      subject: { kind: 'replace', posted: expect.stringContaining(await office.memberId('li')) },
      card: { heading: 'C61 王先生 的到访登记已撤销，不用接待了。', blocks: [] },
    });
  });

  test('takes it back also after a change of the receiver was taken back', async () => {
    const answer = await office.say('tang', '到访 王先生 13812340001');
    await (await answer.press('换人')).press('撤销');
    expect((await office.say('tang', '撤销')).word).toBe('done');
    expect((await office.notices()).at(-1)).toMatchObject({
      subject: { kind: 'replace', posted: expect.stringContaining(await office.memberId('li')) },
      card: { heading: 'C61 王先生 的到访登记已撤销，不用接待了。' },
    });
  });

  test('is not told to the owner who was away', async () => {
    await office.say('li', '轮排 请假');
    const answer = await office.say('tang', '到访 C13');
    const li = await office.memberId('li');
    const told = (await office.notices()).find(
      ({ target }) => target.kind === 'member' && target.memberId === li,
    );
    expect(await outdated(told!, office.store.read)).toBeUndefined();
    await answer.press('撤销');
    expect(await outdated(told!, office.store.read)).toBeDefined();
  });
});

describe('换人', () => {
  test('gives the visitor and the new customer to the next, who is told; whoever let go keeps his place', async () => {
    await office.say('tang', '到访 王先生 13812340001');
    const passed = await pressNotice('li', '换人');
    expect(passed.word).toBe('done');
    expect((await customer(61)).ownerId).toBe(await office.memberId('chen'));
    const notices = await office.notices();
    expect(notices.map(({ subject }) => subject.kind)).toEqual(['visit', 'replace', 'visit']);
    expect(notices.at(-1)).toMatchObject({ target: { memberId: await office.memberId('chen') } });
    expect((await office.say('tang', '轮排')).text).toContain('李娜 跳过（换人）');
    expect((await office.say('tang', '到访 赵女士 13812340002')).text).toContain('请 李娜 接待');
    expect(await pressNotice('chen', '接待')).toMatchObject({ word: 'form' });
  });

  test('of a returning customer leaves the ownership as it is', async () => {
    const answer = await office.say('tang', '到访 C13');
    expect((await answer.press('换人')).word).toBe('done');
    expect((await customer(13)).ownerId).toBe(await office.memberId('li'));
    const done = await office.say('chen', '接待 看了1502');
    expect(done).toMatchObject({ word: 'done', refs: ['C13'] });
  });

  test('is refused where nobody else is there, to a stranger, and once the record is written', async () => {
    const answer = await office.say('tang', '到访 王先生 13812340001');
    expect((await answer.pressAs('chen', '换人')).word).toBe('refused');
    await office.say('chen', '轮排 请假');
    expect((await answer.press('换人')).text).toContain('没有在岗的顾问');
    await office.say('chen', '轮排 回来');
    await office.say('li', '接待 看了1502');
    expect((await answer.press('换人')).text).toContain('已经记过了');
  });

  test('gives the new customer’s plans to the next, too', async () => {
    const answer = await office.say('tang', '到访 王先生 13812340001');
    await office.say('li', '计划 C61 周六15:00 电话');
    expect((await answer.press('换人')).word).toBe('done');
    expect(await office.store.read.plans.openOfCustomer((await customer(61)).id)).toMatchObject([
      { assigneeId: await office.memberId('chen') },
    ]);
  });

  test('of yesterday’s visit is refused with the reason that it is of yesterday', async () => {
    const answer = await office.say('tang', '到访 王先生 13812340001');
    office.advance(24 * 60);
    const refused = await answer.press('换人');
    expect(refused.text).toContain('11-23');
    expect(refused.text).not.toContain('已经记过了');
  });

  test('taken back asks the first one again, and the other’s card says who receives', async () => {
    const answer = await office.say('tang', '到访 王先生 13812340001');
    const passed = await answer.press('换人');
    const before = (await office.notices()).length;
    await passed.press('撤销');
    expect((await office.notices()).slice(before)).toMatchObject([
      {
        target: { memberId: await office.memberId('chen') },
        subject: { kind: 'replace', posted: expect.stringContaining(await office.memberId('chen')) },
        card: { heading: 'C61 王先生 由 李娜 接待。' },
      },
      {
        target: { memberId: await office.memberId('li') },
        subject: { kind: 'visit', receiverId: await office.memberId('li') },
        card: { heading: '客户到了，请您接待：C61 王先生' },
      },
    ]);
    expect((await pressNotice('li', '接待')).word).toBe('form');
  });

  test('can be taken back', async () => {
    const answer = await office.say('tang', '到访 王先生 13812340001');
    const passed = await answer.press('换人');
    expect((await passed.press('撤销')).word).toBe('done');
    expect((await customer(61)).ownerId).toBe(await office.memberId('li'));
    expect((await office.say('tang', '到访 赵女士 13812340002')).text).toContain('请 陈浩 接待');
  });
});

describe('the preparation card (R3.1.1)', () => {
  test('says who comes, what he wants, what was said, what stands in the way and what is to be ready', async () => {
    await office.say('li', '改客 C13 三房 预算300万');
    await office.say('li', '跟进 C13 电话 嫌贵 想要高楼层');
    await office.say('li', '计划 C13 周六15:00 到访 看样板间');
    const card = await office.say('li', '准备 C13');
    expect(card).toMatchObject({ word: 'done', refs: ['C13'] });
    for (const part of [
      'C13 刘女士 139****9000',
      '三房',
      '11-28 周六 15:00',
      '看样板间',
      '抗性：价格',
      '想要高楼层',
      '□ 沙盘灯光',
    ]) {
      expect(card.text).toContain(part);
    }
    expect(card.text).not.toContain('13900139000');
    expect(card.buttons).toEqual(['到访']);
  });

  test('of a colleague’s customer does not exist', async () => {
    expect((await office.say('chen', '准备 C13')).word).toBe('refused');
  });

  test('has the checklist that the company sets', async () => {
    expect((await office.say('admin', '规则 visit.checklist 沙盘、认购书')).word).toBe('done');
    const card = await office.say('li', '准备 C13');
    expect(card.text).toContain('□ 认购书');
    expect(card.text).not.toContain('样板间');
    expect(card.buttons).toEqual(['到访', '计划']);
  });
});
