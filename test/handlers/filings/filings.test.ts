import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openSalesOffice, type SalesOffice } from '../customers/salesOffice.ts';

let office: SalesOffice;
beforeEach(async () => {
  office = await openSalesOffice();
});
afterEach(async () => {
  await office.close();
});

const FORM =
  '【报备】项目：云溪府 客户：赵先生 电话：１３８＊＊＊＊８００２ 到访时间：明天下午3点 渠道：渠道甲';

async function waiting() {
  const [project] = (await office.store.read.company.projects()).filter(({ code }) => code === 'A');
  return await office.store.read.filings.waiting(project!.id, undefined, 50);
}

describe('报备', () => {
  test('one line is understood, protected for 3 days, and can be taken back', async () => {
    const answer = await office.say('tang', '报备 渠道甲 赵先生 138****8002');
    expect(answer).toMatchObject({ word: 'done', refs: [] });
    expect(answer.text).toContain('已报备 赵先生 138****8002');
    expect(answer.text).toContain('11-26 周四 18:00');
    expect(await waiting()).toMatchObject([
      { channelCompany: '渠道甲', name: '赵先生', phone: '138****8002', number: null, state: 'filed' },
    ]);
    expect((await answer.press('撤销')).word).toBe('done');
    expect(await waiting()).toEqual([]);
  });

  test('a form is taken as the agent wrote it, full-width digits and stars too', async () => {
    const answer = await office.say('li', FORM);
    expect(answer.word).toBe('done');
    expect(answer.text).toContain('明天 11-24 周二 15:00');
    expect(await waiting()).toMatchObject([
      { phone: '138****8002', visitAt: new Date('2026-11-24T07:00:00Z') },
    ]);
  });

  test('several customers in one paste are filed each by himself', async () => {
    const answer = await office.say(
      'li',
      '报备 渠道：渠道甲 项目：云溪府\n1、赵先生 138****8002\n2、李女士 139****90\n3、张总 137****7004',
    );
    expect(answer.word).toBe('done');
    expect(answer.text).toContain('报备 3 位，受理 2 位');
    expect(answer.text).toContain('至少前三位和后四位');
    expect((await waiting()).map(({ name }) => name).sort()).toEqual(['张总', '赵先生']);
    expect((await answer.press('撤销')).word).toBe('done');
    expect(await waiting()).toEqual([]);
  });

  test('what is missing or unreadable is asked for beside its field, and nothing is lost', async () => {
    const answer = await office.say('li', '报备 渠道甲 赵先生 138****80');
    expect(answer.word).toBe('form');
    expect(answer.errors['phone']).toContain('至少前三位和后四位');
    const again = await answer.submit({ channelCompany: '渠道甲', name: '赵先生', phone: '138****8002' });
    expect(again.word).toBe('done');
    expect((await office.say('li', '报备 赵先生 139****9003')).errors['channelCompany']).toContain(
      '哪家渠道公司',
    );
  });

  test('it must come some time before the visit, and the visit within its protection', async () => {
    expect((await office.say('li', '报备 渠道甲 赵先生 138****8002 今天10:10')).errors['visitAt']).toContain(
      '至少要比到访早 30分钟',
    );
    expect(
      (await office.say('li', '报备 渠道甲 赵先生 138****8002 12-01 10:00')).errors['visitAt'],
    ).toContain('报备只保护 3天');
    await office.say('admin', '规则 filing.lead 5分钟');
    expect((await office.say('li', '报备 渠道甲 赵先生 138****8002 今天10:10')).word).toBe('done');
  });

  test('of two companies the second is told that one came first, and not which', async () => {
    await office.say('tang', '报备 渠道甲 赵先生 138****8002');
    office.advance(1);
    const second = await office.say('li', '报备 渠道乙 赵女士 1380***8002');
    expect(second.word).toBe('done');
    expect(second.text).toContain('已有渠道报备在先');
    expect(second.text).not.toContain('渠道甲');
    expect((await office.say('li', '报备 渠道丙 钱女士 138****8002')).text).not.toContain('在先');
    const same = await office.say('tang', '报备 渠道甲 赵先生 138****8002');
    expect(same.word).toBe('refused');
    expect(same.text).toContain('不用重复报');
  });

  test('who is a customer already and protected cannot be filed, and nothing of him is told', async () => {
    await office.say('chen', '跟进 C20 电话 聊了聊价格');
    const answer = await office.say('tang', '报备 渠道甲 张总 18600186000');
    expect(answer).toMatchObject({ word: 'refused', refs: [] });
    expect(answer.text).toContain('报备之前已是公司客户');
    for (const secret of ['C20', '张建国', '陈浩']) {
      expect(answer.text).not.toContain(secret);
    }
    expect((await office.say('wang', '判客 C20')).text).toContain('渠道甲 报备 186****6000');
    const hidden = await office.say('tang', '报备 渠道甲 张总 186****6000');
    expect(hidden.word).toBe('done');
  });

  test('a company is one however it is written, and its second filing is seen whoever makes it', async () => {
    const written = office.watchOperations();
    await office.say('tang', '报备 渠道：好房Keys有限公司 客户：赵先生 电话：138****8002');
    const again = await office.say('li', '报备 渠道：好房ｋｅｙｓ 客户：赵先生 电话：138****8002');
    expect(again).toMatchObject({ word: 'refused' });
    expect(again.text).toContain('不用重复报');
    expect(written.map(({ changes }) => changes.map(({ kind }) => kind))).toEqual([['project', 'filing']]);
  });

  test('of a list that is too long it is said how many were left out', async () => {
    const lines = Array.from({ length: 25 }, (_, at) => `${at + 1}、赵先生 138****${8100 + at}`);
    const answer = await office.say('tang', `报备 渠道：渠道甲\n${lines.join('\n')}`);
    expect(answer.text).toContain('报备 20 位，受理 20 位');
    expect(answer.text).toContain('还有 5 位没有受理，一次最多 20 位，请再贴一次');
    await office.say('tang', '报备 渠道甲 钱先生 139****9003');
    const list = await office.say('tang', '报备');
    expect(list.text).toContain('等待带看的报备 21 条');
    expect(list.text).toContain('还有 1 条没有列出');
  });

  test('whom the office keeps by the term that it was given is known, though the rule is shorter by now', async () => {
    await office.say('li', '新客 钱先生 13800138003 来源=来电');
    await office.say('admin', '规则 来电保护期 1天 项目=云溪府');
    await office.say('admin', '规则 ownership.forfeit 1天 项目=云溪府');
    office.advance(5 * 24 * 60);
    const answer = await office.say('tang', '报备 渠道甲 钱先生 13800138003');
    expect(answer.text).toContain('报备之前已是公司客户');
  });

  test('alone it lists what waits, the front desk’s all, a consultant’s his own', async () => {
    await office.say('li', '报备 渠道甲 赵先生 138****8002');
    expect((await office.say('tang', '报备')).text).toContain('赵先生');
    expect((await office.say('li', '报备')).text).toContain('赵先生');
    expect((await office.say('chen', '报备')).text).toContain('没有等待带看的报备');
    expect((await office.say('qian', '报备')).word).toBe('denied');
  });
});

