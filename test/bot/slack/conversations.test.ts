import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Block, ShownMessage } from '../../support/slack/worldTypes.ts';
import { until } from '../../support/until.ts';
import { openSlackOffice, type SlackOffice } from '../../support/slack/slackOffice.ts';

let office: SlackOffice;
beforeAll(async () => {
  office = await openSlackOffice();
});
afterEach(() => {
  // Whatever was sent: Slack would have taken it.
  expect(office.world.faults).toEqual([]);
});
afterAll(() => office.stop());

const textOf = ({ text, blocks }: { readonly text: string; readonly blocks: readonly Block[] }): string =>
  `${text}\n${JSON.stringify(blocks)}`;
const last = (messages: readonly ShownMessage[]): ShownMessage => messages.at(-1)!;
const fromBot = (where: string): readonly ShownMessage[] =>
  office.world.messages(where).filter(({ user }) => user === office.world.botUser);

describe('a consultant at her desk in Slack', () => {
  test('logs a follow-up by a command in a channel, and only she sees the answer', async () => {
    const { driver, world } = office;
    const delivered = await driver.command({
      user: 'li',
      channel: '#sales',
      text: '跟进 C12 电话 客户要求看120平',
    });
    expect(delivered.status).toBe(200);
    expect(delivered.body).toMatchObject({ response_type: 'ephemeral' });
    const seen = world.ephemerals('#sales', 'li').at(-1);
    expect(textOf(seen!)).toContain('客户要求看120平');
    expect(fromBot('#sales')).toEqual([]);
  });

  test('logs one by a direct message, typed with what Slack makes of phones and signs', async () => {
    const { driver } = office;
    await driver.message({
      user: 'li',
      text: '新客 周先生 <tel:13911112222|139 1111 2222> 预算300万 &lt;急&gt;',
    });
    expect(textOf(last(fromBot('li')))).toContain('周先生');
    await driver.message({ user: 'li', text: '客户 13911112222' });
    expect(textOf(last(fromBot('li')))).toContain('139****2222');
  });

  test('is asked for what is missing in a form, which keeps what she typed when a field is wrong', async () => {
    const { driver, world } = office;
    await driver.command({ user: 'li', channel: '#sales', text: '新客 赵女士' });
    const view = world.views('li').at(-1);
    expect(view!.view['title']).toMatchObject({ text: '登记客户' });
    const wrong = await driver.submitView({ user: 'li', values: { phone: '123', name: '赵女士' } });
    expect(wrong.body).toMatchObject({ response_action: 'errors', errors: { phone: expect.any(String) } });
    const right = await driver.submitView({ user: 'li', values: { phone: '13922223333', name: '赵女士' } });
    expect(right.body).toMatchObject({ response_action: 'clear' });
    expect(world.views('li')).toEqual([]);
    const answers = world.ephemerals('#sales', 'li').map(textOf);
    expect(answers.at(-1)).toContain('赵女士');
  });

  test('gets a button for the form where Slack opens none by itself', async () => {
    const { driver, world } = office;
    await driver.message({ user: 'li', text: '新客 赵女士' });
    const offer = last(fromBot('li'));
    await driver.press({ user: 'li', ts: offer.ts, action: '填写表单' });
    const view = world.views('li').at(-1);
    expect(JSON.stringify(view!.view.blocks)).toContain('赵女士');
    await driver.submitView({ user: 'li', values: { phone: '13922224444' } });
    expect(textOf(last(fromBot('li')))).toContain('赵女士');
  });

  test('a form that was sent already, or from another device, says so where she looks', async () => {
    const { driver, world } = office;
    await driver.command({ user: 'li', channel: '#sales', text: '新客 赵女士' });
    const view = world.views('li').at(-1);
    await driver.submitView({ user: 'li', values: { phone: '13922225555' } });
    const again = await driver.submitView({ user: 'li', view: view!, values: { phone: '13922225556' } });
    expect(again.status).toBe(200);
    const found = await driver.command({ user: 'li', channel: '#sales', text: '客户 13922225556' });
    expect(JSON.stringify(found.body)).toContain('没有找到');
  });

  test('opens an everyday form from the menu, and looks customers and nobody else’s up while typing', async () => {
    const { driver, world } = office;
    await driver.shortcut({ user: 'li', callbackId: 'open:followUp.log' });
    expect(world.views('li').length).toBeGreaterThan(0);
    const offered = await driver.suggest({ user: 'li', actionId: 'pick:customer', value: '' });
    const { options } = offered.body as { options: { value: string; text: { text: string } }[] };
    expect(options.map(({ value }) => value)).toContain('C12');
    expect(options.every(({ text }) => !/\d{11}/u.test(text.text))).toBe(true);
    await driver.submitView({
      user: 'li',
      values: { customer: 'C12', method: 'call', content: '约周六看房' },
    });
    expect(textOf(last(fromBot('li')))).toContain('约周六看房');
  });

  test('makes a follow-up of a message, in a form that is filled in as far as can be read', async () => {
    const { driver, world } = office;
    await driver.messageShortcut({
      user: 'li',
      by: 'chen',
      channel: '#sales',
      text: 'C12 王先生说周六带家人来看房',
      callbackId: 'log:message',
    });
    const view = world.views('li').at(-1);
    const drawn = JSON.stringify(view!.view.blocks);
    expect(drawn).toContain('王先生说周六带家人来看房');
    expect(drawn).toContain('C12');
  });

  test('takes a complaint from a message: its text, and what can be read of it, in a form', async () => {
    const { driver, world } = office;
    await driver.messageShortcut({
      user: 'li',
      by: 'chen',
      channel: '#sales',
      text: '2栋1203业主陈姐 13600136000 主卧漏水 要求今天给说法',
      callbackId: 'complain:message',
    });
    const view = world.views('li').at(-1);
    const drawn = JSON.stringify(view!.view.blocks);
    expect(drawn).toContain('2栋1203业主陈姐 13600136000 主卧漏水 要求今天给说法');
    expect(drawn).toContain('A-2-1203');
    expect(drawn).toContain('陈姐');
    expect(drawn).toContain('渗漏水');
  });

  test('is mentioned in a channel: the answer stands in the thread, for her eyes only', async () => {
    const { driver, world } = office;
    const said = await driver.mention({ user: 'li', channel: '#sales', text: '客户 C12' });
    const seen = world.ephemerals('#sales', 'li').at(-1);
    expect(seen!.thread_ts).toBe(said.ts);
    expect(textOf(seen!)).toContain('C12');
  });

  test('has her day as the home tab, and a press there draws it anew', async () => {
    const { driver, world } = office;
    await driver.message({ user: 'li', text: '计划 C12 今天16:00 电话' });
    await driver.homeOpened('li');
    const before = JSON.stringify(world.home('li')!.blocks);
    expect(before).toContain('C12');
    const [snooze] = world
      .home('li')!
      .blocks.flatMap(({ elements = [] }) => elements)
      .filter(({ type }) => type === 'static_select');
    const pressed = await driver.press({ user: 'li', inView: 'home', action: snooze!, option: 'tomorrow' });
    expect(pressed.status).toBe(200);
    expect(JSON.stringify(world.home('li')!.blocks)).not.toBe(before);
    expect(textOf(last(fromBot('li')))).toContain('推迟到');
  });
});

