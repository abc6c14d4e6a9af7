import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openHoldOffice, type HoldOffice } from './holdOffice.ts';

let office: HoldOffice;
beforeEach(async () => {
  office = await openHoldOffice();
});
afterEach(() => office.close());

const labels = (reply: { readonly actions: readonly { readonly label: string }[] }) =>
  reply.actions.map(({ label }) => label);
const headings = (who: string) => office.sent(who).map(({ heading }) => heading);

describe('a hold (预留)', () => {
  test('keeps the unit for one’s own customer, as long as was said', async () => {
    const answer = await office.say('li', '预留 A-1-1502 C12 3小时');
    expect(answer).toMatchObject({ word: 'done', refs: ['A-1-1502', 'C12'] });
    expect(answer.text).toContain('已为 C12 王先生 预留 A-1-1502');
    expect(answer.text).toContain('至 13:00，还有 3 小时');
    expect(labels(answer)).toEqual(['放回', '申请延长', '撤销']);
    expect(await office.unit('A-1-1502')).toMatchObject({ state: 'held' });
  });

  test('runs for two hours where nothing is said, and as the administrator’s rule says from then on', async () => {
    expect((await office.say('li', '预留 1502 C12')).text).toContain('至 12:00，还有 2 小时');
    await office.say('admin', '规则 hold.length 90分钟');
    expect((await office.say('li', '预留 1503 C13')).text).toContain('至 11:30，还有 1 小时 30 分钟');
  });

  test('is somebody’s: others are told his role and until when, not his name and not for whom', async () => {
    await office.say('li', '预留 A-1-1502 C12 2小时');
    const told = await office.say('chen', '预留 A-1-1502 C20');
    expect(told).toMatchObject({ word: 'refused', refs: ['A-1-1502'] });
    expect(told.text).toBe(
      'A-1-1502 已被一位置业顾问预留，至 12:00，还有 2 小时。可以排候补，放出来按顺序轮到。',
    );
    expect(labels(told)).toEqual(['候补']);
    const manager = await office.say('wang', '预留 A-1-1502 C12');
    expect(manager.text).toContain('由李娜给 C12 王先生 留着');
    expect(labels(manager)).toEqual(['候补', '放回']);
  });

  test('pressed twice is his own', async () => {
    await office.say('li', '预留 A-1-1502 C12 2小时');
    office.advance(30);
    const again = await office.say('li', '预留 A-1-1502 C12 2小时');
    expect(again.word).toBe('refused');
    expect(again.text).toBe('A-1-1502 已经是您给 C12 王先生 留着的，至 12:00，还有 1 小时 30 分钟。');
    expect(labels(again)).toEqual(['放回', '申请延长']);
  });

  test('is only for one’s own customers', async () => {
    expect(await office.say('li', '预留 A-1-1502 C20')).toMatchObject({ word: 'refused', refs: [] });
    expect(await office.unit('A-1-1502')).toMatchObject({ state: 'forSale' });
  });

  test.each([
    ['contracted', '签约'],
    ['unreleased', '未推'],
    ['withdrawn', '撤回'],
  ] as const)('is not to be had of a unit that is %s: the state is named', async (state, word) => {
    await office.store.tx(async (session) => {
      await session.update('unit', (await session.units.byKey('A-1-1502'))!, { state });
    });
    const answer = await office.say('li', '预留 A-1-1502 C12');
    expect(answer.word).toBe('refused');
    expect(answer.text).toBe(`A-1-1502 现在是「${word}」，留不了：只有待售的房源可以预留。`);
  });

  test.each([
    [{ permitFrom: '2026-12-01' }, '预售证还没到生效日期'],
    [{ permit: null }, '还没有预售证'],
  ])('needs the building’s presale permit: with %j', async (patch, sentence) => {
    await office.store.tx(async (session) => {
      const [project] = await session.company.projects();
      const building = await session.units.building(project!.id, '1');
      await session.update('building', building!, patch);
    });
    expect((await office.say('li', '预留 A-1-1502 C12')).text).toContain(sentence);
  });

  test('is no longer than the rule allows, and nobody holds more than he may', async () => {
    expect((await office.say('li', '预留 A-1-1502 C12 49小时')).text).toBe(
      '预留最长 48小时，最晚到 11-25 周三 10:00。请说短一点的时间。',
    );
    for (const room of ['1502', '1503', '2001']) {
      expect(await office.say('li', `预留 A-1-${room} C12`)).toMatchObject({ word: 'done' });
    }
    const fourth = await office.say('li', '预留 A-1-2002 C12');
    expect(fourth.word).toBe('refused');
    expect(fourth.text).toContain('您已经留着 3 套');
    await office.press('li', fourth, 'hold.release.A-1-1503');
    expect(await office.say('li', '预留 A-1-2002 C12')).toMatchObject({ word: 'done' });
  });

  test('without a time is as long as is allowed, where the rule allows less than is usual', async () => {
    await office.say('admin', '规则 hold.longest 1小时');
    expect((await office.say('li', '预留 1502 C12')).text).toContain('至 11:00，还有 1 小时');
    expect((await office.say('li', '预留 1503 C12 2小时')).text).toContain('预留最长 1小时');
  });

  test.each([
    ['预留 1502 1503 C12', '一次只能留一套，请分开说。'],
    ['候补 1502 1503 C12', '一次只能候补一套，请分开说。'],
    ['放回 1502 1503', '一次只能放回一套，请分开说。'],
  ])('%s: one at a time', async (line, answer) => {
    expect(await office.say('li', line)).toMatchObject({ word: 'refused', text: answer });
  });

  test('and a place on a waiting list are for customers of the unit’s project', async () => {
    await office.say('chen', '预留 A-1-1503 C20');
    await office.store.tx(async (session) => {
      const [project] = await session.company.projects();
      await session.insert('project', { ...project!, id: 'project-z', code: 'Z', name: '滨河' });
      const customer = await session.customers.byRef(12);
      await session.update('customer', customer!, { projectId: 'project-z' });
    });
    for (const line of ['预留 A-1-1502 C12', '候补 A-1-1503 C12']) {
      const answer = await office.say('li', line);
      expect(answer.word).toBe('refused');
      expect(answer.text).toContain('C12 王先生 登记在别的项目');
    }
    expect(await office.unit('A-1-1502')).toMatchObject({ state: 'forSale' });
  });

  test('in the past, of no unit, or without a customer: the answer says what to do', async () => {
    expect(await office.say('li', '预留 A-1-1502 C12 昨天')).toMatchObject({ word: 'form' });
    expect((await office.say('li', '预留 A-1-9999 C12')).text).toContain('没有找到房源「A-1-9999」');
    expect(await office.say('li', '预留 A-1-1502 张三丰')).toMatchObject({ word: 'form' });
    expect(await office.say('tang', '预留 A-1-1502 C12')).toMatchObject({ word: 'denied' });
  });

  test('in English', async () => {
    const answer = await office.say('li', 'hold A-1-1502 C12 2 hours');
    expect(answer.text).toContain('A-1-1502 is held for C12 王先生');
    expect(answer.text).toContain('until 12:00, 2 h left');
  });
});

