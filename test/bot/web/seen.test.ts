import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { salesScript } from '../../support/salesScript.ts';
import type { Edge } from '../../support/webHarness.ts';
import { startEdge } from '../../support/webHarness.ts';

let edge: Edge;
beforeEach(async () => {
  edge = await startEdge({ script: salesScript(() => '') });
});
afterEach(() => edge.stop());

const seen = (as: string, messages: unknown) => edge.post('/console/api/seen', { as, messages });

/** A reminder to Li, as the engine sends it. */
async function reminder(key: string): Promise<string> {
  const address = edge.web.direct({ platform: 'web', workspace: 'demo', externalId: 'li' });
  const result = await edge.web.send(
    address,
    edge.web.freeze({ heading: '该联系王先生了', blocks: [] }),
    key,
  );
  return result.ok ? result.remoteRef : '';
}

describe('what the page has shown', () => {
  test('counts for the person who looked, each message once', async () => {
    const [first, second] = [await reminder('a'), await reminder('b')];
    const { status, body } = await seen('li', [first, second, first]);
    expect([status, body]).toEqual([200, { seen: 2 }]);
    expect(edge.desk.shown).toEqual([{ who: 'li', messages: [first, second] }]);
  });

  test('is only what the bot wrote to him himself', async () => {
    const id = await reminder('a');
    await edge.post('/console/api/say', { as: 'li', text: '今日' });
    await edge.post('/console/api/say', { as: 'li', in: '#sales', text: '今日' });
    const [, own] = await edge.messages('li');
    const inChannel = await edge.messages('li', '#sales');
    expect(own?.from).toBe('li');
    const others = [own?.id, 'nothing', ...inChannel.map((message) => message.id)];
    expect((await seen('li', others)).body).toEqual({ seen: 0 });
    expect((await seen('chen', [id])).body).toEqual({ seen: 0 });
    expect(edge.desk.shown).toEqual([]);
  });

  test('is not told by reading', async () => {
    await reminder('a');
    await edge.messages('li');
    expect(edge.desk.shown).toEqual([]);
  });

  test('is told in lists of a bounded length, by people who exist', async () => {
    expect(
      (
        await seen(
          'li',
          Array.from({ length: 201 }, (_, n) => `m${n}`),
        )
      ).status,
    ).toBe(400);
    expect((await seen('li', 'm1')).status).toBe(400);
    expect((await seen('nobody', ['m1'])).status).toBe(404);
  });
});
