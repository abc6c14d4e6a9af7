import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { salesScript } from '../../support/salesScript.ts';
import type { ApiBlock, Edge } from '../../support/webHarness.ts';
import { startEdge } from '../../support/webHarness.ts';

let edge: Edge;
let picture: string;
beforeEach(async () => {
  picture = '';
  edge = await startEdge({ script: salesScript(() => picture) });
  picture = await edge.files.put(new Uint8Array([137, 80, 78, 71]), 'image/png');
});
afterEach(() => edge.stop());

const say = (body: unknown) => edge.post('/console/api/say', body);
const press = (body: unknown) => edge.post('/console/api/press', body);
const submit = (body: unknown) => edge.post('/console/api/submit', body);

function block(blocks: readonly ApiBlock[] | undefined, kind: string): ApiBlock {
  return blocks?.find((one) => one.kind === kind) ?? { kind: 'none' };
}

describe('saying a line', () => {
  test('tells who the people are', async () => {
    const { body } = await edge.get('/console/api/people');
    expect(body).toContainEqual({ key: 'li', name: '李娜', role: 'consultant' });
  });

  test('reaches the desk as a line by this person in the own direct conversation', async () => {
    await say({ as: 'li', text: '今日' });
    expect(edge.desk.handled[0]).toMatchObject({
      speaker: { platform: 'web', workspace: 'demo', externalId: 'li' },
      place: { platform: 'web', workspace: 'demo', key: 'dm:li', kind: 'direct' },
      said: { kind: 'line', text: '今日' },
    });
  });

  test('gives the outcome, the references and what the bot answered', async () => {
    const { status, body } = await say({ as: 'li', text: '新客 王先生 13800138000' });
    expect([status, body.outcome, body.refs]).toEqual([200, 'done', ['C12']]);
    expect(body.messages).toHaveLength(1);
    expect(body.messages?.[0]).toMatchObject({ in: 'dm:li', from: 'loupan', at: '2026-11-23T02:00:00.000Z' });
    expect(body.messages?.[0]?.text).toContain('电话：138****8000');
  });

  test('shows a card without what its buttons run, and a picture that needs no header', async () => {
    const { body } = await say({ as: 'li', text: '卡片' });
    const blocks = body.messages?.[0]?.card?.blocks;
    expect(blocks?.map(({ kind }) => kind)).toEqual(['text', 'facts', 'table', 'image', 'actions', 'link']);
    expect(block(blocks, 'actions').items?.[0]).toEqual({ id: 'plan.done', label: '完成', style: 'primary' });
    expect(JSON.stringify(body)).not.toContain('followUp.log');
    const image = await fetch(`${edge.url}${block(blocks, 'image').url ?? ''}`);
    expect([image.status, image.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect(image.headers.get('cache-control')).toContain('immutable');
    expect(image.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await image.arrayBuffer()).byteLength).toBe(4);
    expect((await edge.get('/console/files/nothing')).status).toBe(404);
  });

  test('offers a file that is no picture as a download', async () => {
    const id = await edge.files.put(new TextEncoder().encode('<script>1</script>'), 'text/html');
    const { headers } = await edge.get(`/console/files/${id}`);
    expect(headers.get('content-type')).toBe('application/octet-stream');
    expect(headers.get('content-disposition')).toContain('attachment');
  });

  test('keeps the line and the answer in the conversation, the line first', async () => {
    await say({ as: 'li', text: '今日' });
    await say({ as: 'li', text: '帮助' });
    const messages = await edge.messages('li');
    expect(messages.map(({ from }) => from)).toEqual(['li', 'loupan', 'li', 'loupan']);
    expect(messages.map(({ text }) => text)).toEqual([
      '今日',
      expect.any(String),
      '帮助',
      expect.any(String),
    ]);
  });

  test('has one effect and one answer for the same delivery, also when both come at once', async () => {
    const body = { as: 'li', text: '新客 王先生 13800138000', deliveryId: 'a-1' };
    const both = await Promise.all([say(body), say(body)]);
    const again = await say({ ...body, text: 'something else' });
    expect(both[1].body).toEqual(both[0].body);
    expect(again.body).toEqual(both[0].body);
    expect(edge.desk.handled).toHaveLength(1);
    expect(await edge.messages('li')).toHaveLength(2);
  });

  test('does not take the same delivery id from another person for the same delivery', async () => {
    await say({ as: 'li', text: '今日', deliveryId: 'a-1' });
    await say({ as: 'chen', text: '今日', deliveryId: 'a-1' });
    await say({ as: 'li', text: '今日', deliveryId: 'A-1' });
    expect(edge.desk.handled).toHaveLength(3);
  });

  test('shows that a line failed, and lets the same delivery be tried again', async () => {
    const failed = await say({ as: 'li', text: '坏了', deliveryId: 'x' });
    expect([failed.status, failed.body.outcome]).toEqual([200, 'failed']);
    edge.desk.script = () => ({ word: 'done', refs: ['C1'], card: { blocks: [] }, audience: 'asker' });
    const again = await say({ as: 'li', text: '坏了', deliveryId: 'x' });
    expect(again.body).toMatchObject({ outcome: 'done', refs: ['C1'] });
    expect((await edge.messages('li')).map(({ from }) => from)).toEqual(['li', 'loupan', 'loupan']);
  });

  test('masks a phone typed in a channel for everybody, and shows the answer to the asker only', async () => {
    const { body } = await say({ as: 'li', in: '#sales', text: '新客 王先生 138-0013 8000 三房' });
    expect(body.messages?.[0]?.visibleTo).toEqual(['li']);
    const seenByChen = await edge.messages('chen', '#sales');
    expect(seenByChen.map(({ text }) => text)).toEqual(['新客 王先生 138****8000 三房']);
    expect(await edge.messages('li', '#sales')).toHaveLength(2);
    expect(edge.desk.handled[0]?.said).toMatchObject({ text: '新客 王先生 138-0013 8000 三房' });
  });

  test('shows an answer for the whole conversation to everybody in the channel', async () => {
    await say({ as: 'li', in: '#sales', text: '公开' });
    expect((await edge.messages('chen', '#sales')).map(({ text }) => text)).toEqual(['公开', '大家都看得到']);
  });

  test('knows its people and conversations, and keeps each to the own ones', async () => {
    expect((await say({ as: 'nobody', text: '今日' })).status).toBe(404);
    expect((await say({ as: 'li', in: '#nowhere', text: '今日' })).status).toBe(404);
    const foreign = await say({ as: 'li', in: 'dm:chen', text: '今日' });
    expect([foreign.status, foreign.body.error]).toEqual([403, '「dm:chen」不是您的对话。']);
    expect((await edge.get('/console/api/messages?as=li&in=dm:chen')).status).toBe(403);
    expect((await edge.get('/console/api/messages?in=%23sales')).status).toBe(400);
    expect(edge.desk.handled).toHaveLength(0);
  });

  test('tells what a line would do, without doing it', async () => {
    const { body } = await edge.post('/console/api/understand', { as: 'li', text: '新客 王先生' });
    expect(body).toMatchObject({ command: 'customer', outcome: 'do', missing: [], candidates: [] });
    expect(await edge.messages('li')).toHaveLength(0);
  });
});

describe('pressing a button', () => {
  async function card(): Promise<string> {
    const { body } = await say({ as: 'li', text: '卡片' });
    return body.messages?.[0]?.id ?? '';
  }

  test('runs what the server kept for it', async () => {
    const message = await card();
    const { body } = await press({ as: 'li', message, action: 'plan.done' });
    expect([body.outcome, body.refs]).toEqual(['done', ['P3']]);
    expect(edge.desk.handled[1]?.said).toEqual({
      kind: 'action',
      command: 'followUp.log',
      input: { customer: 'C12' },
      message,
    });
  });

  test('takes one of the options of a select, and nothing else', async () => {
    const message = await card();
    await press({ as: 'li', message, action: 'plan.snooze', value: 'PT2H' });
    expect(edge.desk.handled[1]?.said).toMatchObject({ input: { plan: 'P3', for: 'PT2H' } });
    expect((await press({ as: 'li', message, action: 'plan.snooze', value: 'PT9H' })).status).toBe(400);
    expect((await press({ as: 'li', message, action: 'plan.snooze' })).status).toBe(400);
    expect(edge.desk.handled).toHaveLength(2);
  });

  test('has one effect for a double click, and a new one after the card has changed', async () => {
    const message = await card();
    const twice = await Promise.all([1, 2].map(() => press({ as: 'li', message, action: 'plan.done' })));
    expect(twice[1]?.body).toEqual(twice[0]?.body);
    expect(edge.desk.handled).toHaveLength(2);
    const body = edge.web.freeze({
      blocks: [
        { kind: 'actions', items: [{ id: 'plan.done', label: '完成', command: 'followUp.log', input: {} }] },
      ],
    });
    await edge.web.update({ platform: 'web', workspace: 'demo', key: 'dm:li' }, message, body, 'u1');
    await press({ as: 'li', message, action: 'plan.done' });
    expect(edge.desk.handled).toHaveLength(3);
  });

  test('is answered politely when the card was settled elsewhere', async () => {
    const message = await card();
    const settled = edge.web.freeze({ blocks: [{ kind: 'text', text: '陈晨已完成' }] });
    await edge.web.update({ platform: 'web', workspace: 'demo', key: 'dm:li' }, message, settled, 'u1');
    const shown = (await edge.messages('li')).find(({ id }) => id === message);
    expect(shown?.card?.blocks).toEqual([{ kind: 'text', text: '陈晨已完成' }]);
    const late = await press({ as: 'li', message, action: 'plan.done' });
    expect([late.status, late.body.outcome]).toEqual([200, 'refused']);
    expect(late.body.messages?.[0]?.text).toBe('这张卡片已经处理过了。');
    expect(edge.desk.handled).toHaveLength(1);
  });

  test('is 404 for a message one cannot see and for a button that never was', async () => {
    const message = await card();
    expect((await press({ as: 'chen', message, action: 'plan.done' })).status).toBe(404);
    expect((await press({ as: 'li', message, action: 'plan.explode' })).status).toBe(404);
    expect((await press({ as: 'li', message: 'nothing', action: 'plan.done' })).status).toBe(404);
    const { body } = await say({ as: 'li', in: '#sales', text: '卡片' });
    const inChannel = body.messages?.[0]?.id;
    expect((await press({ as: 'chen', message: inChannel, action: 'plan.done' })).status).toBe(404);
  });
});

describe('submitting a form', () => {
  async function form(): Promise<string> {
    const { body } = await say({ as: 'li', text: '新客 王先生' });
    const shown = body.messages?.[0]?.form;
    expect(body.outcome).toBe('form');
    expect(shown?.url).toBe(`http://localhost:3000/f/${shown?.id ?? ''}`);
    expect(shown?.fields[0]).toMatchObject({ name: 'name', kind: 'text', required: true, value: '王先生' });
    return shown?.id ?? '';
  }

  test('gives 422 with a sentence for each field, and can be repeated until it is right', async () => {
    const ticket = await form();
    const wrong = await submit({ as: 'li', form: ticket, values: { name: '', phone: 1380013 } });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toEqual({
      outcome: 'form',
      errors: { name: '必填', phone: expect.stringContaining('11 位') },
    });
    const again = await submit({ as: 'li', form: ticket, values: { name: '', phone: 1380013 } });
    expect(again.status).toBe(422);
    const right = await submit({
      as: 'li',
      form: ticket,
      values: { name: '王先生', phone: 13800138000, tags: ['a', 2] },
    });
    expect([right.status, right.body.outcome, right.body.refs]).toEqual([200, 'done', ['C31']]);
    expect(edge.desk.handled.at(-1)?.said).toMatchObject({
      kind: 'submit',
      values: { name: '王先生', phone: '13800138000', tags: ['a', '2'] },
    });
  });

  test('takes the form away once its ticket is used, and gives the same answer to the same submit', async () => {
    const ticket = await form();
    edge.desk.forms.set(ticket, { state: 'used', locale: 'zh-CN' });
    const values = { name: '王先生', phone: '13800138000' };
    const first = await submit({ as: 'li', form: ticket, values });
    const second = await submit({ as: 'li', form: ticket, values: { phone: '13800138000', name: '王先生' } });
    expect(second.body).toEqual(first.body);
    const messages = await edge.messages('li');
    expect(messages.filter((message) => message.form !== undefined)).toHaveLength(0);
    expect(messages.map(({ text }) => text)).toContain('✓ 登记新客户');
  });

  test('is 404 for a form that was never shown to this person', async () => {
    const ticket = await form();
    expect((await submit({ as: 'chen', form: ticket, values: {} })).status).toBe(404);
    expect((await submit({ as: 'li', form: 'made-up', values: {} })).status).toBe(404);
  });
});

describe('moving the demo clock', () => {
  const clock = (body: unknown) => edge.post('/console/api/clock', body);

  test('goes forward by a duration or to an instant', async () => {
    expect((await clock({ advance: 'PT2H' })).body).toEqual({ now: '2026-11-23T04:00:00.000Z' });
    expect((await clock({ to: '2026-11-23T18:30:00+08:00' })).body.now).toBe('2026-11-23T10:30:00.000Z');
    expect((await edge.get('/console/api/home')).body.now).toBe('2026-11-23T10:30:00.000Z');
  });

  test('does not go back, nor where no clock can go', async () => {
    for (const body of [
      { to: '2026-11-23T01:00:00Z' },
      { to: '2026-11-23T02:00:00Z' },
      { advance: '-PT2H' },
      { advance: 'PT0S' },
      { advance: 'P400D' },
      { advance: '2 hours' },
      { to: 'tomorrow' },
      { to: '2026-02-31T10:00:00+08:00' },
      { to: '2026-11-24T10:00:00' },
      { to: '1e300' },
      {},
      { advance: 'PT1H', to: '2026-11-24T10:00:00Z' },
    ]) {
      const { status, body: answer } = await clock(body);
      expect([body, status]).toEqual([body, 400]);
      expect(answer.error).toEqual(expect.any(String));
    }
    expect(edge.now().toISOString()).toBe('2026-11-23T02:00:00.000Z');
  });
});
