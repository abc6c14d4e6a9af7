import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openOffice, type Office } from '../../support/conversation.ts';

let office: Office;
beforeEach(async () => {
  office = await openOffice({ demo: false, admins: ['web:demo:admin'] });
  await office.say('admin', '项目 云溪府');
  await office.say('admin', '小组 云溪府 一组');
  await office.say('admin', '小组 云溪府 二组');
});
afterEach(async () => {
  await office.close();
});

describe('项目', () => {
  it('alone lists the projects, with a button that opens the form of a new one', async () => {
    const list = await office.say('admin', '项目');
    expect(list.text).toContain('A | 云溪府');
    expect((await office.press('admin', list, 'project.new')).word).toBe('form');
  });

  it('refuses a name that there is already, however it is written', async () => {
    const again = await office.say('admin', '项目 云溪 府');
    expect([again.word, again.text]).toEqual(['refused', expect.stringContaining('已经有项目「云溪府」')]);
    expect(await office.store.read.company.projects()).toHaveLength(1);
  });

  it('gives the next free code, and takes the project back with 撤销', async () => {
    expect((await office.say('admin', '项目 湖畔里')).text).toContain('代号 B');
    expect((await office.say('admin', '撤销')).word).toBe('done');
    expect(await office.store.read.company.projects()).toHaveLength(1);
  });

  it('names the field that cannot be read, and keeps nothing', async () => {
    const answer = await office.say('admin', '项目 湖畔里 开放=25点到30点 时区=Mars/Base');
    expect(answer.word).toBe('form');
    expect(Object.keys(answer.errors).sort()).toEqual(['opening', 'zone']);
    const fixed = await office.submit('admin', answer, {
      name: '湖畔里',
      zone: 'Asia/Shanghai',
      opening: '09:00-18:00',
      working: '周一至周六 9:00-18:00',
    });
    expect(fixed.word).toBe('done');
    const [, project] = await office.store.read.company.projects();
    expect(project?.workingHours.map((shifts) => shifts.length)).toEqual([1, 1, 1, 1, 1, 1, 0]);
  });
});

describe('小组', () => {
  it('takes one word for the team where there is one project', async () => {
    expect((await office.say('admin', '小组 三组')).text).toContain('云溪府「三组」建好了');
    expect((await office.say('admin', '小组 一组')).word).toBe('refused');
  });

  it('says which projects there are where it was told another', async () => {
    const answer = await office.say('admin', '小组 云栖府 三组');
    expect(answer.errors['project']).toContain('现有：「云溪府」');
  });

  it('alone lists the teams and their people', async () => {
    await office.say('admin', '成员 web:li 李娜 置业顾问 小组=一组');
    expect((await office.say('admin', '小组')).text).toContain('云溪府 | 一组 | 李娜');
  });
});

