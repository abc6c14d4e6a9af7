import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { databaseAt, engines } from '../../support/database.ts';
import { startMariadb } from '../../support/mariadb.mjs';
import { openSlackOffice, type SlackOffice } from '../../support/slack/slackOffice.ts';
import type { ShownMessage } from '../../support/slack/worldTypes.ts';
import { until } from '../../support/until.ts';

const answers = ({ world }: SlackOffice, who: string, text: string): readonly ShownMessage[] =>
  world
    .messages(who)
    .filter(({ user, ...shown }) => user === world.botUser && JSON.stringify(shown).includes(text));

describe('when Slack is not well', () => {
  let office: SlackOffice;
  beforeAll(async () => {
    office = await openSlackOffice();
  });
  afterEach(() => {
    office.world.heal();
    expect(office.world.faults).toEqual([]);
  });
  afterAll(() => office.stop());

  test.each([
    ['answers 500', '客户嫌楼层低', { kind: 'status', status: 500 }],
    ['breaks off before it has taken anything', '客户喜欢朝南', { kind: 'unreachable' }],
    ['takes it and breaks off before it answers', '客户担心噪音', { kind: 'lostAnswer' }],
    ['says that it went wrong', '客户想比较隔壁盘', { kind: 'error', error: 'internal_error' }],
  ] as const)(
    'and %s, a line is stored once and answered once when it is delivered again',
    async (_how, content, fault) => {
      const { driver, world } = office;
      world.fail('chat.postMessage', fault, { channel: 'li' });
      const first = await driver.message({ user: 'li', text: `跟进 C12 电话 ${content}` });
      expect(first.status).toBe(500);
      expect((await first.again({ num: 1 })).status).toBe(200);
      expect(answers(office, 'li', content)).toHaveLength(1);
      await driver.message({ user: 'li', text: '客户 C12' });
      const card = answers(office, 'li', 'C12').at(-1)!;
      expect(JSON.stringify(card.blocks).split(content)).toHaveLength(2);
    },
  );

  test('and does not say who somebody is, he is told so where he looks, and nothing is stored', async () => {
    const { driver, world } = office;
    world.fail('users.info', { kind: 'status', status: 500 }, { times: 5 });
    const asked = await driver.command({ user: 'gao', channel: '#managers', text: '今日' });
    expect(asked.status).toBe(200);
    expect(JSON.stringify(asked.body)).toContain('没有做');
  });

  test('and opens no form, a button offers it', async () => {
    const { driver, world } = office;
    world.fail('views.open', { kind: 'error', error: 'expired_trigger_id' });
    const asked = await driver.command({ user: 'li', channel: '#sales', text: '新客 赵女士' });
    expect(asked.status).toBe(200);
    expect(JSON.stringify(asked.body)).toContain('填写表单');
  });

  test('and has revoked the token, /readyz says so; what waits is sent when it is valid again', async () => {
    const { driver, world, clock } = office;
    await driver.message({ user: 'li', text: '计划 C12 今天10:30 电话' });
    world.fail('chat.postMessage', { kind: 'error', error: 'token_revoked' }, { times: 1, channel: 'li' });
    clock.set(new Date(clock.now().getTime() + 31 * 60_000));
    await until('it is known', async () =>
      JSON.stringify((await office.ready()).body).includes('token_revoked'),
    );
    await until('she is reminded', () => {
      clock.set(new Date(clock.now().getTime() + 60_000));
      return answers(office, 'li', 'plan.snooze').length > 0;
    });
    const { body } = await office.ready();
    expect(body).toMatchObject({ platforms: { slack: { up: true } } });
  });
});

