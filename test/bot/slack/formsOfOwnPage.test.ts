import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { openSlackOffice, type SlackOffice } from '../../support/slack/slackOffice.ts';
import { until } from '../../support/until.ts';

describe('a form that is filled in on its own page while Slack has trouble', () => {
  let office: SlackOffice;
  beforeAll(async () => {
    office = await openSlackOffice();
  });
  afterEach(() => {
    office.world.heal();
    expect(office.world.faults).toEqual([]);
  });
  afterAll(() => office.stop());

  const said = (text: string): readonly string[] =>
    office.world
      .messages('li')
      .map((message) => JSON.stringify(message))
      .filter((message) => message.includes(text));
  const links = (): readonly string[] =>
    said('/f/').flatMap((message) => /\/f\/[\w.%-]+/u.exec(message) ?? []);
  const answers = (name: string): readonly string[] => said('撤销').filter((one) => one.includes(name));
  const linkFor = async (name: string): Promise<string> => {
    await office.driver.message({ user: 'li', text: `新客 ${name}` });
    return links().at(-1)!;
  };
  const post = async (path: string, fields: Readonly<Record<string, string>> = {}): Promise<number> => {
    const body = new URLSearchParams(fields);
    return (await fetch(`${office.url}${path}`, { method: 'POST', body })).status;
  };
  const later = (what: string, holds: () => boolean | Promise<boolean>): Promise<void> =>
    until(what, async () => {
      office.clock.set(new Date(office.clock.now().getTime() + 1_000));
      return await holds();
    });
  const nothingIsLeft = (): Promise<void> =>
    later(
      'nothing is left to be sent',
      async () => (await office.database.engine.outbox.oldestDue(office.clock.now())) === undefined,
    );

  test.each([
    ['refuses', '赵女士', { kind: 'limited', afterSeconds: 5 }],
    ['is out of order', '钱女士', { kind: 'status', status: 503 }],
    ['does it without saying so', '孙女士', { kind: 'lostAnswer' }],
  ] as const)('is answered in Slack once, although Slack %s at that moment', async (_what, name, fault) => {
    const path = await linkFor(name);
    office.world.fail('chat.postMessage', fault);
    expect(await post(path, { name, phone: `1392223${String(name.charCodeAt(0)).slice(-4)}` })).toBe(200);
    await later('the answer stands in Slack', () => answers(name).length > 0);
    await nothingIsLeft();
    expect(answers(name)).toHaveLength(1);
  });

  test('comes anew when it is asked for again, at once or when Slack takes it again', async () => {
    const path = await linkFor('李女士');
    expect(await post(`${path}/again`)).toBe(200);
    await until('there is a new link', () => links().at(-1) !== path);
    const anew = links().at(-1)!;
    office.world.fail('chat.postMessage', { kind: 'limited', afterSeconds: 5 });
    expect(await post(`${anew}/again`)).toBe(200);
    await later('there is one more', () => links().at(-1) !== anew);
    await nothingIsLeft();
    expect(new Set(links().slice(links().indexOf(path))).size).toBe(3);
    expect(await post(links().at(-1)!, { name: '李女士', phone: '13922230044' })).toBe(200);
    await later('the answer stands in Slack', () => answers('李女士').length > 0);
  });

  test('is answered alone where the channel in which it was asked for takes nothing', async () => {
    const { driver, world } = office;
    await driver.mention({ user: 'li', channel: '#sales', text: '新客 周女士' });
    const offered = world.ephemerals('#sales', 'li').map((message) => JSON.stringify(message));
    const [path = ''] = /\/f\/[\w.%-]+/u.exec(offered.at(-1) ?? '') ?? [];
    world.fail('chat.postEphemeral', { kind: 'limited', afterSeconds: 5 });
    expect(await post(path, { name: '周女士', phone: '13922230055' })).toBe(200);
    await later('the answer stands in her own chat', () => answers('周女士').length > 0);
    await nothingIsLeft();
    expect(answers('周女士')).toHaveLength(1);
    expect(JSON.stringify(world.ephemerals('#sales', 'li'))).not.toContain('撤销');
  });
});
