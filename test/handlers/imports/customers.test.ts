import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type ImportOffice, labels, openImportOffice } from './importOffice.ts';

let office: ImportOffice;
beforeEach(async () => {
  office = await openImportOffice();
});
afterEach(() => office.close());

const HEADINGS = ['姓名', '联系电话', '首次接触日期', '级别', '预算（万元）', '备注', '体重'];
const GOOD = [
  '钱多多',
  '13911110001、13911110002',
  '2026年11月3日',
  'A',
  '300',
  '来过一次，喜欢高楼层',
  '60',
];
const BAD = ['孙小小', '1391111', '2026/11/4', 'B', '', '', ''];
const byPhone = async (number: string) => await office.store.read.customers.byPhone(number);

describe('导入 客户', () => {
  test('is checked first: what would become of each row is said, and nothing is written', async () => {
    const heard = await office.send('li', '导入 客户', [['11 月老客户'], HEADINGS, GOOD, BAD]);
    expect(heard.text).toContain('正在检查');
    const [checked] = await office.settle();
    expect(checked?.text).toContain('检查完了：客户表共 2 行，还没有写入');
    expect(checked?.text).toContain('新增：1 行');
    expect(checked?.text).toContain('有错，不导入：1 行');
    expect(checked?.text).toMatch(/第 4 行：手机「1391111」：.*7/u);
    expect(checked?.text).toContain('没用到的列：体重');
    expect(labels(checked!)).toEqual(['导入 1 行', '放弃', '下载错误表']);
    expect(await byPhone('+8613911110001')).toBeUndefined();
  });

  test('then written on the button, once, with its own days, wants and second phone', async () => {
    await office.send('li', '导入 客户', [HEADINGS, GOOD]);
    const [checked] = await office.settle();
    const started = await office.press('li', checked!, 'import.confirm');
    expect(started.text).toContain('开始导入 1 行');
    expect((await office.press('li', checked!, 'import.confirm')).word).toBe('refused');
    const [done] = await office.settle();
    expect(done?.text).toContain('客户导入完成：新增 1，更新 0，没有变化 0');
    const customer = await byPhone('+8613911110002');
    expect(customer).toMatchObject({
      name: '钱多多',
      level: 'A',
      firstContactDay: '2026-11-03',
      firstContactNote: '来过一次，喜欢高楼层',
      enteredLate: false,
    });
    expect(customer?.enteredAt.toISOString().slice(0, 10)).toBe('2026-11-03');
    expect(await byPhone('+8613911110001')).toMatchObject({ id: customer?.id });
    expect((await office.say('li', '日报')).text).toContain(
      '今日：跟进 0（本月累计 0/85），有效率 —，新客 0（本月累计 1/3）',
    );
    expect((await office.press('li', checked!, 'import.confirm')).text).toContain('已经处理过了');
  });

  test('the table of errors has the rows as they were sent with the reason, and can be sent again', async () => {
    await office.send('li', '导入 客户', [HEADINGS, GOOD, BAD]);
    const [checked] = await office.settle();
    const faults = await office.download(await office.press('li', checked!, 'import.faults'));
    expect(faults[0]).toEqual([...HEADINGS, '错误']);
    expect(faults).toHaveLength(2);
    expect(faults[1]?.slice(0, 3)).toEqual(BAD.slice(0, 3));
    const mended = faults.map((row, at) =>
      at === 0 ? row : row.map((cell) => cell.replace('1391111', '13911110003')),
    );
    await office.send('li', '导入 客户', mended);
    const [again] = await office.settle();
    expect(again?.text).toContain('新增：1 行');
    expect(again?.text).not.toContain('有错');
  });

  test('dropped it writes nothing, and cannot be taken up again', async () => {
    await office.send('li', '导入 客户', [HEADINGS, GOOD]);
    const [checked] = await office.settle();
    expect((await office.press('li', checked!, 'import.abandon')).text).toContain('什么都没有写入');
    expect((await office.press('li', checked!, 'import.confirm')).word).toBe('refused');
    expect(await office.settle()).toEqual([]);
  });

  test('a phone that the company has leaves its row out, whoever has it, in the same words', async () => {
    await office.say('li', '新客 吴一一 13911110007');
    await office.say('chen', '新客 吴二二 13911110008');
    await office.send('li', '导入 客户', [
      ['姓名', '电话', '首次接触'],
      ['周一', '13911110007', '2026-11-03'],
      ['周二', '139 1111 0008', '2026-11-03'],
      ['周三', '13911110009', '2026-11-03'],
      ['周三', '+86 13911110009', '2026-11-03'],
    ]);
    const [checked] = await office.settle();
    expect(checked?.text).toContain('已有，跳过：2 行');
    expect(checked?.text).toContain('第 2 行：这个电话公司里已有。\n第 3 行：这个电话公司里已有。');
    expect(checked?.text).toContain('第 5 行：和第 4 行重复。');
  });

  test('many rows of colleagues’ customers are look-ups out of reach: whoever supervises is told, once', async () => {
    const table = [['姓名', '电话', '首次接触']];
    for (let n = 1; n <= 6; n += 1) {
      await office.say(n === 6 ? 'li' : 'chen', `新客 吴先生 1391111001${n}`);
      table.push([`客${n}`, `1391111001${n}`, '2026-11-03']);
    }
    await office.send('li', '导入 客户', table.slice(0, 5));
    const few = await office.settle();
    expect(few.map(({ text }) => text).join()).not.toContain('不在自己范围内');
    await office.send('li', '导入 客户', table);
    const told = (await office.settle()).filter(({ text }) => text.includes('不在自己范围内'));
    expect(told).toHaveLength(1);
    expect(told[0]?.text).toContain('李娜 今天 9 次查询不在自己范围内的客户');
    expect(told[0]?.text).toContain('导入表里有 5 行是不归自己的客户');
    await office.send('li', '导入 客户', table);
    expect((await office.settle()).map(({ text }) => text).join()).not.toContain('不在自己范围内');
  });

  test('a manager names whose each customer is; a consultant imports his own only', async () => {
    const table = [
      ['姓名', '电话', '首次接触', '置业顾问'],
      ['钱一', '13911110001', '2026-11-03', '李娜'],
      ['钱二', '13911110002', '2026-11-03', ''],
      ['钱三', '13911110003', '2026-11-03', '张三丰'],
    ];
    await office.send('wang', '导入 客户', table);
    const [checked] = await office.settle();
    expect(checked?.text).toContain('新增：1 行');
    expect(checked?.text).toContain('第 3 行：缺置业顾问。');
    expect(checked?.text).toContain('没有叫「张三丰」的置业顾问');
    await office.press('wang', checked!, 'import.confirm');
    await office.settle();
    const li = await office.store.read.members.actor({
      platform: 'web',
      workspace: 'demo',
      externalId: 'li',
    });
    expect(await byPhone('+8613911110001')).toMatchObject({ ownerId: li?.member.id });
    await office.send('chen', '导入 客户', [table[0]!, ['钱四', '13911110004', '2026-11-03', '李娜']]);
    expect((await office.settle())[0]?.text).toContain('您只能导入自己的客户');
  });

  test('taken back as a whole; whoever has a follow-up since stays', async () => {
    await office.send('li', '导入 客户', [
      ['姓名', '电话', '首次接触'],
      ['钱一', '13911110001', '2026-11-03'],
      ['钱二', '13911110002', '2026-11-03'],
    ]);
    const [checked] = await office.settle();
    await office.press('li', checked!, 'import.confirm');
    const [done] = await office.settle();
    expect((await office.say('li', '撤销')).text).toContain('撤销整个导入');
    const kept = await byPhone('+8613911110002');
    await office.say('li', `跟进 C${kept!.ref} 电话 聊了价格`);
    await office.press('li', done!, 'import.undo');
    const [undone] = await office.settle();
    expect(undone?.text).toContain('已撤销导入：收回 1 条');
    expect(undone?.text).toContain('1 条不能收回：已有跟进、计划、预留等记录。');
    expect(undone?.text).toMatch(/^2 \| C\d+ 钱一 \| 已收回$/mu);
    expect(undone?.text).toContain(`3 | C${kept!.ref} 钱二 | 不能收回：已有记录`);
    expect(await byPhone('+8613911110001')).toBeUndefined();
    expect(await byPhone('+8613911110002')).toBeDefined();
    expect((await office.press('li', done!, 'import.undo')).word).toBe('refused');
  });

  test.each([
    ['no headings', [['张三', '13911110001']], '没找到表头'],
    [
      'no phone',
      [
        ['姓名', '级别'],
        ['张三', 'A'],
      ],
      '缺少：电话',
    ],
    [
      'a column twice',
      [
        ['姓名', '客户姓名', '手机'],
        ['张三', '张三', '2'],
      ],
      '表头重复：姓名、客户姓名',
    ],
    ['only headings', [['姓名', '电话']], '只有表头'],
  ])('a table with %s is refused in one sentence', async (_what, table, sentence) => {
    await office.send('li', '导入 客户', table);
    expect((await office.settle())[0]?.text).toContain(sentence);
  });

  test('is not for the planner, nor can it overwrite colleagues’ work', async () => {
    expect((await office.say('zhao', '导入 客户')).text).toContain('您不能导入客户');
    const update = await office.send('li', '导入 客户', [HEADINGS, GOOD], { mode: 'update' });
    expect(update.errors['mode']).toContain('只能新增');
  });

  test('the template is read by the import itself', async () => {
    const template = await office.download(await office.say('li', '模板 客户'));
    expect(template[0]).toContain('姓名');
    await office.send('li', '导入 客户', template);
    expect((await office.settle())[0]?.text).toContain('只有表头');
  });
});
