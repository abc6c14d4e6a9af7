import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type ImportOffice, openImportOffice } from './importOffice.ts';

let office: ImportOffice;
beforeEach(async () => {
  office = await openImportOffice();
});
afterEach(() => office.close());

const MANY = [
  ['姓名', '电话', '首次接触'],
  ...Array.from({ length: 1_100 }, (_, n) => [`客${n}`, `1391${String(n).padStart(7, '0')}`, '2026-11-03']),
];
const FEW = MANY.slice(0, 3);

/** What stands in the chat, and how often each message was changed. */
const standing = (): { readonly text: string; readonly changed: number }[] =>
  [...office.chat.shown].map(([ref, { body }]) => ({
    text: body,
    changed: office.chat.calls.filter(({ updates }) => updates === ref).length,
  }));

describe('How far a table is', () => {
  test('is one message that changes and ends as what came of it', async () => {
    await office.send('li', '导入 客户', MANY);
    const cards = await office.settle();
    expect(cards[0]?.text).toContain('正在检查客户表');
    expect(cards[0]?.text).toContain('已检查 1,000 / 1,100 行，还没有写入');
    expect(standing()).toEqual([{ text: expect.stringContaining('检查完了'), changed: 1 }]);
    await office.press('li', cards.at(-1)!, 'import.confirm');
    const written = await office.settle();
    expect(written[0]?.text).toContain('已导入 1,000 / 1,100 行');
    expect(written.at(-1)?.text).toContain('新增 1100');
    expect(standing()).toEqual([
      { text: expect.stringContaining('检查完了'), changed: 1 },
      { text: expect.stringContaining('导入完成'), changed: 1 },
    ]);
  }, 60_000);

  test('is not told where messages cannot be changed, nor of a short table', async () => {
    office.chat.changes = false;
    await office.send('li', '导入 客户', MANY);
    expect((await office.settle()).map(({ text }) => text)).toEqual([expect.stringContaining('检查完了')]);
    office.chat.changes = true;
    await office.send('li', '导入 客户', FEW);
    expect((await office.settle()).map(({ text }) => text)).toEqual([expect.stringContaining('检查完了')]);
  }, 60_000);
});
