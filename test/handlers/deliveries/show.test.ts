import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openOffice, type Office } from '../../support/conversation.ts';
import { deadJob, message } from './ledger.ts';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

describe('投递', () => {
  test('shows how today went: in time, late, seen, waiting, failed, uncertain, withdrawn', async () => {
    await message(office, { to: 'li', dueAt: '09:00', plan: 12 }, { sentAt: '09:00:01' });
    await message(office, { to: 'chen', dueAt: '09:10', plan: 13 }, { sentAt: '09:22' });
    await message(office, { to: '#sales', dueAt: '09:20' }, { sentAt: '09:21' });
    await message(office, { to: 'li', dueAt: '09:30', plan: 14 }, { dead: 'account is gone' });
    await message(office, { to: 'li', dueAt: '09:40', plan: 15 }, { unknown: 'timeout' });
    await message(office, { to: 'li', dueAt: '09:50', plan: 16 }, 'withdrawn');
    await message(office, { to: 'wang', dueAt: '09:55', alert: true, urgent: true }, 'waiting');
    const { word, text } = await office.say('wang', '投递');
    expect(word).toBe('done');
    expect(text).toBe(
      [
        '送达情况 · 今天 11月23日 周一',
        '应送：6',
        '送达：3（50%）',
        '其中迟到（晚 1 分钟以上）：1（33%）',
        '已看（群里的不计）：0',
        '等着发：1',
        '没送到：1',
        '不确定（可能已送到，平台说不准）：1',
        '已撤回（事情已办完，不用再送）：1',
        '应送时间 | 类型 | 关于 | 收件 | 结果',
        '09:55 | 运维告警（加急） | — | 王磊 | 等着发，已过 5 分钟',
        '09:50 | 提醒 | P16 | 李娜 | 已撤回',
        '09:40 | 提醒 | P15 | 李娜 | 不确定是否送到：timeout',
        '09:30 | 提醒 | P14 | 李娜 | 没送到：account is gone',
        '09:20 | 通知 | — | #sales | 送达',
        '09:10 | 提醒 | P13 | 陈浩 | 送达，晚 12 分钟',
        '09:00 | 提醒 | P12 | 李娜 | 送达',
      ].join('\n'),
    );
  });

  test('reads any period that 日报 reads, in days of the project', async () => {
    await message(office, { to: 'li', dueAt: '2026-11-22T23:59:59+08:00' }, { sentAt: '00:00' });
    await message(office, { to: 'li', dueAt: '00:00' }, { sentAt: '00:00' });
    const due = async (line: string): Promise<string | undefined> =>
      /应送：(\d+)/u.exec((await office.say('wang', line)).text)?.[1];
    expect(await due('投递')).toBe('1');
    expect(await due('投递 昨天')).toBe('1');
    expect(await due('昨天的投递')).toBe('1');
    expect(await due('投递 本月')).toBe('2');
    expect(await due('投递 11月')).toBe('2');
    expect(await due('投递 最近7天')).toBe('2');
    expect((await office.say('wang', '投递 本月')).text).toContain('11-22 23:59 | 通知');
  });

  test('says so where nothing was to be delivered, and where the time has not come', async () => {
    expect((await office.say('wang', '投递 上周')).text).toContain('没有要送的消息');
    expect(await office.say('wang', '投递 下周')).toMatchObject({ word: 'refused' });
    const slip = await office.say('wang', '投递 昨曰');
    expect(slip.word).toBe('form');
    expect(slip.errors['period']).toContain('没看懂时间段');
  });

  test('lists twelve and says how many more there are', async () => {
    for (let minute = 10; minute < 25; minute += 1) {
      await message(office, { to: 'li', dueAt: `09:${minute}` }, { dead: 'gone' });
    }
    const { text, actions } = await office.say('wang', '投递');
    expect(text.match(/\| 通知 \|/gu)).toHaveLength(12);
    expect(text).toContain('还有 3 条没有列出。');
    expect(text).toContain('还有 10 条没送到的，发「投递 失败」看全部。');
    expect(actions).toHaveLength(5);
  });
});

