import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openOffice, type Office } from '../../support/conversation.ts';

let office: Office;
beforeEach(async () => {
  office = await openOffice({ demo: false, admins: ['web:demo:admin'] });
  for (const line of [
    '项目 云溪府',
    '小组 云溪府 一组',
    '小组 云溪府 二组',
    '成员 web:wang 王芳 案场经理 小组=一组',
    '成员 web:li 李娜 置业顾问 小组=一组',
    '成员 web:chen 陈晨 置业顾问 小组=一组',
    '成员 web:xu 许诺 置业顾问 小组=二组',
    '成员 web:gao 高远 营销总监',
    '成员 web:zhao 赵敏 项目策划 项目=云溪府',
  ]) {
    expect((await office.say('admin', line)).word).toBe('done');
  }
  await office.say('admin', '频道 日报 小组=一组', { in: '#one' });
  await office.say('admin', '频道 日报 小组=二组', { in: '#two' });
});
afterEach(async () => {
  await office.close();
});

/** Registers a customer and returns the reference. */
async function customerOf(who: string, name: string, phone: string): Promise<string> {
  const answer = await office.say(who, `新客 ${name} ${phone}`);
  return answer.refs[0] ?? '';
}

describe('日报', () => {
  beforeEach(async () => {
    const li = await customerOf('li', '王先生', '13800138000');
    await office.say('li', `跟进 ${li} 电话 客户要求看120平`);
    await office.say('li', `跟进 ${li} 电话 没人接`);
    const xu = await customerOf('xu', '刘女士', '13900139000');
    await office.say('xu', `跟进 ${xu} 微信 发了户型图，客户说电话 137 0013 7000`);
  });

  it('shows a consultant the own figures, in the chart and in the same words', async () => {
    const answer = await office.say('li', '日报');
    expect(answer.text).toContain('跟进 2');
    expect(office.drawn.at(-1)?.people).toEqual(['李娜']);
    const [image] = answer.card?.blocks ?? [];
    const [text] = answer.card?.blocks.filter((block) => block.kind === 'text') ?? [];
    expect(image?.kind === 'image' ? image.alt : '').toContain(text?.kind === 'text' ? text.text : '-');
  });

  it("shows a manager the team's, a director the project's, a planner the figures without the records", async () => {
    expect((await office.say('wang', '日报')).text).toContain('跟进 2');
    expect(office.drawn.at(-1)?.people).toEqual(['李娜', '陈晨']);
    expect((await office.say('gao', '日报')).text).toContain('跟进 3');
    expect(office.drawn.at(-1)?.people).toContain('许诺');
    const planner = await office.say('zhao', '日报');
    expect(planner.text).toContain('跟进 3');
    expect(planner.actions.map(({ id }) => id)).toEqual(['kpi.definition']);
  });

  it('takes the period as people say it, in both languages', async () => {
    office.advance(24 * 60);
    expect((await office.say('li', '日报')).text).toContain('跟进 0');
    expect((await office.say('li', '日报 昨天')).text).toContain('跟进 2');
    expect((await office.say('li', '日报 本月')).text).toContain('跟进 2');
    expect((await office.say('li', '日报 上周')).text).toContain('跟进 0');
    expect((await office.say('li', 'kpi yesterday')).text).toContain('follow-ups 2');
  });

  it.each(['日报 明天', '日报 下月', '日报 1999年'])(
    'answers %s with a sentence and draws nothing',
    async (line) => {
      const answer = await office.say('li', line);
      expect(answer.word).toBe('refused');
      expect(office.drawn).toHaveLength(0);
    },
  );

  it('is for the whole channel only where the channel gets that team', async () => {
    expect((await office.say('wang', '日报', { in: '#one' })).audience).toBe('conversation');
    expect((await office.say('wang', '日报', { in: '#two' })).audience).toBe('asker');
    expect((await office.say('wang', '日报', { in: '#elsewhere' })).audience).toBe('asker');
    expect((await office.say('li', '日报', { in: '#one' })).audience).toBe('asker');
    expect((await office.say('gao', '日报', { in: '#one' })).audience).toBe('asker');
  });

  it('lists the records behind a figure, of nobody else', async () => {
    const own = await office.press('li', await office.say('li', '日报'), 'kpi.records.A.followUps');
    expect(own.text).toContain('跟进明细：共 2 条');
    expect(own.text).toContain('客户要求看120平');
    expect(own.text).not.toContain('许诺');
    const team = await office.say('wang', '日报');
    const customers = await office.press('wang', team, 'kpi.records.A.newCustomers');
    expect(customers.text).toContain('王先生');
    expect(customers.text).toContain('138****8000');
    expect(customers.text).not.toContain('刘女士');
    expect((await office.press('li', team, 'kpi.records.A.followUps')).word).toBe('refused');
    expect((await office.press('zhao', team, 'kpi.records.A.followUps')).word).toBe('denied');
  });

  it('hides the numbers that somebody typed into what he wrote down', async () => {
    const all = await office.press('gao', await office.say('gao', '日报'), 'kpi.records.A.followUps');
    expect(all.text).toContain('共 3 条');
    expect(all.text).not.toMatch(/137 ?0013 ?7000/u);
  });

  it('says how it is counted, up to when and in which zone', async () => {
    const answer = await office.press('li', await office.say('li', '日报'), 'kpi.definition');
    expect(answer.text).toContain('有效率：联系上客户的跟进 ÷ 全部跟进');
    expect(answer.text).toContain('Asia/Shanghai');
  });

  it('says what has changed since the report was published', async () => {
    const [project] = await office.store.read.company.projects();
    const [team] = await office.store.read.company.teams(project?.id);
    const [li] = await office.store.read.members.byName('李娜', 1);
    await office.store.tx((session) =>
      office.engine.publish(session, {
        id: '01',
        projectId: project?.id ?? '',
        teamId: team?.id ?? '',
        report: `daily:${team?.id ?? ''}`,
        period: '2026-11-23',
        figures: [{ memberId: li?.id ?? '', figure: 'followUps', n: 5, d: 0 }],
        at: office.clock.now(),
      }),
    );
    office.advance(24 * 60);
    expect((await office.say('wang', '日报 昨天')).text).toMatch(/发布后有更正：跟进 5→2/u);
    expect((await office.say('wang', '日报 本月')).text).not.toContain('更正');
  });

  it('lists twenty records at most and says how many more there are', async () => {
    const ref = await customerOf('chen', '赵先生', '13700137001');
    for (let n = 0; n < 22; n += 1) {
      await office.say('chen', `跟进 ${ref} 电话 第${n + 1}次沟通 客户在考虑`);
    }
    const list = await office.press('chen', await office.say('chen', '日报'), 'kpi.records.A.followUps');
    const table = list.card?.blocks.find((block) => block.kind === 'table');
    expect(table?.rows).toHaveLength(20);
    expect(list.text).toContain('还有 2 条没有列出');
  });
});