describe('带看确认', () => {
  test('the whole number on arrival confirms the filing, and the channel has the customer', async () => {
    await office.say('li', '报备 渠道甲 赵先生 138****8002');
    office.advance(60);
    const answer = await office.say('tang', '报备 确认 13800138002');
    expect(answer).toMatchObject({ word: 'done' });
    expect(answer.text).toContain('带看确认：赵先生，渠道 渠道甲');
    expect(answer.text).not.toContain('13800138002');
    await office.say('li', '新客 赵先生 13800138002');
    const verdict = await office.say('li', '判客 13800138002');
    expect(verdict.text).toContain('渠道甲（报备后带看，已确认）');
    expect(verdict.text).toContain('渠道甲 报备 138****8002');
  });

  test('of two the first counts and the other is told why it does not', async () => {
    await office.say('li', '报备 渠道甲 赵先生 138****8002');
    office.advance(1);
    await office.say('li', '报备 渠道乙 赵先生 1380***8002');
    office.advance(60);
    const list = await office.say('tang', '报备');
    const form = await list.press('带看确认');
    const answer = await form.submit({ number: '13800138002' });
    expect(answer.text).toContain('渠道 渠道甲');
    expect(answer.text).toContain('有渠道报备在先');
    expect(await waiting()).toEqual([]);
    expect((await answer.press('撤销')).word).toBe('done');
    expect(await waiting()).toHaveLength(2);
  });

  test('whoever may not see all filings learns only the company that counts', async () => {
    await office.say('tang', '报备 渠道甲 赵先生 138****8002');
    office.advance(1);
    await office.say('tang', '报备 渠道乙 赵先生 1380***8002');
    office.advance(60);
    const answer = await office.say('li', '报备 确认 13800138002');
    expect(answer.text).toContain('渠道 渠道甲');
    expect(answer.text).toContain('其他渠道');
    expect(answer.text).not.toContain('渠道乙');
  });

  test('a confirmation stays when the rules change', async () => {
    await office.say('tang', '报备 渠道甲 赵先生 138****8002');
    office.advance(60);
    await office.say('tang', '报备 确认 13800138002');
    await office.say('li', '新客 赵先生 13800138002');
    await office.say('admin', '规则 filing.lead 3小时');
    expect((await office.say('li', '判客 13800138002')).text).toContain('渠道甲（报备后带看，已确认）');
  });

  test('coming confirms only who has the name; the desk can confirm him by asking', async () => {
    await office.say('tang', '报备 渠道甲 赵先生 138****8002');
    office.advance(60);
    const came = await office.say('tang', '到访 孙先生 13812348002');
    expect(came.text).not.toContain('渠道甲');
    expect(await waiting()).toHaveLength(1);
    expect((await office.say('tang', '报备 确认 13812348002')).text).toContain('渠道 渠道甲');
    expect(await waiting()).toEqual([]);
  });

  test('filed at the door it does not count', async () => {
    await office.say('li', '报备 渠道甲 赵先生 138****8002');
    office.advance(10);
    const answer = await office.say('tang', '报备 确认 13800138002');
    expect(answer.word).toBe('refused');
    expect(answer.text).toContain('报备提前量不够');
    expect((await office.say('tang', '报备 确认 13800138002')).text).toContain(
      '没有等待带看的报备和 138****8002 对得上',
    );
  });

  test('a filing that was confirmed cannot be taken back by who made it', async () => {
    await office.say('li', '报备 渠道甲 赵先生 138****8002');
    office.advance(5);
    await office.say('admin', '规则 filing.lead 1分钟');
    await office.say('tang', '报备 确认 13800138002');
    expect((await office.say('li', '撤销')).word).toBe('refused');
  });
});