describe('what arrives in another order than it was said', () => {
  let office: SlackOffice;
  beforeAll(async () => {
    office = await openSlackOffice();
  });
  afterAll(() => office.stop());

  test('is answered each by itself, and nothing is taken for the other', async () => {
    const { driver, world } = office;
    const earlier = await world.say('li', 'li', '跟进 C12 电话 先说的');
    const later = await driver.message({ user: 'li', text: '跟进 C13 电话 后说的' });
    const late = await driver.message({ user: 'li', text: '跟进 C12 电话 先说的', ts: earlier });
    expect([later.status, late.status]).toEqual([200, 200]);
    expect(JSON.stringify(answers(office, 'li', '先说的').at(-1))).toContain('C12');
    expect(JSON.stringify(answers(office, 'li', '后说的').at(-1))).toContain('C13');
  });

  test('a late event about somebody does not open again what a newer one has closed', async () => {
    const { driver, world } = office;
    const now = Math.floor(Date.now() / 1_000);
    await driver.userChanged('li', { deleted: true, updated: now });
    await driver.userChanged('li', { deleted: false, updated: now - 60 });
    const refused = await driver.command({ user: 'li', channel: '#sales', text: '客户 C12' });
    expect(JSON.stringify(refused.body)).not.toContain('王先生');
    await driver.userChanged('li', { deleted: false, updated: now + 60 });
    const again = await driver.command({ user: 'li', channel: '#sales', text: '客户 C12' });
    expect(JSON.stringify(again.body)).toContain('王先生');
    expect(world.faults).toEqual([]);
  });
});

describe('a form in a modal whose record changes meanwhile', () => {
  let office: SlackOffice;
  beforeAll(async () => {
    office = await openSlackOffice();
  });
  afterAll(() => office.stop());

  test('asks about what both have changed and leaves everything else as the other one wrote it', async () => {
    const { driver, world } = office;
    await driver.command({ user: 'li', channel: '#sales', text: '改客 C12' });
    await driver.message({ user: 'wang', text: '改客 C12 预算=350万 级别=B' });
    await driver.submitView({ user: 'li', values: { level: 'C' } });
    const asked = JSON.stringify(world.views('li').at(-1)!.view.blocks);
    expect(asked).toContain('刚被别人改成「B');
    await driver.submitView({ user: 'li', values: { level: 'C' } });
    expect(world.views('li')).toEqual([]);
    await driver.message({ user: 'li', text: '客户 C12' });
    const card = JSON.stringify(answers(office, 'li', 'C12').at(-1));
    expect(card).toContain('350万');
    expect(card).toMatch(/级别[^BA]*C/u);
  });

  test('is shown in Slack when it was sent on its own page', async () => {
    const { driver } = office;
    await driver.message({ user: 'li', text: '新客 孙女士' });
    const offer = JSON.stringify(answers(office, 'li', '填写表单').at(-1));
    const [path = ''] = /\/f\/[\w.%-]+/u.exec(offer) ?? [];
    const sent = await fetch(`${office.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ name: '孙女士', phone: '13922227777' }),
    });
    expect(sent.status).toBe(200);
    await until('the answer stands in Slack', () => answers(office, 'li', '孙女士').length > 1);
    expect(JSON.stringify(answers(office, 'li', '孙女士').at(-1))).toContain('撤销');
  });
});

(engines().includes('mysql') ? describe : describe.skip)('when the database is away', () => {
  test('Slack is asked to deliver again, whoever pressed or sent is told, and nothing is lost or done twice', async () => {
    const server = await startMariadb({ durable: true });
    const database = databaseAt(server!.url('mysql'));
    const office = await openSlackOffice({ database });
    const { driver, world } = office;
    try {
      await driver.shortcut({ user: 'li', callbackId: 'open:customer.register' });
      const form = world.views('li').at(-1)!;
      await server!.kill();
      const command = await driver.command({ user: 'li', channel: '#sales', text: '跟进 C12 电话 丢不了' });
      expect(command.status).toBe(503);
      expect(JSON.stringify(world.ephemerals('#sales', 'li').at(-1))).toContain('数据库暂时连不上');
      const line = await driver.message({ user: 'li', text: '跟进 C12 电话 重来一次' });
      expect(line.status).toBe(503);
      const values = { name: '钱先生', phone: '13922228888' };
      const sent = await driver.submitView({ user: 'li', values });
      expect(sent.status).toBe(503);
      expect(JSON.stringify(world.messages('li').at(-1))).toContain('数据库暂时连不上');
      expect((await office.ready()).status).toBe(503);
      await server!.start();
      expect((await line.again({ num: 1 })).status).toBe(200);
      expect(answers(office, 'li', '重来一次')).toHaveLength(1);
      expect(world.views('li').at(-1)!.id).toBe(form.id);
      const again = await driver.submitView({ user: 'li', values });
      expect(again.body).toMatchObject({ response_action: 'clear' });
      expect(answers(office, 'li', '钱先生')).toHaveLength(1);
    } finally {
      await office.stop();
      await server!.stop();
    }
  });
});