describe('what people type', () => {
  test.each([
    [
      '留1-1502给王先生到明天中午12点',
      { unit: 'A-1-1502', customer: 'C12', until: '2026-11-24T12:00:00+08:00' },
    ],
    ['A-1-1503 锁2小时 C13', { unit: 'A-1-1503', customer: 'C13', until: '2026-11-23T12:00:00+08:00' }],
    ['把1502给王先生留两个小时', { unit: 'A-1-1502', customer: 'C12', until: '2026-11-23T12:00:00+08:00' }],
    ['1502先给刘女士锁一下', { unit: 'A-1-1502', customer: 'C13' }],
  ])('%s (o08, o09)', async (line, fields) => {
    expect(await office.understand('li', line)).toMatchObject({ command: 'hold', outcome: 'done', fields });
  });

  test('1502不要了 放掉 (o10), and 2003被谁留了 我客户刘女士排一下 (o11)', async () => {
    await office.say('li', '预留 A-1-1502 C12');
    await office.say('chen', '预留 A-1-2003 C20');
    expect(await office.understand('li', '1502不要了 放掉')).toMatchObject({
      command: 'release',
      outcome: 'done',
      fields: { unit: 'A-1-1502' },
    });
    const waits = '2003被谁留了 我客户刘女士排一下';
    expect(await office.understand('li', waits)).toMatchObject({
      command: 'wait',
      outcome: 'done',
      fields: { unit: 'A-1-2003', customer: 'C13' },
    });
    expect((await office.say('li', waits)).text).not.toContain('C20');
    expect(await office.say('li', '放掉1502')).toMatchObject({ word: 'done' });
  });

  test('a unit that several buildings have is asked about, and one press holds it', async () => {
    await office.store.tx(async (session) => {
      const unit = (await session.units.byKey('A-1-1502'))!;
      const building = await session.units.building(unit.projectId, '1');
      await session.insert('building', { ...building!, id: 'building-3', code: '3' });
      const other = { id: 'unit-3', buildingId: 'building-3', key: 'A-3-1502' };
      await session.insert('unit', { ...unit, ...other });
    });
    const which = await office.say('li', '预留 1502 C12 3小时');
    expect(which).toMatchObject({ word: 'ask', refs: ['A-1-1502', 'A-3-1502'] });
    const answer = await office.press('li', which, 'which.A-3-1502');
    expect(answer.text).toContain('已为 C12 王先生 预留 A-3-1502');
    expect(answer.text).toContain('至 13:00，还有 3 小时');
  });
});