describe('投递 失败', () => {
  test.each([
    '投递 失败',
    '投递失败',
    '投递 未送达',
    '投递 没送到的',
    '投递 出错',
    '失败的投递',
    'deliveries failed',
    'deliveries undelivered',
  ])('%s lists what waits for a person, whenever it was due', async (line) => {
    await message(office, { to: 'li', dueAt: '2026-10-02T09:00:00+08:00', plan: 3 }, { dead: 'gone' });
    await message(office, { to: 'li', dueAt: '09:00', plan: 4 }, { sentAt: '09:00' });
    const { text, actions } = await office.say('wang', line);
    expect(text).toContain('10-02 09:00');
    expect(text).not.toContain('P4');
    expect(actions.map(({ command }) => command)).toEqual(['delivery.retry']);
  });

  test('can be asked of a period', async () => {
    await message(office, { to: 'li', dueAt: '2026-10-02T09:00:00+08:00', plan: 3 }, { dead: 'gone' });
    await message(office, { to: 'li', dueAt: '09:00', plan: 4 }, { dead: 'gone' });
    const { text } = await office.say('wang', '投递 失败 今天');
    expect(text).toContain('P4');
    expect(text).not.toContain('P3');
  });

  test('says so where all is well', async () => {
    expect((await office.say('wang', '投递 失败')).text).toContain('没有要处理的');
  });

  test('shows failed tasks to an administrator, and to nobody else', async () => {
    await deadJob(office, 'no such column');
    const seen = await office.say('admin', '投递 失败');
    expect(seen.text).toContain('11-23 10:00 | 每日送达小结 | 1 次 | no such column');
    expect(seen.actions.map(({ label }) => label)).toEqual(['重试：每日送达小结']);
    for (const who of ['wang', 'gao', 'zhou']) {
      expect((await office.say(who, '投递 失败')).text).toContain('没有要处理的');
    }
  });

  test('shows no number that a platform quoted', async () => {
    await message(office, { to: 'li', dueAt: '09:00' }, { dead: 'cannot reach +86 138 0013 8000' });
    const { text } = await office.say('wang', '投递 失败');
    expect(text).toContain('138****8000');
    expect(text).not.toContain('0013');
  });
});

describe('who sees which deliveries', () => {
  beforeEach(async () => {
    await office.say('admin', '小组 云溪府 二组');
    await office.say('admin', '成员 web:demo:fang 方圆 置业顾问 项目=云溪府 小组=二组');
    await message(office, { to: 'li', dueAt: '09:00', plan: 12, says: '联系王先生' }, { dead: 'gone' });
    await message(office, { to: 'fang', dueAt: '09:01', plan: 90 }, { dead: 'gone' });
    await message(office, { to: '#sales', dueAt: '09:02' }, { dead: 'gone' });
    await message(office, { to: 'zhao', dueAt: '09:03', plan: 91 }, { dead: 'gone' });
  });

  test.each(['li', 'zhao', 'qian', 'sun', 'he', 'tang'])('%s sees none', async (who) => {
    const answer = await office.say(who, '投递');
    expect(answer.word).toBe('denied');
    expect(answer.text).not.toContain('P12');
  });

  test('a manager sees the own team and its channel, and not another team', async () => {
    const { text, actions } = await office.say('wang', '投递');
    expect(text).toContain('应送：2');
    expect(text).toContain('P12 | 李娜');
    expect(text).toContain('#sales');
    expect(text).not.toContain('方圆');
    expect(text).not.toContain('P91');
    expect(actions).toHaveLength(2);
    expect((await office.say('wang', '投递 失败')).text).not.toContain('方圆');
  });

  test('a manager without a team sees his project', async () => {
    await office.say('admin', '成员 web:demo:ma 马力 案场经理 项目=云溪府');
    expect((await office.say('ma', '投递')).text).toContain('应送：4');
    await office.say('admin', '成员 web:demo:ning 宁远 案场经理 项目=望江台');
    expect((await office.say('ning', '投递')).text).toContain('没有要送的消息');
  });

  test.each(['gao', 'zhou', 'admin'])('%s sees the company, and never what a message said', async (who) => {
    const { text } = await office.say(who, '投递');
    expect(text).toContain('应送：4');
    expect(text).not.toContain('王先生');
    expect(text).not.toContain('联系');
  });

  test('a supervisor reads, and has no buttons', async () => {
    expect((await office.say('zhou', '投递')).actions).toEqual([]);
    expect((await office.say('zhou', '投递 失败')).actions).toEqual([]);
  });

  test('in a channel only the asker sees the answer', async () => {
    expect((await office.say('wang', '投递', { in: '#sales' })).audience).toBe('asker');
  });

  test('English works the same', async () => {
    const { text, actions } = await office.say('gao', 'deliveries today');
    expect(text).toContain('Deliveries · today');
    expect(text).toContain('failed：4');
    expect(text).toContain('09:00 | reminder | P12 | 李娜 | failed: gone');
    expect(actions.at(-1)?.label).toBe('Send again: reminder P12 → 李娜');
  });
});
