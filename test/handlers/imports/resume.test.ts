import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type ImportOffice, openImportOffice } from './importOffice.ts';

let office: ImportOffice;
beforeEach(async () => {
  office = await openImportOffice();
});
afterEach(() => office.close());

const ROWS = 450;
const phone = (n: number): string => `1391${String(n).padStart(7, '0')}`;
const TABLE = [
  ['姓名', '电话', '首次接触'],
  ...Array.from({ length: ROWS }, (_, n) => [`客${n}`, phone(n), '2026-11-03']),
];

describe('An import whose process dies in the middle', () => {
  test('goes on where it was: each row is written once', async () => {
    await office.send('li', '导入 客户', TABLE);
    const [checked] = await office.settle();
    await office.press('li', checked!, 'import.confirm');
    const { customers } = office.store.read;
    const numbers = Array.from({ length: ROWS }, (_, n) => `+86${phone(n)}`);
    let deaths = 0;
    let ends = 0;
    office.dies = () => {
      ends += 1;
      // What was written by then is not committed, twice.
      const isDeath = ends > 1 && deaths < 2;
      deaths += isDeath ? 1 : 0;
      return isDeath;
    };
    await office.settle();
    expect((await customers.byPhones(numbers)).size).toBeLessThan(ROWS);
    for (let waits = 0; waits < 3; waits += 1) {
      office.advance(60);
      await office.settle();
    }
    expect(deaths).toBe(2);
    expect((await customers.byPhones(numbers)).size).toBe(ROWS);
    expect([...office.chat.shown.values()].at(-1)?.body).toContain('新增 450');
  }, 60_000);
});