describe('the end of a hold', () => {
  test('is reminded of half an hour before, and comes by itself', async () => {
    await office.say('li', '预留 A-1-1502 C12 2小时');
    await office.pass(89);
    expect(office.sent('li')).toEqual([]);
    await office.pass(1);
    expect(headings('li')).toEqual(['A-1-1502 给 C12 王先生 的预留快到了']);
    await office.pass(29);
    expect(await office.unit('A-1-1502')).toMatchObject({ state: 'held' });
    await office.pass(1);
    expect(await office.unit('A-1-1502')).toMatchObject({ state: 'forSale', stateAt: office.clock.now() });
    expect(headings('li')).toEqual([
      'A-1-1502 给 C12 王先生 的预留：已到期',
      'A-1-1502 给 C12 王先生 的预留到期，已自动放回',
    ]);
    expect(await office.say('chen', '预留 A-1-1502 C20')).toMatchObject({ word: 'done' });
  });

  test('noticed late still gives the unit back', async () => {
    await office.say('li', '预留 A-1-1502 C12 2小时');
    office.advance(600);
    expect((await office.say('chen', '预留 A-1-1502 C20')).text).toContain('正在放回');
    await office.pass(0);
    expect(await office.say('chen', '预留 A-1-1502 C20')).toMatchObject({ word: 'done' });
  });

  test('leaves a unit alone that has become something else', async () => {
    await office.say('li', '预留 A-1-1502 C12 2小时');
    await office.say('chen', '候补 A-1-1502 C20');
    await office.store.tx(async (session) => {
      await session.update('unit', (await session.units.byKey('A-1-1502'))!, { state: 'contracted' });
    });
    await office.pass(120);
    expect(await office.unit('A-1-1502')).toMatchObject({ state: 'contracted' });
    expect(headings('chen')).toEqual(['A-1-1502 现在是「签约」，C20 张建国 的候补结束了']);
    expect((await office.say('chen', '候补')).text).toContain('您没有在候补的房源');
  });

  test('by release: of the holder, or of his manager, which he is told', async () => {
    await office.say('li', '预留 A-1-1502 C12 2小时');
    expect((await office.say('chen', '放回 A-1-1502')).text).toContain('不是您留的');
    const released = await office.say('li', '放回 A-1-1502');
    expect(released).toMatchObject({ word: 'done', refs: ['A-1-1502', 'C12'] });
    expect(released.text).toContain('现在是待售');
    expect((await office.say('li', '放回 A-1-1502')).text).toContain('现在没有人留着');
    await office.say('li', '预留 A-1-1502 C12 2小时');
    expect(await office.say('wang', '放回 A-1-1502')).toMatchObject({ word: 'done' });
    await office.pass(0);
    expect(headings('li')).toEqual(['王磊 放回了您给 C12 王先生 留的 A-1-1502']);
  });

  test('a bare 放回 asks which, and an old card ends no later hold', async () => {
    expect((await office.say('li', '放回')).text).toContain('没有留着的房源');
    const first = await office.say('li', '预留 A-1-1502 C12');
    await office.say('li', '预留 A-1-1503 C13');
    const which = await office.say('li', '放回');
    expect(labels(which)).toEqual(['A-1-1502 C12 王先生', 'A-1-1503 C13 刘女士']);
    await office.press('li', which, 'hold.release.A-1-1502');
    await office.say('li', '预留 A-1-1502 C13');
    const stale = await office.press('li', first, 'hold.release');
    expect(stale.text).toContain('A-1-1502 的这次预留已经放回了');
    expect(await office.unit('A-1-1502')).toMatchObject({ state: 'held' });
  });
});

