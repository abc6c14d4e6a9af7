import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { cardMessages } from '../../src/bot/slack/cardMessages.ts';
import { payloadFaults } from '../../src/bot/slack/payloadFaults.ts';
import { drawCard } from '../../src/bot/wecom/cards/drawCard.ts';
import { wecomFaults } from '../../src/bot/wecom/cards/wecomFaults.ts';
import { openComplaintOffice, type ComplaintOffice } from './complaintOffice.ts';
import { FakePlatform } from './fakePlatform.ts';
import { at } from './office.ts';

const MANY = 500;
const BREACH = at('2026-11-24T18:00');

let office: ComplaintOffice;
beforeEach(async () => {
  office = await openComplaintOffice('2026-11-23T10:00');
});
afterEach(async () => {
  await office.close();
});

/** Taken in the same minute, so that all that is said of them falls due in the same ones; each step of the ladder comes at its time. */
async function many(count: number): Promise<void> {
  await office.complaints(count);
}

describe('five hundred complaints that are breached in the same minute', () => {
  test('are one message to each person and one to the channel, and nobody is told twice', async () => {
    await many(MANY);
    await office.until(BREACH);
    await office.engine.runDue(BREACH);
    await office.engineWith().runDue(BREACH);

    const told = ['dm:sun', 'dm:wang', 'dm:gao', '#complaints'];
    const calls = office.web.calls.filter(({ to, body }) => told.includes(to) && !body.includes('日报'));
    expect(calls.map(({ to }) => to).sort()).toEqual([
      '#complaints',
      'dm:gao',
      'dm:sun',
      'dm:sun',
      'dm:sun',
      'dm:wang',
      'dm:wang',
    ]);
    expect(told.map((to) => office.headings(to).at(-1))).toEqual(told.map(() => '500 件投诉超时了'));
    const ledger = (
      await office.database.store.read.deliveries.list(
        { from: new Date(0), to: at('2100-01-01T00:00'), reach: { kind: 'company' } },
        ['sent', 'ready', 'dead', 'unknown', 'withdrawn'],
        10_000,
      )
    ).filter(({ about, urgent }) => urgent && about?.startsWith('T') === true);
    expect(ledger.filter(({ state }) => state !== 'sent')).toEqual([]);
    expect(ledger).toHaveLength(MANY * told.length);
    expect(new Set(ledger.map(({ about, recipient }) => `${about ?? ''} ${recipient}`)).size).toBe(
      ledger.length,
    );
  });

  test('the message names the first ten, opens each of them, and says how many more there are', async () => {
    await many(MANY);
    await office.until(BREACH);
    const [card] = office.web.cards('dm:gao');
    const texts = card!.blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []));
    expect(texts[0]!.split('\n')).toHaveLength(10);
    expect(texts[0]!.split('\n')[0]).toMatch(
      /^T\d+ 渗漏水 · 严重，首次反馈时限 今天 11-24 周二 18:00，孙悦$/u,
    );
    expect(texts[1]).toBe('还有 490 件没有列出。');
    const [menu] = card!.blocks.flatMap((block) => (block.kind === 'actions' ? block.items : []));
    expect([menu?.command, menu?.takes, menu?.options?.length]).toEqual(['complaint.show', 'complaint', 10]);
  });

  test('in WeCom it is a text and two menus at the most, in the app, the bot and a group', async () => {
    await many(MANY);
    await office.until(BREACH);
    const [card] = office.web.cards('dm:gao');
    for (const sink of ['app', 'bot', 'webhook', 'appchat'] as const) {
      const parts = drawCard(card!, sink, 'zh-CN');
      expect(parts.length).toBeLessThanOrEqual(3);
      expect(parts.flatMap((part) => wecomFaults(sink, part))).toEqual([]);
    }
  });

  test('in Slack it is one message within its limits', async () => {
    const slack = new FakePlatform('slack');
    const engine = office.engineWith({ transports: [office.web, slack] });
    await office.write(async (work) => {
      const account = { platform: 'slack', workspace: 'T1', externalId: 'U1' } as const;
      await work.insert('identity', { id: 'identity-slack', memberId: 'gao', ...account, version: 1 });
    });
    await many(MANY);
    office.clock.set(BREACH);
    await engine.runDue(BREACH);
    const [card, ...more] = slack.cards();
    expect(more).toEqual([]);
    const drawn = cardMessages(card!, 'zh-CN');
    expect(drawn).toHaveLength(1);
    expect(drawn.flatMap((message) => payloadFaults('message', message))).toEqual([]);
    expect(office.headings('dm:gao')).toEqual(['500 件投诉超时了']);
  });
});

describe('a message about many complaints', () => {
  test('of up to five shows each of them with its buttons', async () => {
    await many(3);
    await office.until(BREACH);
    const [card] = office.web.cards('dm:gao');
    expect(card?.heading).toBe('3 项投诉时限提醒');
    const ids = card!.blocks
      .flatMap((block) => (block.kind === 'actions' ? block.items : []))
      .map(({ id }) => id);
    expect(ids).toHaveLength(12);
    expect(new Set(ids).size).toBe(12);
  });

  test('makes room for the next where one was dealt with, and says in the end that all of them are', async () => {
    await many(12);
    await office.until(BREACH);
    await office.change(3, { respondedAt: BREACH, respondedById: 'sun', response: '已联系' });
    await office.engine.runDue(BREACH);
    const [card] = office.web.cards('dm:gao');
    expect(card?.heading).toBe('11 件投诉超时了');
    const text = JSON.stringify(card);
    expect(text).not.toMatch(/T3 /u);
    expect(text).toMatch(/T11 /u);
    expect(text).toContain('另有 1 件已处理。');
    for (const ref of [1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12]) {
      await office.change(ref, { respondedAt: BREACH, respondedById: 'sun', response: '已联系' });
    }
    await office.engine.runDue(BREACH);
    expect(office.headings('dm:gao')).toEqual(['这些投诉都处理了']);
  });

  test('that could not be sent goes out whole under the same key once the platform is back', async () => {
    await many(30);
    office.web.fail = () => new Error('socket hang up');
    await office.until(BREACH);
    office.web.fail = () => undefined;
    await office.until(at('2026-11-24T18:05'));
    const calls = office.web.calls.filter(({ to }) => to === 'dm:gao');
    expect(calls).toHaveLength(2);
    expect(calls[1]).toEqual(calls[0]);
    expect(office.headings('dm:gao')).toEqual(['30 件投诉超时了']);
  });

  test('says more once there are more: what is due in the next minute is another message', async () => {
    await many(7);
    await office.until(BREACH);
    office.clock.set(at('2026-11-25T10:00'));
    await many(8);
    await office.until(at('2026-11-26T18:00'));
    expect(office.headings('dm:gao').filter((heading) => heading?.includes('超时') === true)).toEqual([
      '7 件投诉超时了',
      '8 件投诉超时了',
    ]);
  });
});
