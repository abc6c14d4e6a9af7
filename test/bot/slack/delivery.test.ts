import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Channel } from '../../../src/domain/company.ts';
import type { Card } from '../../../src/handlers/chat/card.ts';
import type { Notice } from '../../../src/handlers/ports/notice.ts';
import { Work } from '../../../src/handlers/work.ts';
import { systemIds } from '../../../src/ids.ts';
import { openSlackOffice, type SlackOffice } from '../../support/slack/slackOffice.ts';
import type { ShownMessage } from '../../support/slack/worldTypes.ts';
import { until } from '../../support/until.ts';

let office: SlackOffice;
const channels = new Map<string, string>();
beforeAll(async () => {
  office = await openSlackOffice();
  for (const name of ['#sales', '#managers', '#visitors', '#shared', '#elsewhere']) {
    channels.set(name, await addChannel(office, name));
  }
});
afterEach(() => {
  office.world.heal();
  expect(office.world.faults).toEqual([]);
});
afterAll(() => office.stop());

async function addChannel({ database, world, clock }: SlackOffice, name: string): Promise<string> {
  const channel: Channel = {
    id: systemIds.uuid(),
    platform: 'slack',
    workspace: world.team,
    address: world.channel(name).id,
    projectId: null,
    teamId: null,
    purposes: [],
    locale: 'zh-CN',
    version: 1,
  };
  await database.store.tx(async (session) => {
    const work = new Work(session);
    await work.insert('channel', channel);
    const header = { memberId: 'test', platform: 'slack', place: 'test', command: 'test' };
    await work.finish({ id: systemIds.uuid(), at: clock.now(), ...header }, 'none');
  });
  return channel.id;
}

const card = (heading: string, more: Card['blocks'] = []): Card => ({
  heading,
  blocks: [{ kind: 'text', text: `${heading} 的内容` }, ...more],
});

async function post(where: string, what: Card, more: Partial<Notice> = {}): Promise<void> {
  await office.database.store.tx((session) =>
    session.enqueue({
      dedupKey: systemIds.uuid(),
      target: { kind: 'conversation', channelId: channels.get(where) ?? '' },
      subject: { kind: 'none' },
      card: what,
      notBefore: office.clock.now(),
      ...more,
    }),
  );
}

const shown = (where: string, text: string): readonly ShownMessage[] =>
  office.world.messages(where).filter((message) => JSON.stringify(message).includes(text));
const stands = (where: string, text: string): Promise<void> =>
  until(`${text} stands in ${where}`, () => shown(where, text).length > 0);
const later = (ms: number): void => {
  office.clock.set(new Date(office.clock.now().getTime() + ms));
};

describe('a reminder', () => {
  test('comes to the consultant directly, and settles in its place when she says that it is done', async () => {
    const { driver, world } = office;
    await driver.message({ user: 'li', text: '计划 C12 今天10:30 电话' });
    later(31 * 60_000);
    const reminders = (): readonly ShownMessage[] =>
      world.messages('li').filter(({ blocks }) => JSON.stringify(blocks).includes('plan.snooze'));
    await until('she is reminded', () => reminders().length > 0);
    const reminder = reminders().at(-1)!;
    const pressed = await driver.press({ user: 'li', ts: reminder.ts, action: '明天提醒' });
    expect(pressed.status).toBe(200);
    await until('its buttons are gone', () => {
      const now = world.messages('li').find(({ ts }) => ts === reminder.ts);
      return now?.updated === true && !JSON.stringify(now.blocks).includes('"button"');
    });
  });
});

