import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openSalesOffice, type SalesOffice } from '../customers/salesOffice.ts';

let office: SalesOffice;
beforeEach(async () => {
  office = await openSalesOffice();
  // Who is there is set, so that the tests can say whose turn it is.
  await office.say('wang', '轮排 开始 李娜 陈浩 罗宇');
});
afterEach(() => office.close());

async function customer(ref: string) {
  return (await office.store.read.customers.byRef(Number(ref.slice(1))))!;
}

async function placeOf(who: string) {
  const actor = await office.store.read.members.byId(await office.memberId(who));
  const [project] = await office.store.read.company.projects();
  const places = await office.store.read.rota.places(project!.id, '2026-11-23');
  return places.find(({ memberId }) => memberId === actor?.id);
}

describe('somebody new has come (R3.1.2)', () => {
  test('he is registered for whose turn it is, who is told at once; the desk learns who and why', async () => {
    const answer = await office.say('tang', '到访 王先生 13812340001 3人 三房');
    expect(answer).toMatchObject({ word: 'done', refs: ['C61'] });
    expect(answer.text).toContain('请 李娜 接待：C61 王先生');
    expect(answer.text).toContain('首访');
    expect(answer.text).toContain('3 人');
    expect(answer.text).toContain('按轮排顺序轮到');
    expect(answer.text).toContain('138****0001');
    expect(answer.buttons).toEqual(['换人', '轮排', '撤销']);
    expect(await customer('C61')).toMatchObject({
      ownerId: await office.memberId('li'),
      createdById: await office.memberId('tang'),
      source: 'visit',
      state: 'visited',
      rooms: 3,
    });
    const [notice, ...more] = await office.notices();
    expect(more).toEqual([]);
    expect(notice).toMatchObject({
      target: { kind: 'member', memberId: await office.memberId('li') },
      urgent: true,
      card: { heading: '客户到了，请您接待：C61 王先生' },
    });
    expect(JSON.stringify(notice)).not.toContain('13812340001');
  });

  test('the next ones go on in the order, whoever registers them', async () => {
    await office.say('tang', '到访 王先生 13812340001');
    expect((await office.say('li', '到访 赵女士 13812340002')).text).toContain('请 陈浩 接待');
    expect((await office.say('wang', '到访 孙先生 13812340003')).text).toContain('请 罗宇 接待');
    expect((await office.say('li', '到访 周女士 13812340004')).text).toContain('请您接待');
  });

  test('a name without a phone costs one press for who left none', async () => {
    const asked = await office.say('tang', '到访 何先生 2人');
    expect(asked.word).toBe('form');
    expect(asked.values).toMatchObject({ name: '何先生', party: '2' });
    expect(asked.buttons).toEqual(['未留电话']);
    const answer = await asked.press('未留电话');
    expect(answer).toMatchObject({ word: 'done', refs: ['C61'] });
    expect(await customer('C61')).toMatchObject({ name: '何先生', noPhone: true });
    expect(answer.text).toContain('2 人');
  });

  test('who leaves neither a name nor a phone is received all the same, and uses a turn', async () => {
    const asked = await office.say('tang', '到访');
    const answer = await asked.press('未留电话');
    expect(answer).toMatchObject({ word: 'done', refs: [] });
    expect(answer.text).toContain('请 李娜 接待：没留姓名的访客');
    expect((await office.say('tang', '到访 赵女士 13812340002')).text).toContain('请 陈浩 接待');
  });

  test('a phone without a name asks for the name and keeps the phone', async () => {
    const asked = await office.say('tang', '到访 13812340001');
    expect(asked.errors).toEqual({ name: '新客户，请填怎么称呼' });
    const answer = await asked.submit({ ...asked.values, name: '王先生' });
    expect(answer).toMatchObject({ word: 'done', refs: ['C61'] });
  });

  test('the desk may name whom the customer asks for, which counts as a turn; a consultant may not', async () => {
    const named = await office.say('tang', '到访 王先生 13812340001 顾问=陈浩');
    expect(named.text).toContain('请 陈浩 接待');
    expect(named.text).toContain('指定接待，记一轮');
    const refused = await office.say('li', '到访 赵女士 13812340002 顾问=李娜');
    expect(refused).toMatchObject({ word: 'refused', refs: [] });
    expect((await office.say('tang', '到访 赵女士 13812340002')).text).toContain('请 李娜 接待');
    expect((await office.say('tang', '到访 孙先生 13812340003')).text).toContain('请 罗宇 接待');
    expect((await office.say('tang', '到访 周先生 13812340004')).text).toContain('请 李娜 接待');
  });

  test('in a hall where nobody is there nothing is registered, and the answer says what to do', async () => {
    for (const name of ['李娜', '陈浩', '罗宇']) {
      await office.say('wang', `轮排 ${name} 请假`);
    }
    const answer = await office.say('tang', '到访 王先生 13812340001');
    expect(answer).toMatchObject({ word: 'refused', refs: [] });
    expect(answer.text).toContain('没有在岗的顾问');
    expect(answer.text).toContain('李娜（请假）');
    expect(await office.store.read.customers.byPhone('+8613812340001')).toBeUndefined();
    expect((await office.say('tang', '到访 王先生 13812340001 顾问=李娜')).word).toBe('done');
  });
});

