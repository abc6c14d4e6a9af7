import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openOffice, type Office } from '../../support/conversation.ts';

describe('a company that is not the demo', () => {
  let office: Office;
  beforeEach(async () => {
    office = await openOffice({ demo: false, admins: ['web:demo:admin'] });
  });
  afterEach(async () => {
    await office.close();
  });

  it('is set up in chat, from nothing to the first chart in its channel', async () => {
    const start = await office.say('admin', '上手');
    expect(start.word).toBe('done');
    expect(start.text).toContain('还差 6 步');
    expect(start.text).toContain('「项目 云溪府」');

    const form = await office.press('admin', start, 'setup.project');
    expect(form.form?.fields.map(({ name, value }) => [name, value])).toEqual([
      ['name', undefined],
      ['city', undefined],
      ['zone', 'Asia/Shanghai'],
      ['opening', '09:00-18:00'],
      ['working', '周一至周五 09:00-12:00 13:00-18:00'],
    ]);
    const project = await office.submit('admin', form, {
      name: '湖畔里',
      city: '杭州',
      zone: 'Asia/Shanghai',
      opening: '每天 9点-20点',
      working: '周一至周五 9:00-12:00 13:00-18:00',
    });
    expect(project.word).toBe('done');
    expect(project.text).toContain('代号 A');
    expect(project.text).toContain('开放：09:00-20:00');

    expect((await office.say('admin', '小组 湖畔里 一组')).word).toBe('done');
    const manager = await office.say('admin', '成员 web:wang 王芳 案场经理 项目=湖畔里 小组=一组');
    expect(manager.word).toBe('done');
    expect(manager.text).toContain('所在：湖畔里 一组');
    expect(manager.text).toContain('上手');
    expect((await office.say('admin', '成员 web:li 李娜 销售 项目=湖畔里 小组=一组')).text).toContain(
      '李娜（置业顾问）',
    );

    const half = await office.say('admin', '上手');
    expect(half.text).toContain('还差 2 步');
    expect(half.text).toContain('✓ 置业顾问：李娜');
    expect(half.text).toContain('「频道 日报 小组=一组」');

    const channel = await office.say('wang', '频道 日报 小组=一组', { in: '#sales' });
    expect(channel.word).toBe('done');
    expect(channel.audience).toBe('conversation');
    expect((await office.say('wang', '目标 李娜 本月 跟进=200 新客=40')).word).toBe('done');
    const whole = await office.say('admin', '上手');
    expect(whole.text).toContain('都设好了');
    expect(whole.text).toContain('LOUPAN_DATA_KEY');

    const welcome = await office.say('li', '上手');
    expect(welcome.text).toContain('您是 李娜（置业顾问），在 湖畔里 一组');
    const customer = await office.say('li', '新客 王先生 13800138000 三房 预算300万 来源=来访');
    expect(customer.word).toBe('done');
    const [ref = ''] = customer.refs;
    expect((await office.say('li', `跟进 ${ref} 电话 客户要求看120平`)).word).toBe('done');

    const chart = await office.say('wang', '日报', { in: '#sales' });
    expect(chart.word).toBe('done');
    expect(chart.audience).toBe('conversation');
    expect(office.drawn).toHaveLength(1);
    expect(office.drawn[0]?.people).toContain('李娜');
    expect(chart.text).toContain('跟进 1（本月累计 1/200）');
    expect(chart.text).toContain('新客 1（本月累计 1/40）');
    const image = chart.card?.blocks.find((block) => block.kind === 'image');
    expect(image?.alt).toContain('跟进 1（本月累计 1/200）');
  });

  it('can be set up in English', async () => {
    expect((await office.say('admin', 'project Cloudbrook city=Hangzhou')).text).toContain('code A');
    expect((await office.say('admin', 'team Cloudbrook Team1')).word).toBe('done');
    const added = await office.say('admin', 'member web:li Lina consultant project=Cloudbrook team=Team1');
    expect(added.word).toBe('done');
    expect(added.text).toContain('Lina (consultant) has been added');
    expect((await office.say('admin', 'policy customer.entry 2 working days')).text).toContain(
      '1 working day → 2 working days',
    );
    expect((await office.say('admin', 'setup')).text).toContain('✓ Team: Team1');
  });

  it('knows its first administrator by the account until he says who he is', async () => {
    expect((await office.say('admin', '成员')).text).toContain('admin | 系统管理员');
    expect((await office.say('admin', '成员 web:admin 赵敏')).text).toContain(
      'admin（系统管理员） → 赵敏（系统管理员）',
    );
  });

  it('creates the administrators of LOUPAN_ADMINS once', async () => {
    const { ensureAdmins } = await import('../../../src/handlers/company/ensureAdmins.ts');
    const { systemIds } = await import('../../../src/ids.ts');
    const wecom = { platform: 'wecom' as const, workspace: 'ww1', externalId: 'ZhangSan' };
    const deps = { store: office.store, ids: systemIds, now: office.clock.now(), locale: 'zh-CN' as const };
    expect(await ensureAdmins(deps, [wecom])).toEqual([{ ...wecom, externalId: 'zhangsan' }]);
    expect(await ensureAdmins(deps, [wecom, { ...wecom, externalId: 'zhangsan' }])).toEqual([]);
    const members = await office.store.read.members.all(10);
    expect(members.map(({ role }) => role)).toEqual(['admin', 'admin']);
  });
});
