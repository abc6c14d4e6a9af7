import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { until } from '../../support/until.ts';
import { openWecomOffice, type WecomOffice } from '../../support/wecom/wecomOffice.ts';
import type { ShownMessage } from '../../support/wecom/worldTypes.ts';

const textOf = (messages: readonly ShownMessage[]): string =>
  messages
    .map(({ text, settled = '' }) => `${text}\n${settled}`)
    .join('\n')
    .normalize('NFKC');
const later = ({ clock }: WecomOffice, ms: number): void => {
  clock.set(new Date(clock.now().getTime() + ms));
};

describe('what Loupan says in WeCom by itself', () => {
  let office: WecomOffice;
  beforeAll(async () => {
    office = await openWecomOffice({ ways: ['app'], baseUrl: 'https://loupan.example.com' });
  });
  afterEach(() => {
    office.world.heal();
    expect(office.world.faults).toEqual([]);
  });
  afterAll(() => office.stop());

  const said = (where: string): string => textOf(office.world.messages(where));

  test('goes to a group by its robot, once an administrator has told its address alone', async () => {
    const { app, world } = office;
    const address = `https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${world.webhookKey('#sales')}`;
    await app.text({ user: 'admin', text: `群机器人 ${address} 日报 项目=云溪府` });
    await until('the group is greeted', () => said('#sales').includes('已连上这个群'));
    expect(said('admin')).not.toContain(world.webhookKey('#sales'));
    office.clock.set(new Date('2026-11-23T18:31:00+08:00'));
    await until('the report is there', () => {
      later(office, 1_000);
      return world.messages('#sales').some(({ kind }) => kind === 'image');
    });
    const picture = world.messages('#sales').find(({ kind }) => kind === 'image')!;
    expect(Buffer.from(picture.imageBytes!.slice(1, 4)).toString()).toBe('PNG');
    await until('it says what of', () => said('#sales').includes('云溪府'));
  });

  test('an address that is none is asked for again, and nothing is sent to it', async () => {
    const { app } = office;
    later(office, 60_000);
    await app.text({ user: 'admin', text: '群机器人 https://example.com/x 日报' });
    await until('the form is offered', () => said('admin').includes('填写表单'));
  });

  test('goes to a group that the app has made, by its chatid', async () => {
    const { app } = office;
    later(office, 60_000);
    await app.text({ user: 'admin', text: '群机器人 appchat:LoupanTeam01 日报 项目=云溪府' });
    await until('the group is greeted', () => {
      later(office, 1_000);
      return said('#appchat').includes('已连上这个群');
    });
    await app.text({ user: 'admin', text: '群机器人 appchat:LoupanTeam01 无' });
    await until('it is taken off', () => said('admin').includes('不再收任何东西'));
  });

  test('a robot that was taken out of its group is given up with the reason', async () => {
    const { app, world, database } = office;
    world.group('#managers').webhook!.disabled = true;
    later(office, 60_000);
    await app.text({ user: 'admin', text: `群机器人 ${world.webhookKey('#managers')} 日报 项目=云溪府` });
    await until('it is given up', async () => {
      later(office, 1_000);
      const lines = await database.store.read.deliveries.list(
        { reach: { kind: 'company' }, from: new Date(0), to: new Date('2100-01-01') } as never,
        ['dead'],
        20,
      );
      return lines.some(({ reason }) => reason?.includes('webhook/send') === true);
    });
  });

  test('a reminder is shown once although the answer of WeCom was lost', async () => {
    const { app, world } = office;
    office.clock.set(new Date('2026-11-24T09:00:00+08:00'));
    await app.text({ user: 'li', text: '计划 C12 今天9:30 电话 只提醒一次' });
    office.clock.set(new Date('2026-11-24T09:31:00+08:00'));
    world.fail('message/send', { kind: 'lostAnswer' });
    await until('she is reminded', () => {
      later(office, 1_000);
      return said('li').includes('该联系王先生');
    });
    await until('it was sent again', () => {
      later(office, 5_000);
      return world.duplicates > 0;
    });
    const reminders = world
      .messages('li')
      .filter(({ text, kind }) => kind === 'template_card' && text.includes('该联系王先生'));
    expect(reminders).toHaveLength(1);
  });

  test('a reminder settles where it stands, also when it is done elsewhere', async () => {
    const { app, world } = office;
    office.clock.set(new Date('2026-11-24T09:40:00+08:00'));
    await app.text({ user: 'chen', text: '计划 C20 今天9:50 电话' });
    office.clock.set(new Date('2026-11-24T09:51:00+08:00'));
    await until('he is reminded', () => {
      later(office, 1_000);
      return said('chen').includes('该联系张建国');
    });
    await app.text({ user: 'chen', text: '跟进 C20 电话 已经联系好了' });
    await until('the card has no buttons any more', () => {
      later(office, 1_000);
      return world.messages('chen').some(({ settled }) => settled !== undefined);
    });
    expect(textOf(world.messages('chen').filter(({ settled }) => settled !== undefined))).toContain(
      '张建国:已跟进',
    );
    expect(world.callsOf('message/update_template_card').length).toBeGreaterThan(0);
  });

  test('a card whose code has been used is settled by a new message', async () => {
    const { app, world } = office;
    office.clock.set(new Date('2026-11-24T10:00:00+08:00'));
    await app.text({ user: 'li', text: '计划 C13 今天10:30 电话' });
    office.clock.set(new Date('2026-11-24T10:31:00+08:00'));
    await until('she is reminded', () => {
      later(office, 1_000);
      return said('li').includes('该联系刘女士');
    });
    world.fail('message/update_template_card', { kind: 'errcode', errcode: 60140 });
    await app.text({ user: 'li', text: '跟进 C13 电话 谈好了' });
    await until('it says so anew', () => {
      later(office, 1_000);
      return textOf(world.messages('li').slice(-3)).includes('刘女士:已跟进');
    });
  });

  test('goes on after an access token that has ended, with one new one', async () => {
    const { app, world } = office;
    later(office, 60_000);
    const before = world.callsOf('gettoken').length;
    world.expireToken();
    await Promise.all(['li', 'chen', 'wang'].map((user) => app.text({ user, text: '帮助' })));
    await until('all are answered', () =>
      ['li', 'chen', 'wang'].every((user) => said(user).includes('帮助')),
    );
    expect(world.callsOf('gettoken').length).toBe(before + 1);
  });
});

