import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { customerForm, salesScript } from '../support/salesScript.ts';
import type { Edge } from '../support/webHarness.ts';
import { startEdge } from '../support/webHarness.ts';

describe('a form behind its own link', () => {
  let edge: Edge;
  beforeEach(async () => {
    edge = await startEdge({ script: salesScript(() => 'none') });
    edge.desk.forms.set('ticket-1', {
      state: 'open',
      form: customerForm('ticket-1', { name: '王先生' }),
      locale: 'zh-CN',
    });
  });
  afterEach(() => edge.stop());

  async function post(
    ticket: string,
    fields: Readonly<Record<string, string>> | readonly [string, string][],
  ) {
    const response = await fetch(`${edge.url}/f/${ticket}`, {
      method: 'POST',
      body: new URLSearchParams(fields as Record<string, string>),
    });
    return { status: response.status, html: await response.text() };
  }

  test('is drawn with labels, required marks, the right keyboards and what is known already', async () => {
    const { status, text, headers } = await edge.get('/f/ticket-1');
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(text).toContain('<html lang="zh-CN">');
    expect(text).toContain('name="viewport"');
    expect(text).toMatch(/<label[^>]*for="f-name"[^>]*>.*姓名.*必填/s);
    expect(input(text, 'f-name')).toMatchObject({
      value: '王先生',
      required: '',
      type: 'text',
      maxlength: '40',
    });
    expect(input(text, 'f-phone')).toMatchObject({
      type: 'tel',
      inputmode: 'tel',
      'aria-describedby': 'f-phone-help',
    });
    expect(input(text, 'f-age')).toMatchObject({ inputmode: 'numeric' });
    expect(input(text, 'f-area')).toMatchObject({ inputmode: 'decimal' });
    expect(input(text, 'f-firstContactAt')).toMatchObject({ type: 'datetime-local' });
    expect(input(text, 'f-birthday')).toMatchObject({ type: 'date' });
    expect(text).toMatch(/<select[^>]*id="f-purpose"/);
    expect(text).toMatch(/<textarea[^>]*id="f-note"/);
    expect(text.match(/type="checkbox"/g)).toHaveLength(4);
    expect(text).toContain('action="/f/ticket-1"');
  });

  test('is a plain form post without a script: errors stand beside their fields and nothing typed is lost', async () => {
    const { status, html } = await post('ticket-1', [
      ['name', ''],
      ['phone', '1380013"><b>'],
      ['gender', 'f'],
      ['concerns', 'price'],
      ['concerns', 'family'],
      ['firstContactAt', '31 February'],
      ['note', 'line one\n</textarea><script>alert(1)</script>'],
    ]);
    expect(status).toBe(422);
    expect(input(html, 'f-name')).toMatchObject({
      'aria-invalid': 'true',
      'aria-describedby': 'f-name-error',
    });
    expect(html).toMatch(/id="f-name-error"[^>]*>.*必填/s);
    expect(input(html, 'f-phone')['aria-describedby']).toBe('f-phone-error f-phone-help');
    expect(input(html, 'f-phone')['value']).toBe('1380013&quot;&gt;&lt;b&gt;');
    expect(html).toMatch(/value="f"[^>]*checked/);
    expect(html.match(/type="checkbox"[^>]*checked/g)).toHaveLength(2);
    // A date that is none cannot stand in a date input: it is shown as it was typed.
    expect(input(html, 'f-firstContactAt')).toMatchObject({ type: 'text', value: '31 February' });
    expect(html).toContain('line one\n&lt;/textarea&gt;');
    expect(html).not.toContain('<script>alert');
  });

  test('is taken with a thank-you page, and reaches the desk as the person of the ticket', async () => {
    const { status, html } = await post('ticket-1', [
      ['name', '王先生'],
      ['phone', '13800138000'],
      ['concerns', 'price'],
    ]);
    expect(status).toBe(200);
    expect(html).toContain('提交成功');
    expect(html).toContain('已登记 C31 王先生');
    expect(edge.desk.handled[0]).toMatchObject({
      speaker: null,
      said: {
        kind: 'submit',
        formId: 'ticket-1',
        values: { name: '王先生', phone: '13800138000', concerns: ['price'] },
      },
    });
  });

  test('answers a script in JSON', async () => {
    const wrong = await edge.post('/f/ticket-1', { name: '', phone: '' });
    expect([wrong.status, Object.keys(wrong.body.errors ?? {})]).toEqual([422, ['name', 'phone']]);
    const right = await edge.post('/f/ticket-1', { values: { name: '王先生', phone: 13800138000 } });
    expect([right.status, right.body.outcome, right.body.refs]).toEqual([200, 'done', ['C31']]);
    expect((await edge.post('/f/ticket-1', { values: { name: { a: 1 } } })).status).toBe(400);
  });

  test('says in the language of the form that it is used, expired or unknown', async () => {
    edge.desk.forms.set('used', { state: 'used', locale: 'zh-CN' });
    edge.desk.forms.set('late', { state: 'expired', locale: 'en' });
    const used = await edge.get('/f/used');
    expect([used.status, used.text.includes('已经提交过了')]).toEqual([410, true]);
    const late = await edge.get('/f/late');
    expect([late.status, late.text.includes('This form has expired')]).toEqual([410, true]);
    const unknown = await edge.get('/f/made-up');
    expect([unknown.status, unknown.text.includes('没有这张表单')]).toEqual([404, true]);
    expect((await post('used', { name: 'x' })).status).toBe(410);
    expect((await edge.post('/f/made-up', { name: 'x' })).status).toBe(404);
    expect((await edge.get(`/f/${'x'.repeat(201)}`)).status).toBe(404);
    expect(edge.desk.handled).toHaveLength(0);
  });

  test('refuses what is neither a form nor JSON, and what is too large', async () => {
    const plain = await fetch(`${edge.url}/f/ticket-1`, { method: 'POST', body: 'name=x' });
    expect(plain.status).toBe(415);
    expect((await post('ticket-1', { note: 'x'.repeat(300 * 1024) })).status).toBe(413);
  });

  test('goes away in the chat page when it was submitted through its link', async () => {
    const { body } = await edge.post('/console/api/say', { as: 'li', text: '新客' });
    const ticket = body.messages?.[0]?.form?.id ?? '';
    edge.desk.forms.set(ticket, { state: 'open', form: customerForm(ticket), locale: 'zh-CN' });
    const forms = edge.desk.forms;
    const script = edge.desk.script;
    edge.desk.script = (intent) => {
      forms.set(ticket, { state: 'used', locale: 'zh-CN' });
      return script(intent);
    };
    await edge.post(`/f/${ticket}`, { name: '王先生', phone: '13800138000' });
    const messages = await edge.messages('li');
    expect(messages.filter(({ form }) => form !== undefined)).toHaveLength(0);
    expect(messages.at(-1)?.text).toContain('已登记 C31 王先生');
  });

  test('draws hostile names and options as text', async () => {
    const form = customerForm('t', { name: '"><img src=x onerror=alert(1)>' });
    const title = '<b>标题</b>';
    const fields = form.fields.map((field) => ({ ...field, label: `<i>${field.label}</i>` }));
    edge.desk.forms.set('t', { state: 'open', form: { ...form, title, fields }, locale: 'zh-CN' });
    const { text } = await edge.get('/f/t');
    expect(text).not.toMatch(/<img|<i>姓名|<b>标题/);
    expect(text).toContain('&lt;b&gt;标题&lt;/b&gt;');
  });
});

/** The attributes of the input with this id. */
function input(html: string, id: string): Record<string, string> {
  const tag = new RegExp(`<input[^>]*id="${id}"[^>]*>`).exec(html)?.[0] ?? '';
  return Object.fromEntries(
    [...tag.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].slice(1).map(([, name = '', value = '']) => [name, value]),
  );
}