describe('目标', () => {
  it('is set for several figures in one line, changed, and taken back', async () => {
    expect((await office.say('wang', '目标 李娜 11月 跟进=200 新客=40')).text).toContain('跟进：200');
    office.advance(1);
    const changed = await office.say('wang', '目标 李娜 跟进=180');
    expect(changed.text).toContain('跟进：200 → 180');
    expect(changed.text).toContain('新客：40');
    expect((await office.press('wang', changed, 'operation.undo')).word).toBe('done');
    const [project] = await office.store.read.company.projects();
    const targets = await office.store.read.company.targets('2026-11', project?.id ?? '');
    expect(targets.map(({ figure, value }) => [figure, value]).sort()).toEqual([
      ['followUps', 200],
      ['newCustomers', 40],
    ]);
  });

  it('works the same in English', async () => {
    const answer = await office.say('wang', 'target 李娜 December follow-ups=200 new customers=40');
    expect(answer.word).toBe('done');
    const [project] = await office.store.read.company.projects();
    expect(await office.store.read.company.targets('2026-12', project?.id ?? '')).toHaveLength(2);
  });

  it("is for the manager's own team, and for anybody where a director sets it", async () => {
    const other = await office.say('wang', '目标 许诺 跟进=100');
    expect([other.word, other.text]).toEqual(['refused', expect.stringContaining('您管的人里没有「许诺」')]);
    expect((await office.say('gao', '目标 许诺 跟进=100')).word).toBe('done');
    expect((await office.say('li', '目标 李娜 跟进=1')).word).toBe('denied');
  });

  it('asks for the figures in the form, and names those that come near an unknown name', async () => {
    await office.say('wang', '目标 李娜 跟进=200');
    const form = await office.say('wang', '目标 李娜 11月');
    expect(form.word).toBe('form');
    expect(form.form?.fields.map(({ name, value }) => [name, value])).toEqual([
      ['person', '李娜'],
      ['period', '2026-11'],
      ['followUps', '200'],
      ['newCustomers', undefined],
    ]);
    const set = await office.submit('wang', form, { person: '李娜', period: '2026-11', newCustomers: '40' });
    expect(set.text).toContain('新客：40');
    expect((await office.say('wang', '目标 李那 跟进=200')).text).toContain('「李娜」');
  });

  it('refuses a month that is over, a day, and a figure that is none', async () => {
    expect((await office.say('wang', '目标 李娜 2026-10 跟进=200')).errors['period']).toContain('已经过去');
    expect((await office.say('wang', '目标 李娜 明天 跟进=200')).errors['period']).toContain('按月定');
    for (const figure of ['-1', '1e300', '一大堆']) {
      expect((await office.say('wang', `目标 李娜 跟进=${figure}`)).word).toBe('form');
    }
    const [project] = await office.store.read.company.projects();
    expect(await office.store.read.company.targets('2026-11', project?.id ?? '')).toEqual([]);
  });

  it('is taken away by 0', async () => {
    await office.say('wang', '目标 李娜 跟进=200 新客=40');
    expect((await office.say('wang', '目标 李娜 跟进=0')).text).toContain('跟进：200 → 不设');
    const [project] = await office.store.read.company.projects();
    expect(await office.store.read.company.targets('2026-11', project?.id ?? '')).toHaveLength(1);
  });
});
