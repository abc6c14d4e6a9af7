import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Reply } from '../../support/conversation.ts';
import { type ImportOffice, openImportOffice } from '../imports/importOffice.ts';

let office: ImportOffice;
beforeEach(async () => {
  office = await openImportOffice();
});
afterEach(() => office.close());

/** What the asker hears in his private chat when the table is there. */
async function made(who: string, line: string): Promise<Reply> {
  const heard = await office.say(who, line);
  expect(heard.text).toMatch(/正在导出|being exported/u);
  const cards = await office.settle();
  return cards.find(({ text }) => /^已导出|^Exported/u.test(text))!;
}

const bytesOf = async (answer: Reply): Promise<Buffer> => {
  const link = answer.card?.blocks.find((block) => block.kind === 'link');
  const opened = await office.desk.openFile(decodeURIComponent(link?.url.split('/').at(-1) ?? ''));
  const file = opened.state === 'open' ? await office.files.get(opened.fileId) : undefined;
  return Buffer.from(file?.bytes ?? []);
};

describe('导出', () => {
  test('is answered at once and made afterwards; whoever asked hears of it alone, wherever he asked', async () => {
    const heard = await office.say('wang', '导出 客户', { in: '#sales' });
    expect(heard.text).toBe('正在导出客户，做好后把下载链接私聊发给您。');
    expect(heard.audience).toBe('asker');
    await office.settle();
    const [told] = [...office.chat.shown.values()].filter(({ body }) => body.includes('已导出客户'));
    expect(told?.to).toBe('dm:wang');
  });

  test('units come out as they can be sent again, and nothing of it is a change', async () => {
    const rows = await office.download(await made('zhao', '导出 房源 A-1'));
    expect(rows[0]).toContain('底价');
    expect(rows).toHaveLength(9);
    await office.send('zhao', '导入 房源 更新', rows.slice(0, 4), { reason: '核对' });
    expect((await office.settle())[0]?.text).toContain('没有变化：3 行');
  });

  test('customers come out with masked phones, no formulas, and the supervisor is told', async () => {
    await office.say('li', '新客 姓名==1+1 电话=13911110001');
    await office.say('wang', '导出 客户');
    const cards = await office.settle();
    const answer = cards.find(({ text }) => text.startsWith('已导出客户'))!;
    const text = (await office.download(answer)).flat().join(' ');
    expect(text).toContain('139****0001');
    expect(text).not.toMatch(/1[3-9]\d{9}/u);
    expect(answer.text).toContain('导出已记录');
    expect(cards.map((card) => card.text).join('\n')).toMatch(/导出了 \d+ 位客户/u);
  });

  test('as CSV Excel knows the Chinese by its mark, and what would be a formula is a text', async () => {
    await office.say('li', '新客 姓名==1+1 电话=13911110001');
    for (const line of ['导出 客户 格式=csv', '导出 客户 CSV', 'export customers format=csv']) {
      const bytes = await bytesOf(await made('wang', line));
      expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      const text = bytes.toString('utf8');
      expect(text).toContain(",'=1+1,139****0001,");
      expect(text).toContain('\r\n');
    }
  });

  test('a building that is not there is named, with those that are', async () => {
    const answer = await office.say('zhao', '导出 房源 A-77');
    expect(answer.word).toBe('refused');
    expect(answer.text).toContain('没有「A-77」这栋楼');
    expect(answer.text).toContain('A-1');
    expect(await office.settle()).toEqual([]);
  });

  test('a filter that nobody fits makes no table, and one that is not understood is refused at once', async () => {
    await office.say('wang', '导出 客户 流失 D级');
    expect((await office.settle()).map(({ text }) => text)).toEqual([
      '没有符合「流失 D级」的客户，没有导出。',
    ]);
    const answer = await office.say('wang', '导出 客户 筛选=胡说八道');
    expect(answer.word).toBe('refused');
    expect(answer.text).toContain('胡说八道');
    expect(await office.settle()).toEqual([]);
  });

  test('consultants export nothing, the planner no customers, nor does who has lost the right meanwhile', async () => {
    expect((await office.say('li', '导出 客户')).word).toBe('denied');
    expect((await office.say('zhao', '导出 客户')).text).toContain('您不能导出客户');
    await office.say('wang', '导出 客户');
    await office.store.tx(async (session) => {
      const speaker = { platform: 'web', workspace: 'demo', externalId: 'wang' } as const;
      const { member } = (await session.members.actor(speaker))!;
      await session.update('member', member, { role: 'consultant' });
    });
    expect(await office.settle()).toEqual([]);
  });
});

test('an export that is given up is told, and made again on its button', async () => {
  await office.say('wang', '导出 客户');
  const put = office.files.put.bind(office.files);
  office.files.put = () => Promise.reject(new Error('the disk is full'));
  const heard: Reply[] = [];
  for (let times = 0; times < 16; times += 1) {
    heard.push(...(await office.settle()));
    office.advance(15);
  }
  const failed = heard.find(({ text }) => text.includes('客户没有导出'));
  office.files.put = put;
  expect((await office.press('wang', failed!, 'export.again')).text).toContain('正在导出客户');
  const answer = (await office.settle()).find(({ text }) => text.startsWith('已导出客户'));
  expect((await office.download(answer!)).length).toBeGreaterThan(1);
  expect((await office.press('wang', failed!, 'export.again')).text).toContain('已经处理过了');
});