describe('成员', () => {
  beforeEach(async () => {
    await office.say('admin', '成员 slack:U012AB3CD 李娜 置业顾问 项目=云溪府 小组=一组');
  });

  it('links the second account of the same person', async () => {
    const linked = await office.say('admin', '成员 wecom:LiNa 李娜');
    expect(linked.text).toContain('wecom:lina 已绑定到 李娜（置业顾问）');
    expect(await office.store.read.members.all(10)).toHaveLength(2);
    expect((await office.say('admin', '成员 wecom:lina2 李娜')).word).toBe('ask');
  });

  it('asks whether it is the same person where something is different, and adds another if not', async () => {
    const asked = await office.say('admin', '成员 slack:U777 李娜 财务');
    expect(asked.word).toBe('ask');
    const other = await office.press('admin', asked, 'member.another');
    expect(other.text).toContain('已添加 李娜（财务）');
    const which = await office.say('admin', '成员 wecom:lina 李娜');
    expect(which.word).toBe('ask');
    expect(which.actions.map(({ label }) => label)).toEqual([
      '李娜（置业顾问） 云溪府 一组',
      '李娜（财务） 云溪府',
      '不是，另外添加一位',
    ]);
    const [first] = which.actions;
    expect((await office.press('admin', which, first?.id ?? '')).text).toContain(
      'wecom:lina 已绑定到 李娜（置业顾问）',
    );
  });

  it('opens the form for what is missing, with what was said in it', async () => {
    const answer = await office.say('admin', '成员 web:chen 陈晨');
    expect(answer.word).toBe('form');
    expect(answer.errors).toEqual({ role: '必填' });
    expect(answer.form?.fields.find(({ name }) => name === 'name')?.value).toBe('陈晨');
    const added = await office.submit('admin', answer, {
      identity: 'web:chen',
      name: '陈晨',
      role: 'consultant',
    });
    expect(added.text).toContain('已添加 陈晨（置业顾问）');
    expect((await office.say('chen', '上手')).text).toContain('您是 陈晨');
  });

  it('moves a colleague to another team and another role', async () => {
    const moved = await office.say('admin', '成员 李娜 案场经理 小组=二组');
    expect(moved.text).toContain('李娜（置业顾问） → 李娜（案场经理）');
    expect(moved.text).toContain('所在：云溪府 二组');
  });

  it('ends access at once, says what stays open, and gives it back', async () => {
    await office.say('admin', '成员 web:li 李娜');
    await office.say('li', '新客 王先生 13800138000');
    await office.say('li', '计划 王先生 明天15:00');
    const ended = await office.say('admin', '成员 李娜 停用');
    expect(ended.text).toContain('已停用 李娜（置业顾问）');
    expect(ended.text).toContain('1 个没做完的跟进计划');
    expect((await office.say('li', '今日')).word).toBe('denied');
    const back = await office.press('admin', ended, 'member.on');
    expect(back.text).toContain('已恢复 李娜');
    expect((await office.say('li', '今日')).word).toBe('done');
  });

  it('never leaves the company without an administrator', async () => {
    expect((await office.say('admin', '成员 web:admin 停用')).text).toContain('最后一位系统管理员');
    expect((await office.say('admin', '成员 web:admin 财务')).word).toBe('refused');
    await office.say('admin', '成员 web:second 赵敏 系统管理员');
    expect((await office.say('admin', '成员 web:admin 停用')).word).toBe('done');
    expect((await office.say('second', '成员 赵敏 停用')).word).toBe('refused');
  });

  it('answers a name that nobody has with those that come near', async () => {
    expect((await office.say('admin', '成员 李那 停用')).text).toContain('「李娜」');
  });

  it('says what an account looks like', async () => {
    const answer = await office.say('admin', '成员 李娜 账号=teams:li');
    expect(answer.errors['identity']).toContain('slack:U012AB3CD');
  });

  it.each(["'; DROP TABLE member; --", '<script>alert(1)</script>', '\u202e李娜', '😀😀', '李'.repeat(200)])(
    'keeps nothing harmful of the name %j',
    async (name) => {
      const answer = await office.say('admin', `成员 web:x 置业顾问 姓名=${name}`);
      expect(['done', 'form', 'refused', 'ask']).toContain(answer.word);
      const members = await office.store.read.members.all(10);
      expect(
        members.every((member) => !/\p{Cf}/u.test(member.name) && Array.from(member.name).length <= 40),
      ).toBe(true);
    },
  );
});

describe('频道', () => {
  beforeEach(async () => {
    await office.say('admin', '成员 web:wang 王芳 案场经理 小组=一组');
    await office.say('admin', '成员 web:gao 高远 营销总监');
  });

  it('is said in the channel', async () => {
    const answer = await office.say('wang', '频道 日报');
    expect([answer.word, answer.text]).toEqual(['refused', expect.stringContaining('在群里')]);
  });

  it('replaces what the channel received, shows it, and ends it', async () => {
    await office.say('admin', '频道 日报 投诉', { in: '#sales' });
    expect((await office.say('admin', '频道', { in: '#sales' })).text).toContain('内容：日报、投诉');
    await office.say('admin', '频道 审批', { in: '#sales' });
    expect((await office.say('admin', '频道', { in: '#sales' })).text).toContain('内容：审批');
    expect((await office.say('admin', '频道 无', { in: '#sales' })).text).toContain('什么都不收');
  });

  it("belongs to a manager's own team unless he leads the project, and to no other", async () => {
    expect((await office.say('wang', '频道 日报', { in: '#sales' })).text).toContain('小组：一组');
    expect((await office.say('wang', '频道 日报 小组=二组', { in: '#two' })).word).toBe('refused');
    await office.say('gao', '频道 日报 小组=二组', { in: '#two' });
    expect((await office.say('wang', '频道 投诉', { in: '#two' })).word).toBe('refused');
  });

  it('asks which project where there are several', async () => {
    await office.say('admin', '项目 湖畔里');
    const asked = await office.say('admin', '频道 日报', { in: '#all' });
    expect(asked.actions.map(({ label }) => label)).toEqual(['云溪府', '湖畔里']);
    const answer = await office.say('admin', '频道 日报 项目=湖畔里', { in: '#all' });
    expect(answer.text).toContain('项目：湖畔里');
  });
});