describe('an extension', () => {
  test('is asked of the manager and given by him; every copy of his card says so', async () => {
    const held = await office.say('li', '预留 A-1-1502 C12 2小时');
    const asked = await office.press('li', held, 'hold.ask');
    expect(asked.text).toBe('已向 王磊 申请延长 A-1-1502 的预留。');
    expect((await office.press('li', held, 'hold.ask')).text).toContain('已经申请过延长了');
    await office.pass(0);
    expect(headings('wang')).toEqual(['李娜 申请延长 A-1-1502 的预留']);
    const given = await office.pressSent('wang', '同意 2 小时');
    expect(given.text).toBe('已延长 A-1-1502，至 14:00，还有 4 小时');
    await office.pass(0);
    expect(headings('wang')).toEqual(['王磊 已同意 李娜 延长 A-1-1502 到 14:00']);
    expect(headings('li')).toEqual(['王磊 同意延长 A-1-1502，至 14:00，还有 4 小时']);
    await office.pass(239);
    expect(await office.unit('A-1-1502')).toMatchObject({ state: 'held' });
    await office.pass(1);
    expect(await office.unit('A-1-1502')).toMatchObject({ state: 'forSale' });
  });

  test('is asked of the directors where the manager of the asker does not lead the hold', async () => {
    const held = await office.say('li', '预留 A-1-1502 C12 2小时');
    await office.store.tx(async (session) => {
      const hold = await session.holds.byId(held.actions[0]!.input['hold'] as string);
      await session.update('hold', hold!, { teamId: 'team-of-before' });
    });
    const asked = await office.press('li', held, 'hold.ask');
    expect(asked.text).toBe('已向 高远 申请延长 A-1-1502 的预留。');
    await office.pass(0);
    expect(office.sent('wang')).toEqual([]);
    expect((await office.pressSent('gao', '同意 1 小时')).text).toContain('已延长 A-1-1502');
  });

  test('may be refused; a second answer to the same request changes nothing', async () => {
    const held = await office.say('li', '预留 A-1-1502 C12 2小时');
    await office.press('li', held, 'hold.ask');
    await office.pass(0);
    const card = office.sent('wang')[0]!;
    await office.pressSent('wang', '不同意');
    const again = card.blocks.flatMap((block) => (block.kind === 'actions' ? block.items : []))[0]!;
    const reply = await office.desk.handle({
      deliveryId: 'again',
      speaker: { platform: 'web', workspace: 'demo', externalId: 'gao' },
      place: { platform: 'web', workspace: 'demo', key: 'dm:gao', kind: 'direct' },
      said: { kind: 'action', command: again.command, input: again.input },
    });
    expect(reply.word).toBe('refused');
    await office.pass(0);
    expect(headings('li')).toEqual(['王磊 没有同意延长 A-1-1502，至 12:00，还有 2 小时']);
    await office.pass(120);
    expect(await office.unit('A-1-1502')).toMatchObject({ state: 'forSale' });
  });

  test('nobody extends his own, unless he is the manager; nor beyond the longest', async () => {
    const held = await office.say('li', '预留 A-1-1502 C12 2小时');
    const hold = held.actions[0]!.input['hold']!;
    const act = (who: string, by: string) =>
      office.desk.handle({
        deliveryId: `${who}${by}${Math.random()}`,
        speaker: { platform: 'web', workspace: 'demo', externalId: who },
        place: { platform: 'web', workspace: 'demo', key: `dm:${who}`, kind: 'direct' },
        said: { kind: 'action', command: 'hold.extend', input: { hold, by } },
      });
    expect(await act('li', '1h')).toMatchObject({ word: 'denied' });
    const own = await office.say('wang', '预留 A-1-1503 C12 47小时');
    const how = await office.press('wang', own, 'hold.ask');
    expect(labels(how)).toEqual(['延长 1 小时', '延长 2 小时']);
    expect((await office.press('wang', how, 'hold.extend.2h')).text).toContain('预留最长 48小时');
    expect(await office.press('wang', how, 'hold.extend.1h')).toMatchObject({ word: 'done' });
  });
});

