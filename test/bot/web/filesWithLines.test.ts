import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { writeXlsx } from '../../../src/handlers/sheets/writeXlsx.ts';
import { type Demo, startDemo } from '../../support/demo.ts';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.stop());

interface Shown {
  readonly id: string;
  readonly from: string;
  readonly text: string;
  readonly card?: {
    readonly blocks: readonly {
      readonly kind: string;
      readonly items?: readonly { readonly id: string }[];
    }[];
  };
}
interface Said {
  readonly outcome: string;
  readonly messages: readonly Shown[];
}

const TABLE = writeXlsx([
  ['姓名', '电话', '首次接触'],
  ['钱一', '13911110001', '2026-11-03'],
]);

async function upload(as: string, name: string, bytes: Uint8Array) {
  const body = new FormData();
  body.set('file', new Blob([Buffer.from(bytes)]), name);
  const response = await fetch(`${demo.url}/console/api/files?as=${as}`, { method: 'POST', body });
  return { status: response.status, body: (await response.json()) as Record<string, string> };
}
async function post(path: string, body: unknown) {
  const response = await fetch(`${demo.url}/console/api/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Said };
}
async function shown(as: string): Promise<readonly Shown[]> {
  const response = await fetch(`${demo.url}/console/api/messages?as=${as}`);
  return ((await response.json()) as Said).messages;
}

describe('a file beside the line of the chat page', () => {
  test('starts the import, and stands in the chat by its name', async () => {
    const { status, body } = await upload('li', '老客户.xlsx', TABLE);
    expect(status).toBe(201);
    const heard = await post('say', { as: 'li', text: '导入 客户', files: [body] });
    expect(heard.body.outcome).toBe('done');
    await post('clock', { advance: 'PT1S' });
    const messages = await shown('li');
    expect(messages.some(({ from, text }) => from === 'li' && text === '导入 客户\n[老客户.xlsx]')).toBe(
      true,
    );
    expect(messages.at(-1)?.text).toContain('检查完了：客户表共 1 行，还没有写入');
  });

  test('alone is asked about, and the button starts it', async () => {
    const { body } = await upload('li', '老客户.xlsx', TABLE);
    const asked = await post('say', { as: 'li', text: '', files: [body] });
    expect(asked.body.outcome).toBe('ask');
    const [message] = asked.body.messages;
    expect(message?.text).toContain('收到一张表格，是什么？');
    const action = message?.card?.blocks.find(({ kind }) => kind === 'actions')?.items?.[0]?.id;
    expect(action).toBe('import.start.customer');
    const pressed = await post('press', { as: 'li', message: message?.id, action });
    expect(pressed.body.outcome).toBe('done');
  });

  test('that is neither table nor photo is refused before the line is sent', async () => {
    const { status, body } = await upload('li', '旧.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 1]));
    expect(status).toBe(422);
    expect(body['error']).toContain('旧的 .xls 请另存为 .xlsx');
    expect((await upload('li', '大.csv', Buffer.alloc(10 * 1024 * 1024 + 1, 'a'))).status).toBe(413);
    expect((await upload('nobody', 'a.csv', Buffer.from('a,b'))).status).toBe(404);
  });

  test('that was never sent is not there', async () => {
    const files = [{ id: 'AAAAAAAAAAAAAAAAAAAAAA', name: 'a.xlsx' }];
    expect((await post('say', { as: 'li', text: '导入 客户', files })).status).toBe(404);
  });

  test('is taken from this machine’s own page only', async () => {
    const body = new FormData();
    body.set('file', new Blob(['a,b']), 'a.csv');
    const headers = { origin: 'http://evil.example' };
    const response = await fetch(`${demo.url}/console/api/files?as=li`, { method: 'POST', body, headers });
    expect(response.status).toBe(403);
  });
});