describe('规则', () => {
  it('lists every policy with its value and its default', async () => {
    const list = await office.say('admin', '规则');
    expect(list.text).toContain(
      'customer.entry | 录入时限（置业顾问，R2.1.2） | 1个工作日 | 1个工作日 | — | —',
    );
    expect(list.text).toContain('姓名、手机、来源、房数、预算');
  });

  it('changes one, says old and new and that deadlines already given stay, and keeps the history', async () => {
    const changed = await office.say('admin', '规则 customer.entry 2工作日');
    expect(changed.word).toBe('done');
    expect(changed.text).toContain('1个工作日 → 2个工作日');
    expect(changed.text).toContain('已经定下的期限不变');
    office.advance(1);
    expect((await office.say('admin', '规则 录入时限 三个工作日')).text).toContain('2个工作日 → 3个工作日');
    expect(await office.store.read.company.policyEntries('customer.entry')).toHaveLength(2);
    expect((await office.say('admin', '规则')).text).toMatch(
      /customer\.entry .* 3个工作日 \| 1个工作日 \| 今天 .* \| admin/u,
    );
  });

  it('changes one project only, and takes it back', async () => {
    await office.say('admin', '项目 湖畔里');
    const answer = await office.say('admin', '规则 followUp.interval.A 2天 项目=湖畔里');
    expect(answer.text).toContain('跟进间隔A已改（湖畔里）');
    expect((await office.say('admin', '规则')).text).toContain('跟进间隔A · 湖畔里');
    expect((await office.say('admin', '撤销')).word).toBe('done');
    expect((await office.say('admin', '规则')).text).not.toContain('跟进间隔A · 湖畔里');
  });

  it('answers an unknown policy with the nearest and a bad value with what is allowed', async () => {
    expect((await office.say('admin', '规则 custmer.entry 2工作日')).text).toContain('「customer.entry」');
    const bad = await office.say('admin', '规则 customer.entry 99工作日');
    expect([bad.word, bad.text]).toEqual(['refused', expect.stringContaining('1–30个工作日')]);
    expect((await office.say('admin', '规则 customer.entry 3天')).word).toBe('refused');
    expect((await office.say('admin', '规则 customer.required 姓名、星座')).text).toContain('星座');
    expect(await office.store.read.company.policyEntries()).toEqual([]);
  });

  it('opens its form from the list', async () => {
    const list = await office.say('admin', '规则');
    const form = await office.press('admin', list, 'policy.change', 'customer.verify');
    expect(form.form?.fields.find(({ name }) => name === 'policy')?.value).toBe('customer.verify');
    expect((await office.submit('admin', form, { policy: 'customer.verify', value: '60天' })).text).toContain(
      '90天 → 60天',
    );
  });

  it('decides the deadline of what is entered from then on (R2.1.2)', async () => {
    await office.say('admin', '成员 web:li 李娜 置业顾问 小组=一组');
    const due = async (phone: string) => {
      await office.say('li', `新客 王先生 ${phone}`);
      return (await office.store.read.customers.byPhone(`+86${phone}`))?.entryDueAt.toISOString();
    };
    expect(await due('13800138000')).toBe('2026-11-24T10:00:00.000Z');
    await office.say('admin', '规则 customer.entry 2工作日');
    expect(await due('13800138001')).toBe('2026-11-25T10:00:00.000Z');
    expect((await office.store.read.customers.byPhone('+8613800138000'))?.entryDueAt.toISOString()).toBe(
      '2026-11-24T10:00:00.000Z',
    );
  });
});
