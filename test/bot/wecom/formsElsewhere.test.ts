import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { until } from '../../support/until.ts';
import { browser } from '../../support/wecom/formBrowser.ts';
import { formLinks } from '../../support/wecom/formLinks.ts';
import { openWecomOffice, told, type WecomOffice } from '../../support/wecom/wecomOffice.ts';

const BASE = 'https://loupan.example.com';
const DIRECT = { user: 'li' } as const;

describe('a form whose page another process serves than the one that holds the bot’s connection', () => {
  let office: WecomOffice;
  let elsewhere: { readonly url: string };
  beforeAll(async () => {
    office = await openWecomOffice({ ways: ['bot'], baseUrl: BASE });
    elsewhere = await office.another();
    await told(office, 'li', () => office.bot.say({ ...DIRECT, text: '你好' }));
  });
  afterEach(() => {
    expect(office.world.faults).toEqual([]);
  });
  afterAll(() => office.stop());

  const links = (): readonly string[] => formLinks(office.world, 'li');
  const answers = (name: string): readonly string[] =>
    office.world
      .messages('li')
      .map(({ text, card }) => `${text}${JSON.stringify(card ?? {})}`)
      .filter((text) => text.includes(name) && text.includes('已登记'));
  const linkFor = async (where: { readonly user: string; readonly group?: string }, name: string) => {
    const before = links().length;
    await office.bot.say({ ...where, text: `新客 ${name}` });
    await until('the link is there', () => links().length > before);
    return links().at(-1)!;
  };
  /** A message that only the other process can send waits for a moment of the office's clock. */
  const later = (what: string, holds: () => boolean | Promise<boolean>): Promise<void> =>
    until(what, async () => {
      office.clock.set(new Date(office.clock.now().getTime() + 1_000));
      return await holds();
    });
  const nothingIsLeft = (): Promise<void> => {
    const { outbox } = office.database.engine;
    return later('nothing is left to be sent', async () => {
      return (await outbox.oldestDue(office.clock.now())) === undefined;
    });
  };
  const handedOver = async () =>
    (
      await office.database.store.read.deliveries.list(
        { reach: { kind: 'company' }, from: new Date(0), to: new Date('2100-01-01') } as never,
        ['sent', 'dead', 'unknown'],
        50,
      )
    ).filter(({ recipient }) => recipient === '李娜');

  test('is answered in the chat with the bot, once', async () => {
    const path = await linkFor(DIRECT, '赵女士');
    const hers = browser(elsewhere);
    await hers.open(path);
    expect((await hers.post(path, { name: '赵女士', phone: '13922230001' })).status).toBe(200);
    await later('the answer stands in her chat', () => answers('赵女士').length > 0);
    await nothingIsLeft();
    expect(answers('赵女士')).toHaveLength(1);
  });

  test('comes anew to the chat with the bot when it is asked for again, and can be sent', async () => {
    const path = await linkFor(DIRECT, '钱女士');
    await browser(elsewhere).open(path);
    const before = links().length;
    const again = await browser(elsewhere).post(`${path}/again`, {});
    expect(again.status).toBe(200);
    await later('a new link comes to her chat', () => links().length > before);
    await nothingIsLeft();
    expect(links()).toHaveLength(before + 1);
    const anew = links().at(-1)!;
    expect(anew).not.toBe(path);
    const hers = browser(elsewhere);
    await hers.open(anew);
    expect((await hers.post(anew, { name: '钱女士', phone: '13922230002' })).status).toBe(200);
    await later('the answer stands in her chat', () => answers('钱女士').length > 0);
  });

  test('that was asked for in a group is answered alone, not in the group', async () => {
    const path = await linkFor({ user: 'li', group: '#sales' }, '孙女士');
    const hers = browser(elsewhere);
    await hers.open(path);
    await hers.post(path, { name: '孙女士', phone: '13922230003' });
    await later('the answer stands in her chat', () => answers('孙女士').length > 0);
    const inGroup = office.world.messages('#sales').map(({ text }) => text);
    expect(inGroup.join('\n')).not.toContain('已登记');
  });

  test('that was asked for in a group and whose answer was lost on its way is answered alone, and says that it may be a repeat', async () => {
    const path = await linkFor({ user: 'li', group: '#sales' }, '郑女士');
    const hers = browser(office);
    await hers.open(path);
    office.world.bot.silenceNext('aibot_send_msg', { done: false });
    await hers.post(path, { name: '郑女士', phone: '13922230006' });
    await later('the answer stands in her chat', () => answers('郑女士').length > 0);
    await nothingIsLeft();
    expect(answers('郑女士')).toEqual([expect.stringContaining('再发一次')]);
  });

  test('whose page the right process serves is answered at once, and not by the outbox as well', async () => {
    const path = await linkFor(DIRECT, '李女士');
    const before = await handedOver();
    const hers = browser(office);
    await hers.open(path);
    await hers.post(path, { name: '李女士', phone: '13922230004' });
    await later('the answer stands in her chat', () => answers('李女士').length > 0);
    await nothingIsLeft();
    expect(answers('李女士')).toHaveLength(1);
    expect(await handedOver()).toEqual(before);
  });

  test('of which nobody can tell whether the answer was shown is left to a person, and not shown twice', async () => {
    const path = await linkFor(DIRECT, '周女士');
    const hers = browser(office);
    await hers.open(path);
    office.world.bot.silenceNext('aibot_send_msg');
    await hers.post(path, { name: '周女士', phone: '13922230005' });
    await later('it is listed', async () =>
      (await handedOver()).some(({ reason }) => reason?.includes('cannot tell') === true),
    );
    expect(answers('周女士')).toHaveLength(1);
  });
});