describe('an alarm in a group', () => {
  const told = async (address: (office: WecomOffice) => string, group: string): Promise<ShownMessage> => {
    const office = await openWecomOffice({ baseUrl: 'https://loupan.example.com' });
    const { app, world } = office;
    try {
      await app.text({ user: 'admin', text: `群机器人 ${address(office)} 运维 项目=云溪府` });
      const alarm = (): ShownMessage | undefined =>
        world.messages(group).find(({ text }) => text.includes('长连接被另一个程序占用'));
      await until('the group is greeted', () => textOf(world.messages(group)).includes('已连上这个群'));
      world.bot.kick();
      await until('the group is told', () => {
        later(office, 1_000);
        return alarm() !== undefined;
      });
      expect(world.faults).toEqual([]);
      return alarm()!;
    } finally {
      await office.stop();
    }
  };

  test('of a robot calls the administrators by their accounts', async () => {
    expect(await told(({ world }) => world.webhookKey('#sales'), '#sales')).toMatchObject({
      kind: 'text',
      mentioned: ['admin'],
    });
  });

  test('that the app has made calls them too', async () => {
    expect(await told(() => 'appchat:LoupanTeam01', '#appchat')).toMatchObject({
      kind: 'text',
      mentioned: ['admin'],
    });
  });
});

describe('whoever the directory knows', () => {
  let office: WecomOffice;
  beforeAll(async () => {
    office = await openWecomOffice({ ways: ['app'], linked: [] });
  });
  afterAll(() => office.stop());

  test('becomes a member by his tag, with the first word that he says', async () => {
    const { app, world } = office;
    await app.text({
      user: 'admin',
      text: '规则 account.roles 标签 销售经理 → 案场经理 云溪府；部门 2 → 置业顾问 云溪府',
    });
    expect(textOf(world.messages('admin'))).toContain('标签 销售经理');
    later(office, 60_000);
    await app.text({ user: 'li', text: '今日' });
    expect(textOf(world.messages('li'))).not.toContain('管理员');
    const { members } = office.database.store.read;
    const account = (externalId: string) =>
      ({ platform: 'wecom', workspace: 'ww-test', externalId }) as const;
    expect((await members.actor(account('lina')))!.member).toMatchObject({
      name: '李娜',
      role: 'consultant',
    });
    await app.text({ user: 'wang', text: '今日' });
    expect((await members.actor(account('wangjian')))!.member.role).toBe('manager');
    await app.text({ user: 'gao', text: '今日' });
    expect(await members.actor(account('gaoyuan'))).toBeUndefined();
    await until('the administrator is told', () => {
      later(office, 1_000);
      return textOf(world.messages('admin')).includes('自动成为成员');
    });
  });

  test('loses access in the night after he left, although nothing told of it', async () => {
    const { app, world } = office;
    later(office, 60_000);
    await app.text({ user: 'li', text: '今日' });
    world.changeUser('li', { status: 5 });
    office.clock.set(new Date('2026-11-24T04:11:00+08:00'));
    const { members } = office.database.store.read;
    const account = { platform: 'wecom', workspace: 'ww-test', externalId: 'lina' } as const;
    await until('she has no access', async () => {
      later(office, 1_000);
      return (await members.actor(account))?.member.active === false;
    });
  });
});

describe('a wrong secret', () => {
  test('is asked for once, and said in /readyz', async () => {
    const office = await openWecomOffice({ ways: ['app'], appSecret: 'not-the-secret', linked: [] });
    try {
      await until('it is known', async () => JSON.stringify((await office.ready()).body).includes('40001'));
      await office.app.text({ user: 'li', text: '今日' });
      await office.app.text({ user: 'wang', text: '今日' });
      expect(office.world.callsOf('gettoken')).toHaveLength(1);
      expect(JSON.stringify((await office.ready()).body)).not.toContain('not-the-secret');
    } finally {
      await office.stop();
    }
  });
});
