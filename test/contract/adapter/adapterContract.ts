import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Adapter } from '../../../src/bot/adapter.ts';
import type { Card } from '../../../src/handlers/chat/card.ts';
import type { Address } from '../../../src/handlers/ports/transport.ts';
import { everyBlock } from '../../support/salesScript.ts';

/** A message as somebody in the conversation sees it. */
export interface SeenMessage {
  readonly id: string;
  /** Everything that can be read, the labels of its buttons included. */
  readonly text: string;
  /** Labels of the buttons and selects that can be pressed. */
  readonly buttons: readonly string[];
  readonly images: number;
}

/** An adapter that runs, with a way to look at its platform from the outside. */
export interface AdapterFixture {
  readonly adapter: Adapter;
  /** A conversation that exists, and one that does not. */
  readonly address: Address;
  readonly nowhere: Address;
  /** The direct conversation of this account, as the adapter names it, is `direct`. */
  readonly account: { readonly externalId: string; readonly workspace: string; readonly direct: string };
  /** What stands in the conversation, oldest first. */
  seen(address: Address): Promise<readonly SeenMessage[]>;
  /** Stores a small picture and gives its id. */
  picture(): Promise<string>;
  stop(): Promise<void>;
}

const HOSTILE =
  '<script>alert(1)</script> <!channel> <@U1> &amp; *bold* [x](javascript:alert(1)) \u202eevil "quoted" \'single\' 👨‍👩‍👧';

const text = (sentence: string): Card => ({ blocks: [{ kind: 'text', text: sentence }] });

/** What every adapter does: the delivery engine relies on it. */
export function adapterContract(name: string, start: () => Promise<AdapterFixture>): void {
  describe(`the ${name} adapter`, () => {
    let fixture: AdapterFixture;
    beforeAll(async () => {
      fixture = await start();
    });
    afterAll(() => fixture.stop());

    /** Sends a card and gives what was added to the conversation. */
    async function sent(card: Card, key: string): Promise<{ ref: string; seen: SeenMessage | undefined }> {
      const { adapter, address } = fixture;
      const result = await adapter.send(address, adapter.freeze(card, address, 'zh-CN'), key);
      if (!result.ok) {
        throw new Error(`not sent: ${result.failure.reason}`);
      }
      return { ref: result.remoteRef, seen: (await fixture.seen(address)).at(-1) };
    }

    test('is up once it was started', () => {
      expect(fixture.adapter.health().up).toBe(true);
    });

    test('names the direct conversation of an account', () => {
      const { adapter, account } = fixture;
      const { platform } = adapter;
      expect(
        adapter.direct({ platform, workspace: account.workspace, externalId: account.externalId }),
      ).toEqual({
        platform,
        workspace: account.workspace,
        key: account.direct,
      });
    });

    test('shows a card in the conversation', async () => {
      const { seen } = await sent(
        { heading: '提醒', blocks: [{ kind: 'text', text: '该给王先生打电话了' }] },
        'one',
      );
      expect(seen?.text).toContain('提醒');
      expect(seen?.text).toContain('该给王先生打电话了');
    });

    test('draws the same bytes for the same card', () => {
      const { adapter, address } = fixture;
      const card = everyBlock('file-1');
      expect(adapter.freeze(card, address, 'zh-CN')).toBe(adapter.freeze(card, address, 'zh-CN'));
    });

    test('shows one message for the same key, however often it is sent', async () => {
      const { adapter, address } = fixture;
      const body = adapter.freeze(text('只说一次'), address, 'zh-CN');
      const results = [await adapter.send(address, body, 'same'), await adapter.send(address, body, 'same')];
      expect(results[1]).toEqual(results[0]);
      const seen = await fixture.seen(address);
      expect(seen.filter((message) => message.text.includes('只说一次'))).toHaveLength(1);
    });

    test('finds a message whose answer was lost, and does not find what was never sent, or says that it cannot tell', async () => {
      const { adapter, address } = fixture;
      const since = new Date(0);
      expect(['absent', 'unsure']).toContain((await adapter.find(address, 'never', since)).kind);
      const body = adapter.freeze(text('找得到'), address, 'zh-CN');
      const result = await adapter.send(address, body, 'lost answer');
      const found = await adapter.find(address, 'lost answer', since);
      expect(found.kind === 'sent' ? { ok: true, remoteRef: found.remoteRef } : found.kind).toEqual(
        found.kind === 'unsure' ? 'unsure' : result,
      );
    });

    test('shows every kind of block', async () => {
      const { seen } = await sent(everyBlock(await fixture.picture()), 'blocks');
      for (const words of ['客户 C12', '保护期到', '138****8000', '陈晨', '96%', '查看房源']) {
        expect(seen?.text).toContain(words);
      }
      expect([...(seen?.buttons ?? [])].sort()).toEqual(['完成', '稍后提醒', '取消计划'].sort());
      expect(seen?.images).toBe(1);
    });

    test('shows a settled card in the place of the open one, its buttons gone', async () => {
      const { adapter, address } = fixture;
      const { ref } = await sent(everyBlock(await fixture.picture()), 'settle');
      const before = await fixture.seen(address);
      const result = await adapter.update(
        address,
        ref,
        adapter.freeze(text('已完成'), address, 'zh-CN'),
        'settle-2',
      );
      expect(result.ok).toBe(true);
      const after = await fixture.seen(address);
      expect(after.at(-1)).toMatchObject({ buttons: [], text: expect.stringContaining('已完成') });
      expect(after.length - before.length).toBeLessThanOrEqual(1);
    });

    test('says anew what can no longer be changed', async () => {
      const { adapter, address } = fixture;
      const body = adapter.freeze(text('又说一遍'), address, 'zh-CN');
      const result = await adapter.update(address, 'a-message-that-is-gone', body, 'anew');
      expect(result.ok).toBe(true);
      expect((await fixture.seen(address)).at(-1)?.text).toContain('又说一遍');
    });

    test('shows hostile text as text, and nothing of it as an order to the platform', async () => {
      const { seen } = await sent(
        {
          heading: HOSTILE,
          blocks: [
            { kind: 'text', text: HOSTILE },
            { kind: 'facts', items: [{ label: HOSTILE, value: HOSTILE }] },
            { kind: 'table', columns: [HOSTILE], rows: [[HOSTILE]] },
            { kind: 'actions', items: [{ id: 'a', label: HOSTILE, command: 'day.show', input: {} }] },
            { kind: 'link', url: 'javascript:alert(1)', label: HOSTILE },
          ],
        },
        'hostile',
      );
      expect(seen?.text).toContain('alert(1)');
    });

    test('shows long and empty content within the limits of the platform', async () => {
      const { seen } = await sent(
        {
          heading: '楼'.repeat(500),
          blocks: [
            { kind: 'text', text: '长'.repeat(5000) },
            {
              kind: 'table',
              columns: ['a', 'b'],
              rows: Array.from({ length: 200 }, (_, i) => [String(i), 'x']),
            },
            { kind: 'table', columns: [], rows: [] },
            { kind: 'facts', items: [] },
          ],
        },
        'long',
      );
      expect(seen?.text).toContain('长长长');
    });

    test('gives up on a conversation that does not exist', async () => {
      const { adapter, nowhere } = fixture;
      const result = await adapter.send(nowhere, adapter.freeze(text('?'), nowhere, 'zh-CN'), 'nowhere');
      expect(result).toMatchObject({ ok: false, failure: { kind: 'dead' } });
    });

    test('is down once it was stopped', async () => {
      const other = await start();
      await other.stop();
      expect(other.adapter.health().up).toBe(false);
    });
  });
}