describe('delivery', () => {
  test('shows one message where the answer of Slack was lost', async () => {
    const { world } = office;
    world.fail('chat.postMessage', { kind: 'lostAnswer' });
    await post('#sales', card('只有一条'));
    await stands('#sales', '只有一条');
    await until('it is looked up', () => {
      later(5_000);
      return world.callsOf('conversations.history').length > 0;
    });
    await post('#sales', card('后面一条'));
    await stands('#sales', '后面一条');
    expect(shown('#sales', '只有一条')).toHaveLength(1);
  });

  test('of a limited channel waits as long as Slack says, and no other channel does', async () => {
    const { world } = office;
    world.fail('chat.postMessage', { kind: 'limited', afterSeconds: 30 }, { times: 1, channel: '#sales' });
    await post('#sales', card('要等一等'));
    await post('#managers', card('不用等'));
    await stands('#managers', '不用等');
    expect(shown('#sales', '要等一等')).toEqual([]);
    await until('it is sent when Slack takes it again', () => {
      later(5_000);
      return shown('#sales', '要等一等').length > 0;
    });
  });

  test('calls at its head whom the message calls, by his account', async () => {
    const admin = office.world.user('admin').id;
    const account = { platform: 'slack', workspace: office.world.team, externalId: admin } as const;
    const { member } = (await office.database.store.read.members.actor(account))!;
    await post('#sales', card('停了五个小时'), { mentions: [member.id] });
    await stands('#sales', '停了五个小时');
    expect(JSON.stringify(shown('#sales', '停了五个小时')[0])).toContain(`<@${admin}>`);
  });

  test('shows a table as text where Slack refuses it', async () => {
    const { world } = office;
    world.fail('chat.postMessage', { kind: 'error', error: 'invalid_blocks' }, { channel: '#sales' });
    await post(
      '#sales',
      card('本周排名', [{ kind: 'table', columns: ['顾问', '跟进'], rows: [['李娜', '12']] }]),
    );
    await stands('#sales', '本周排名');
    const [message] = shown('#sales', '本周排名');
    expect(message!.blocks.map(({ type }) => type)).not.toContain('table');
    expect(JSON.stringify(message!.blocks)).toContain('李娜');
  });

  test('shows a chart in the message that speaks of it, before what comes after', async () => {
    const { driver, world } = office;
    await driver.mention({ user: 'admin', channel: '#sales', text: '频道 日报 项目=云溪府' });
    await driver.mention({ user: 'wang', channel: '#sales', text: '日报' });
    await until('the chart stands there', () =>
      world.messages('#sales').some(({ blocks }) => blocks.some(({ type }) => type === 'image')),
    );
    const chart = world.messages('#sales').find(({ blocks }) => blocks.some(({ type }) => type === 'image'))!;
    const image = chart.blocks.find(({ type }) => type === 'image')!;
    const id = (image['slack_file'] as { id: string }).id;
    const bytes = await world.fileBytes(id);
    expect(Buffer.from(bytes.slice(1, 4)).toString()).toBe('PNG');
    expect(chart.blocks.length).toBeGreaterThan(1);
  });

  test.each(['#visitors', '#shared'])('says nothing in %s, which people from outside read', async (where) => {
    await post(where, card('C12 王先生 的投诉', [{ kind: 'text', text: '138****8000' }]));
    await stands(where, 'C12');
    const [message] = shown(where, 'C12');
    expect(JSON.stringify(message)).not.toMatch(/王先生|8000|投诉/u);
    expect(JSON.stringify(message)).toContain('私聊');
  });

  test('ends with the reason where the bot is not in the channel, and what is behind it goes on', async () => {
    await post('#elsewhere', card('到不了'));
    await post('#managers', card('到得了'));
    await stands('#managers', '到得了');
    await until('it is given up', async () => {
      const lines = await office.database.store.read.deliveries.list(
        { reach: { kind: 'company' }, from: new Date(0), to: new Date('2100-01-01') } as never,
        ['dead'],
        20,
      );
      return lines.some(({ reason }) => reason?.includes('not_in_channel') === true);
    });
  });

  test('puts what is about one record into one thread', async () => {
    await post('#managers', card('T5 新投诉'), { thread: 'complaint:5' });
    await stands('#managers', 'T5 新投诉');
    await post('#managers', card('T5 快到期'), { thread: 'complaint:5' });
    await stands('#managers', 'T5 快到期');
    const [root] = shown('#managers', 'T5 新投诉');
    expect(shown('#managers', 'T5 快到期')[0]!.thread_ts).toBe(root!.ts);
  });
});