describe('taking back', () => {
  test('a request for more time asks the manager no more, wherever his card stands', async () => {
    const held = await office.say('li', '预留 A-1-1502 C12');
    office.advance(1);
    await office.press('li', held, 'hold.ask');
    await office.pass(0);
    expect(await office.say('li', '撤销')).toMatchObject({ word: 'done' });
    await office.pass(0);
    expect(headings('wang')).toEqual(['李娜 对 A-1-1502 的延长申请已不需要答复']);
    expect(office.sent('wang')[0]!.blocks).toEqual([]);
  });

  test('a manager’s release, before the holder was told of it, leaves him in peace', async () => {
    await office.say('li', '预留 A-1-1502 C12');
    await office.say('wang', '放回 A-1-1502');
    expect(await office.say('wang', '撤销')).toMatchObject({ word: 'done' });
    await office.pass(0);
    expect(office.sent('li')).toEqual([]);
    expect((await office.say('li', '放回 A-1-1502')).word).toBe('done');
  });

  test('a hold gives the unit back as if nothing had been', async () => {
    const before = await office.unit('A-1-1502');
    const held = await office.say('li', '预留 A-1-1502 C12');
    const undone = await office.press('li', held, 'operation.undo');
    expect(undone).toMatchObject({ word: 'done', refs: ['A-1-1502', 'C12'] });
    expect(undone.text).toContain('已撤销：预留房源');
    expect(await office.unit('A-1-1502')).toEqual({ ...before, version: 3 });
    await office.pass(180);
    expect(office.sent('li')).toEqual([]);
  });

  test('a release brings the hold back with its end, unless somebody has taken the unit', async () => {
    await office.say('li', '预留 A-1-1502 C12 1小时');
    await office.say('li', '放回 A-1-1502');
    office.advance(5);
    expect(await office.say('li', '撤销 A-1-1502')).toMatchObject({ word: 'done' });
    expect((await office.say('li', '预留 A-1-1502 C12')).text).toContain('至 11:00，还有 55 分钟');
    await office.pass(55);
    expect(await office.unit('A-1-1502')).toMatchObject({ state: 'forSale' });
    await office.say('li', '预留 A-1-1502 C12 1小时');
    await office.say('li', '放回 A-1-1502');
    await office.say('chen', '预留 A-1-1502 C20');
    const late = await office.say('li', '撤销');
    expect(late.word).toBe('refused');
    expect(late.text).toContain('已经给了别人');
  });

  test('a hold that somebody waits for is not taken back, nor a release that was offered to him', async () => {
    await office.say('li', '预留 A-1-1502 C12');
    await office.say('chen', '候补 A-1-1502 C20');
    expect((await office.say('li', '撤销')).text).toContain('已经有人在候补');
    await office.say('li', '放回 A-1-1502');
    expect((await office.say('li', '撤销')).text).toContain('已经轮到候补的人');
  });

  test('a place on the waiting list goes, and the customer cannot go while something is held for him', async () => {
    await office.say('li', '预留 A-1-1502 C12');
    await office.say('chen', '候补 A-1-1502 C20');
    expect(await office.say('chen', '撤销')).toMatchObject({ word: 'done' });
    expect((await office.say('chen', '候补')).text).toContain('您没有在候补的房源');
    expect(await office.say('li', '撤销')).toMatchObject({ word: 'done' });
    const fresh = await office.say('li', '新客 赵女士 13800138002');
    office.advance(1);
    await office.say('li', `预留 A-1-1502 ${fresh.refs[0]!}`);
    expect((await office.press('li', fresh, 'operation.undo')).word).toBe('refused');
    expect((await office.say('li', `撤销 ${fresh.refs[0]!}`)).text).toContain('已撤销：预留房源');
    expect((await office.say('li', `撤销 ${fresh.refs[0]!}`)).text).toContain('已撤销：登记客户');
  });
});