describe('a returning customer', () => {
  test('goes to his owner and uses no turn; the records say that it is the first visit', async () => {
    const answer = await office.say('tang', '到访 13900139000');
    expect(answer).toMatchObject({ word: 'done', refs: ['C13'] });
    expect(answer.text).toContain('请 李娜 接待：C13 刘女士');
    expect(answer.text).toContain('不占轮次');
    expect(answer.text).toContain('首访');
    expect(await customer('C13')).toMatchObject({ state: 'visited' });
    expect(await placeOf('li')).toMatchObject({ turns: 0 });
    expect((await office.say('tang', '到访 王先生 13812340001')).text).toContain('请 李娜 接待');
  });

  test('on another day it is a repeat visit; twice a day he counts once', async () => {
    await office.say('tang', '到访 C13');
    const again = await office.say('tang', '到访 13900139000');
    expect(again).toMatchObject({ word: 'refused', refs: ['C13'] });
    expect(again.text).toContain('10:00 已经登记过到访，由 李娜 接待');
    office.advance(24 * 60);
    expect((await office.say('tang', '到访 C13')).text).toContain('复访');
  });

  test('whose owner is away is received by whom the rota gives him, while the ownership stays', async () => {
    await office.say('li', '轮排 请假');
    const answer = await office.say('tang', '到访 13900139000');
    expect(answer.text).toContain('请 陈浩 接待：C13 刘女士');
    expect(answer.text).toContain('归属顾问（李娜）不在');
    expect((await customer('C13')).ownerId).toBe(await office.memberId('li'));
    const notices = await office.notices();
    expect(notices.map(({ card }) => JSON.stringify(card))).toEqual([
      expect.stringContaining('客户到了，请您接待：C13 刘女士'),
      expect.stringContaining('归属不变'),
    ]);
    // The stand-in's own turn is still to come.
    expect((await office.say('tang', '到访 王先生 13812340001')).text).toContain('请 陈浩 接待');
  });

  test('whose owner is busy is still his; the desk sees that he is busy and may have it passed on', async () => {
    await office.say('li', '轮排 忙');
    const answer = await office.say('tang', '到访 13900139000');
    expect(answer.text).toContain('接待：李娜（忙）');
    expect((await answer.press('换人')).text).toContain('陈浩 接待');
  });

  test('of a colleague is answered without saying whose he is, and the owner is told', async () => {
    const answer = await office.say('chen', '到访 13900139000');
    expect(answer).toMatchObject({ word: 'done', refs: [] });
    expect(answer.text).not.toMatch(/李娜|刘女士|C13/u);
    const [notice] = await office.notices();
    expect(notice).toMatchObject({ target: { memberId: await office.memberId('li') } });
  });

  test('one line of the owner’s registers and records it: he came again, with whom, what he saw (o03)', async () => {
    const answer = await office.say(
      'li',
      '+86 138-0013-8000 王先生又来了 带老婆 看了1502和1503 嫌贵 想等活动',
    );
    expect(answer).toMatchObject({ word: 'done' });
    expect(answer.refs[0]).toBe('C12');
    expect(answer.text).toContain('复访');
    const [visit] = await office.store.read.visits.ofCustomer((await customer('C12')).id, 'visit', 5);
    expect(visit).toMatchObject({
      party: 2,
      unitsSeen: ['A-1-1502', 'A-1-1503'],
      first: false,
      turn: 'none',
    });
    expect(visit?.concerns).toContain('价格');
    expect(visit?.feedback).toContain('等活动');
    const [followUp] = await office.store.read.followUps.ofCustomer((await customer('C12')).id, 5);
    expect(followUp).toMatchObject({ method: 'meeting', effective: true });
    expect(answer.text).toContain('建议');
    const undone = await answer.press('撤销');
    expect(undone.word).toBe('done');
    expect(await office.store.read.visits.ofCustomer((await customer('C12')).id, 'visit', 5)).toEqual([]);
    expect(await office.store.read.followUps.ofCustomer((await customer('C12')).id, 5)).toEqual([]);
  });

  test('a bare name means nobody at the door: the ones who are called so are offered', async () => {
    const asked = await office.say('li', '到访 刘女士');
    expect(asked.word).toBe('form');
    expect(asked.buttons).toEqual(['C13 刘女士', '未留电话']);
    expect((await asked.press('C13')).refs).toEqual(['C13']);
  });
});

