import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { salesScript } from '../../support/salesScript.ts';
import type { Edge } from '../../support/webHarness.ts';
import { startEdge } from '../../support/webHarness.ts';

describe('bad input at the console API', () => {
  let edge: Edge;
  beforeAll(async () => {
    edge = await startEdge({ script: salesScript(() => 'none') });
  });
  afterAll(() => edge.stop());

  const HOSTILE = [
    '',
    ' ',
    '\u0000\u0007\u001b[31m',
    '<script>alert(1)</script><img src=x onerror=alert(1)>',
    "'; DROP TABLE customer; --",
    '\u202e00083100831 生先王\u202c',
    '👨‍👩‍👧‍👦'.repeat(50),
    '\ud800 half a character',
    '新客 ' + '王'.repeat(30_000),
    'a'.repeat(100_000),
    '../../etc/passwd',
    '{"$gt":""}',
  ];

  test('takes any text as a line and answers with an outcome', async () => {
    for (const text of HOSTILE) {
      const { status, body } = await edge.post('/console/api/say', { as: 'li', text });
      expect([text.slice(0, 20), status]).toEqual([text.slice(0, 20), 200]);
      expect(body.outcome).toEqual(expect.any(String));
    }
    const { status, body } = await edge.get('/console/api/messages?as=li');
    expect(status).toBe(200);
    const own = (body.messages ?? []).filter(({ from }) => from === 'li');
    expect(own).toHaveLength(HOSTILE.length);
    expect(own.some(({ text }) => /[\u0000-\u0008\u202e\ud800]/.test(text))).toBe(false);
    expect(Math.max(...own.map(({ text }) => Array.from(text).length))).toBeLessThanOrEqual(2001);
  });

  test('answers hostile names of people, conversations, messages, buttons, forms and files with 4xx', async () => {
    for (const text of HOSTILE) {
      const answers = [
        await edge.post('/console/api/say', { as: text, text: 'x' }),
        await edge.post('/console/api/say', { as: 'li', in: text === '' ? '?' : text, text: 'x' }),
        await edge.post('/console/api/say', {
          as: 'li',
          text: 'x',
          deliveryId: text.repeat(3).slice(0, 300),
        }),
        await edge.post('/console/api/press', { as: 'li', message: text, action: text }),
        await edge.post('/console/api/submit', { as: 'li', form: text, values: { [text]: text } }),
        await edge.post('/console/api/understand', { as: text, text }),
        await edge.post('/console/api/clock', { to: text, advance: text }),
        await edge.get(`/console/api/messages?as=li&after=${encode(text)}&in=${encode(text)}`),
        await edge.get(`/console/files/${encode(text.slice(0, 300))}`),
        await edge.get(`/f/${encode(text.slice(0, 300))}`),
      ];
      expect(answers.map(({ status }) => status).filter((status) => status >= 500)).toEqual([]);
    }
  });

  test('never fails on a body of any shape (property)', async () => {
    const paths = ['say', 'press', 'submit', 'understand', 'clock'];
    const value = fc.oneof(fc.jsonValue(), fc.constantFrom('li', 'dm:li', '#sales', 'plan.done', 'PT2H'));
    const body = fc.dictionary(
      fc.constantFrom(
        'as',
        'in',
        'text',
        'deliveryId',
        'message',
        'action',
        'value',
        'form',
        'values',
        'to',
        '__proto__',
      ),
      value,
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), fc.oneof(body, fc.jsonValue()), async (path, sent) => {
        const { status, body: answer } = await edge.post(`/console/api/${path}`, sent);
        expect(status).toBeLessThan(500);
        if (status >= 400) {
          expect(answer.error ?? answer.errors).toBeDefined();
        }
      }),
      { numRuns: 150 },
    );
  });

  test('says which field of a request is wrong', async () => {
    const wrong = await edge.post('/console/api/say', { as: 'li', text: 12 });
    expect(wrong.status).toBe(400);
    expect(wrong.body.error).toContain('text');
    expect((await edge.post('/console/api/say', { as: 'li', text: '今日', more: 1 })).status).toBe(200);
    expect(
      (await edge.post('/console/api/submit', { as: 'li', form: 'x', values: { a: { b: 1 } } })).status,
    ).toBe(400);
    expect((await edge.post('/console/api/submit', { as: 'li', form: 'x', values: null })).status).toBe(400);
  });
});

/** A lone surrogate has no percent encoding. */
function encode(text: string): string {
  return encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '?').slice(0, 2000));
}
