import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Files } from '../../../src/handlers/ports/files.ts';
import { jobKinds } from '../../../src/handlers/ports/jobKinds.ts';
import type { Reply } from '../../support/conversation.ts';
import { type ImportOffice, labels, openImportOffice } from './importOffice.ts';

let office: ImportOffice;
let get: Files['get'];
beforeEach(async () => {
  office = await openImportOffice();
  get = office.files.get.bind(office.files);
});
afterEach(() => office.close());

const ROWS = 250;
const TABLE = [
  ['姓名', '电话', '首次接触'],
  ...Array.from({ length: ROWS }, (_, n) => [`客${n}`, `1391${String(n).padStart(7, '0')}`, '2026-11-03']),
];

/** What people hear until everything that fails is given up, or done. */
async function hours(): Promise<Reply[]> {
  const heard: Reply[] = [];
  for (let times = 0; times < 16; times += 1) {
    heard.push(...(await office.settle()));
    office.advance(15);
  }
  return heard.filter(({ text }) => !text.includes('试了多次'));
}
/** The same where the second part of a table fails each time that it is tried. */
async function stoppedInTheMiddle(): Promise<Reply[]> {
  let ends = 0;
  office.dies = () => {
    ends += 1;
    return ends > 1 && ends <= 1 + jobKinds.importRows.mostAttempts;
  };
  return await hours();
}
const breakDisk = (): void => {
  office.files.get = () => Promise.reject(new Error('the disk is away'));
};
const mendDisk = (): void => {
  office.files.get = get;
};

describe('An import that is given up', () => {
  test('in its check says so, and can be checked again', async () => {
    await office.send('li', '导入 客户', TABLE);
    breakDisk();
    const [failed, ...more] = await hours();
    expect(more).toEqual([]);
    expect(failed?.text).toContain('客户表没有检查成');
    expect(failed?.text).toContain('什么都没有写入');
    mendDisk();
    expect((await office.press('li', failed!, 'import.again')).text).toContain('正在重新检查');
    expect((await office.settle())[0]?.text).toContain('检查完了：客户表共 250 行');
    expect((await office.press('li', failed!, 'import.again')).text).toContain('已经处理过了');
  }, 30_000);

  test('while it writes says how far it is, and goes on from there', async () => {
    await office.send('li', '导入 客户', TABLE);
    const [checked] = await office.settle();
    await office.press('li', checked!, 'import.confirm');
    const [failed] = await stoppedInTheMiddle();
    expect(failed?.text).toContain('客户导入中断了');
    expect(failed?.text).toContain('250 行里处理了 200 行：新增 200，更新 0');
    expect(labels(failed!)).toEqual(['接着导入', '撤销这次导入']);
    expect((await office.press('li', failed!, 'import.again')).text).toContain('从断的地方接着导入');
    expect((await office.settle()).at(-1)?.text).toContain('新增 250');
  }, 30_000);

  test('while it writes can be taken back instead', async () => {
    await office.send('li', '导入 客户', TABLE);
    const [checked] = await office.settle();
    await office.press('li', checked!, 'import.confirm');
    const [failed] = await stoppedInTheMiddle();
    await office.press('li', failed!, 'import.undo');
    expect((await office.settle()).at(-1)?.text).toContain('收回 200 条');
  }, 30_000);

  test('because its process died with it each time is told as well', async () => {
    await office.send('li', '导入 客户', TABLE.slice(0, 3));
    const { store } = office;
    for (let deaths = 0; deaths < 6; deaths += 1) {
      const token = crypto.randomUUID();
      const now = office.clock.now();
      await office.engine.jobs.claim({ now, count: 9, urgent: false, token, leaseMs: -60_000 });
      await office.engine.jobs.reap();
    }
    const [failed] = await hours();
    expect(failed?.text).toContain('客户表没有检查成');
    expect(await store.read.deliveries.deadJobs(5)).toMatchObject([{ kind: 'importCheck', attempts: 6 }]);
  });

  test('and that an operator tries again goes on as well', async () => {
    await office.send('li', '导入 客户', TABLE.slice(0, 3));
    breakDisk();
    await hours();
    mendDisk();
    const [job] = await office.store.read.deliveries.deadJobs(5);
    await office.store.tx((session) => session.retryJob(job!.id, office.clock.now()));
    expect((await office.settle())[0]?.text).toContain('检查完了：客户表共 2 行');
  });
});