describe('a delivery that comes again', () => {
  test('has one effect and one answer, however often and at whatever moment', async () => {
    const { driver, world } = office;
    const delivered = await driver.message({ user: 'li', text: '跟进 C12 电话 只记一次', repeat: 3 });
    await delivered.again({ num: 1, reason: 'http_timeout' });
    expect(delivered.repeats.map(({ status }) => status)).toEqual([200, 200, 200]);
    const shown = fromBot('li').filter((message) => textOf(message).includes('只记一次'));
    expect(shown).toHaveLength(1);
    await driver.message({ user: 'li', text: '客户 C12' });
    expect(textOf(last(fromBot('li'))).split('只记一次').length - 1).toBeGreaterThan(0);
    expect(world.faults).toEqual([]);
  });
});

describe('who may speak', () => {
  test('a colleague whom nobody has added is told so, and the administrator gets a card that adds him', async () => {
    const { driver, world } = office;
    await driver.message({ user: 'gao', text: '今日' });
    expect(textOf(last(fromBot('gao')))).toContain(world.user('gao').id);
    await until('the administrator is told', () =>
      fromBot('admin').some((one) => textOf(one).includes('高远')),
    );
  });

  test.each(['guest', 'ultraGuest', 'stranger', 'gone'])(
    '%s is a stranger, even under the account of a member',
    async (who) => {
      const { driver, world } = office;
      await driver.message({
        user: 'admin',
        text: `成员 slack:${world.user(who).id} 外部人员 置业顾问 项目=云溪府`,
      });
      await driver.message({ user: who, text: '今日' });
      expect(textOf(last(fromBot(who)))).not.toContain('今天');
    },
  );

  test('an account that is ended loses access at once', async () => {
    const { driver } = office;
    await driver.message({ user: 'li', text: '客户 C12' });
    expect(textOf(last(fromBot('li')))).toContain('C12');
    await driver.userChanged('li', { deleted: true });
    const refused = await driver.command({ user: 'li', channel: '#sales', text: '客户 C12' });
    expect(JSON.stringify(refused.body)).not.toContain('王先生');
    await driver.userChanged('li', { deleted: false });
    const again = await driver.command({ user: 'li', channel: '#sales', text: '客户 C12' });
    expect(JSON.stringify(again.body)).toContain('王先生');
  });

  test('whoever was named by his verified address is known at his first word', async () => {
    const { driver, world } = office;
    await driver.message({ user: 'admin', text: `成员 slack:${world.user('gao').email} 高远` });
    await driver.message({ user: 'gao', text: '今日' });
    expect(textOf(last(fromBot('gao')))).not.toContain(world.user('gao').id);
    await driver.message({
      user: 'admin',
      text: `成员 slack:${world.user('unconfirmed').email} 刘新 置业顾问 项目=云溪府`,
    });
    await driver.message({ user: 'unconfirmed', text: '今日' });
    expect(textOf(last(fromBot('unconfirmed')))).toContain(world.user('unconfirmed').id);
  });
});