describe('a planned visit', () => {
  test('is kept by the arrival, and is offered to the desk by name', async () => {
    const planned = await office.say('li', '计划 C13 今天15:00 到访');
    expect(planned.text).toContain('到访');
    const asked = await office.say('tang', '到访');
    expect(asked.buttons).toEqual(['15:00 C13 刘女士', '未留电话']);
    office.advance(4 * 60);
    const answer = await asked.press('15:00');
    expect(answer.refs).toEqual(['C13', planned.refs[1]]);
    expect(answer.text).toContain(`预约：${planned.refs[1]!}`);
    expect(await office.store.read.plans.openOfCustomer((await customer('C13')).id)).toEqual([]);
  });

  test('an appointment to telephone stays open when the customer comes', async () => {
    await office.say('li', '计划 C13 今天15:00 电话');
    await office.say('tang', '到访 C13');
    expect(await office.store.read.plans.openOfCustomer((await customer('C13')).id)).toHaveLength(1);
  });
});

describe('taking it back', () => {
  test('frees the phone and the turn, and the answer says what', async () => {
    const answer = await office.say('tang', '到访 王先生 13812340001');
    const undone = await answer.press('撤销');
    expect(undone.word).toBe('done');
    expect(undone.text).toContain('到访记录 已删除');
    expect(undone.text).toContain('轮排 已恢复原样');
    expect(await office.store.read.customers.byPhone('+8613812340001')).toBeUndefined();
    expect(await placeOf('li')).toMatchObject({ turns: 0 });
    expect((await office.say('tang', '到访 赵女士 13812340002')).text).toContain('请 李娜 接待');
  });

  test('is possible after others have come, and not once the reception was recorded', async () => {
    const first = await office.say('tang', '到访 王先生 13812340001');
    await office.say('wang', '到访 赵女士 13812340002');
    await office.say('li', '接待 C61 看了1502 喜欢');
    const undone = await first.press('撤销');
    expect(undone.word).toBe('refused');
    const [other] = await office.store.read.rota.turns((await customer('C61')).projectId, '2026-11-23', 1);
    expect(other?.kind).toBe('turn');
  });
});

describe('a call in', () => {
  test('belongs to whoever answers it; source and figure say call-in', async () => {
    const answer = await office.say('li', '来电 李先生 13812340005 三房');
    expect(answer).toMatchObject({ word: 'done', refs: ['C61'] });
    expect(await customer('C61')).toMatchObject({
      ownerId: await office.memberId('li'),
      source: 'callIn',
      state: 'prospect',
    });
    expect(await placeOf('li')).toMatchObject({ turns: 0 });
  });

  test('answered by the desk goes by turns', async () => {
    const answer = await office.say('tang', '来电 李先生 13812340005');
    expect(answer.text).toContain('归 李娜 跟进');
    expect((await office.say('tang', '到访 赵女士 13812340002')).text).toContain('请 陈浩 接待');
  });

  test('of a known customer is told to his owner', async () => {
    const answer = await office.say('tang', '来电 13900139000');
    expect(answer).toMatchObject({ word: 'done', refs: ['C13'] });
    const [notice] = await office.notices();
    expect(notice).toMatchObject({ card: { heading: '有来电客户请您跟进：C13 刘女士' } });
  });

  test('does not make a first visit a repeat one', async () => {
    await office.say('tang', '来电 李先生 13812340005');
    expect((await office.say('tang', '到访 13812340005')).text).toContain('首访');
  });
});

test('the figures count calls, first and repeat visits, and the report shows them', async () => {
  await office.say('tang', '到访 王先生 13812340001');
  await office.say('tang', '到访 C13');
  await office.say('tang', '来电 李先生 13812340005');
  office.advance(24 * 60);
  await office.say('tang', '到访 C13');
  expect((await office.say('wang', '日报 昨天')).text).toContain('接待：来电 1 组，首访 2 组，复访 0 组。');
  expect((await office.say('wang', '日报')).text).toContain('接待：来电 0 组，首访 0 组，复访 1 组。');
});
