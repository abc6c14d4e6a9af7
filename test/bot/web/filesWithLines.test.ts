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

  test('changes the working calendar beside 日历; one wrong row is named and nothing is taken', async () => {
    const days = [
      ['日期', '安排', '名称'],
      ['2026-12-26', '上班 9:00-12:00', '补班'],
      ['2026-12-31', '休', '盘点'],
    ];
    const wrong = await upload('gao', '日历.xlsx', writeXlsx([...days, ['2026-12-32', '休', '']]));
    const refused = await post('say', { as: 'gao', text: '日历', files: [wrong.body] });
    expect(refused.body.outcome).toBe('refused');
    expect(refused.body.messages[0]?.text).toContain('第 4 行');
    const { body } = await upload('gao', '日历.xlsx', writeXlsx(days));
    const changed = await post('say', { as: 'gao', text: '日历', files: [body] });
    expect(changed.body.outcome).toBe('done');
    expect(changed.body.messages[0]?.text).toMatch(/12-26.*补班[^]*12-31.*盘点/u);
    const counted = await post('say', { as: 'li', text: '时限 2026-12-30 10:00 1工作日' });
    expect(counted.body.messages[0]?.text).toContain('盘点');
    expect((await post('say', { as: 'li', text: '日历', files: [body] })).body.outcome).toBe('denied');
  });

  test('that is a calendar is asked about alone, too, and the button takes it', async () => {
    const table = writeXlsx([['2027-01-01至2027-01-03 休 元旦'], ['2027 已公布']]);
    const { body } = await upload('admin', '2027.xlsx', table);
    const asked = await post('say', { as: 'admin', text: '', files: [body] });
    const [message] = asked.body.messages;
    const items = message?.card?.blocks.flatMap((block) => block.items ?? []);
    expect(items?.map(({ id }) => id)).toEqual(['calendar.set']);
    const pressed = await post('press', { as: 'admin', message: message?.id, action: 'calendar.set' });
    expect(pressed.body.outcome).toBe('done');
    expect(pressed.body.messages[0]?.text).toContain('2027 年的放假安排已公布');
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
