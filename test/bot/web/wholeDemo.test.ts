import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Demo } from '../../support/demo.ts';
import { startDemo } from '../../support/demo.ts';
import type { ApiMessage, Json } from '../../support/webHarness.ts';

describe('the console API on the real desk and the real store', () => {
  let demo: Demo;
  beforeAll(async () => {
    demo = await startDemo();
  }, 60_000);
  afterAll(() => demo.stop());

  async function post(path: string, body: unknown): Promise<{ status: number; body: Json }> {
    const response = await fetch(`${demo.url}/console/api/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as Json };
  }

  async function messages(as: string, conversation = `dm:${as}`): Promise<readonly ApiMessage[]> {
    const query = new URLSearchParams({ as, in: conversation });
    const response = await fetch(`${demo.url}/console/api/messages?${query.toString()}`);
    return ((await response.json()) as Json).messages ?? [];
  }

  test('one delivery that comes three times, twice at once, has one effect and one answer', async () => {
    const before = (await messages('li')).length;
    const body = { as: 'li', text: '新客 顾先生 13700137171 两房', deliveryId: 'three-times' };
    const both = await Promise.all([post('say', body), post('say', body)]);
    const third = await post('say', body);
    expect(both[0].body).toMatchObject({ outcome: 'done', refs: [expect.stringMatching(/^C\d+$/)] });
    expect(both[1].body).toEqual(both[0].body);
    expect(third.body).toEqual(both[0].body);
    expect(await messages('li')).toHaveLength(before + 2);
  });

  test('a press of the same button twice at once is one press', async () => {
    const { body } = await post('say', { as: 'li', text: '新客 简先生 13700137272' });
    const message = body.messages?.[0]?.id;
    const undo = { as: 'li', message, action: 'operation.undo' };
    const both = await Promise.all([post('press', undo), post('press', undo)]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(both[1].body).toEqual(both[0].body);
    expect((await messages('li')).filter(({ text }) => text.includes('已撤销'))).toHaveLength(1);
  });

  test('a form that was filled in on its own page is gone from the chat, and cannot be filled in again', async () => {
    const { body } = await post('say', { as: 'li', text: '新客 应女士' });
    const form = body.messages?.[0]?.form;
    const page = `${demo.url}${new URL(form?.url ?? '').pathname}`;
    const fill = (values: Record<string, string>) =>
      fetch(page, { method: 'POST', body: new URLSearchParams({ name: '应女士', ...values }) });
    const wrong = await fill({ phone: '1370013' });
    expect([wrong.status, (await wrong.text()).includes('应为 11 位')]).toEqual([422, true]);
    expect((await messages('li')).at(-1)?.form?.id).toBe(form?.id);
    const right = await fill({ phone: '13700137373' });
    expect([right.status, (await right.text()).includes('提交成功')]).toEqual([200, true]);
    const after = await messages('li');
    expect(after.filter((message) => message.form?.id === form?.id)).toHaveLength(0);
    expect(after.at(-1)?.text).toMatch(/已登记 C\d+ 应女士/);
    expect((await fill({ phone: '13700137474' })).status).toBe(410);
    const late = await post('submit', {
      as: 'li',
      form: form?.id,
      values: { name: '应女士', phone: '13700137474' },
    });
    expect(late.status).toBe(200);
    expect(
      (await messages('li')).filter(({ text }) => text.includes('应女士') && text.includes('已登记')),
    ).toHaveLength(1);
  });

  test('a form is refused with 422 until it is right, and what was wrong is not stored', async () => {
    const { body } = await post('say', { as: 'li', text: '新客' });
    const form = body.messages?.[0]?.form?.id;
    const before = (await messages('li')).length;
    for (const values of [
      {},
      { name: '邱先生' },
      { name: '邱先生', phone: 1370013 },
      { name: ['a', 'b'], phone: 'x'.repeat(5000) },
    ]) {
      const refused = await post('submit', { as: 'li', form, values });
      expect([refused.status, refused.body.outcome]).toEqual([422, 'form']);
      expect(Object.keys(refused.body.errors ?? {}).length).toBeGreaterThan(0);
    }
    expect(await messages('li')).toHaveLength(before);
    const right = await post('submit', { as: 'li', form, values: { name: '邱先生', phone: 13700137575 } });
    expect([right.status, right.body.outcome]).toEqual([200, 'done']);
    expect((await messages('li')).filter((message) => message.form?.id === form)).toHaveLength(0);
  });

  test('a phone said in a channel reaches nobody else', async () => {
    await post('say', { as: 'li', in: '#sales', text: '新客 褚先生 137 0013 7676 三房' });
    const seen = JSON.stringify(await messages('chen', '#sales'));
    expect(seen).toContain('137****7676');
    expect(seen).not.toContain('0013');
    expect(seen).not.toContain('已登记');
  });

  test('the clock moves through what falls due before it answers', async () => {
    await post('say', { as: 'chen', text: '计划 C20 今天14:00 电话 问首付' });
    const { body } = await post('clock', { to: '2026-11-23T14:30:00+08:00' });
    expect(body.now).toMatch(/^2026-11-23T06:30/);
    const reminder = (await messages('chen')).find(
      ({ text }) => text.includes('C20') && text.includes('问首付') && text.includes('该联系'),
    );
    expect(reminder?.at).toMatch(/^2026-11-23T06:00/);
  });
});