describe('what comes in that is not well', () => {
  test('unsigned, wrongly signed, stale, oversized and malformed requests are refused, and nothing is done', async () => {
    const { driver } = office;
    const body = new URLSearchParams({
      command: '/loupan',
      text: '跟进 C12 电话 伪造',
      user_id: 'U1',
      trigger_id: 't',
    }).toString();
    const form = { body, contentType: 'application/x-www-form-urlencoded' };
    expect((await driver.raw({ ...form, headers: { 'x-slack-signature': undefined } })).status).toBe(401);
    expect((await driver.raw({ ...form, secret: 'another' })).status).toBe(401);
    expect((await driver.raw({ ...form, at: new Date(Date.now() - 301_000) })).status).toBe(401);
    expect((await driver.raw({ body: `{"x":"${'x'.repeat(2_000_000)}"}` })).status).toBe(413);
    for (const bad of [
      '{',
      'null',
      '[]',
      '"x"',
      '{}',
      '{"type":"event_callback"}',
      '{"type":"block_actions"}',
    ]) {
      expect([bad, (await driver.raw({ body: bad })).status]).toEqual([bad, 400]);
    }
    const payload = (json: string) => ({
      body: new URLSearchParams({ payload: json }).toString(),
      contentType: form.contentType,
    });
    for (const bad of ['{', 'null', '[]', '{"type":"view_submission"}']) {
      const { status } = await driver.raw(payload(bad));
      expect([bad, typeof status === 'number' && status >= 400]).toEqual([bad, true]);
    }
    expect((await driver.raw({ body: '{"type":"url_verification","challenge":"abc"}' })).body).toEqual({
      challenge: 'abc',
    });
  });

  test('a button that means nothing any more says so in a sentence', async () => {
    const { driver, world } = office;
    await driver.message({ user: 'chen', text: '计划 C20 今天16:00 电话' });
    const [plan = ''] = /P\d+/u.exec(textOf(last(fromBot('chen')))) ?? [];
    await driver.message({ user: 'chen', text: '今日' });
    const day = last(fromBot('chen'));
    const button = day.blocks
      .flatMap(({ elements = [] }) => elements)
      .find(({ type, value }) => type === 'button' && String(value).startsWith(`plan.done;plan=${plan}`));
    await driver.message({ user: 'chen', text: '跟进 C20 电话 已经联系过了' });
    const before = fromBot('chen').length;
    const pressed = await driver.press({ user: 'chen', ts: day.ts, action: button! });
    expect(pressed.status).toBe(200);
    const said = fromBot('chen').slice(before);
    expect(said).toHaveLength(1);
    expect(textOf(last(said))).toMatch(/已经|处理过|完成/u);
    const others = await driver.press({ user: 'wang', channel: 'chen', ts: day.ts, action: button! });
    expect(others.status).toBe(200);
    expect(world.callsOf('chat.postMessage').at(-1)!.status).toBe(200);
  });
});
