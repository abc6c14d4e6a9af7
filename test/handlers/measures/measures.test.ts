import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Complaint } from '../../../src/domain/complaints/complaint.ts';
import { buildComplaint } from '../../factories/complaint.ts';
import { openHoldOffice, type HoldOffice } from '../holds/holdOffice.ts';

const DAY = 24 * 60;

let office: HoldOffice;
let projectId: string;
beforeEach(async () => {
  office = await openHoldOffice();
  projectId = (await office.store.read.company.projects())[0]!.id;
});
afterEach(async () => {
  await office.close();
});

let number = 40;
async function complaint(overrides: Partial<Complaint>): Promise<void> {
  number += 1;
  const one = buildComplaint({ id: `complaint-${number}`, ref: number, projectId, ...overrides });
  await office.store.tx(async (session) => {
    await session.insert('complaint', one);
  });
}

async function leaks(days: readonly string[]): Promise<void> {
  for (const day of days) {
    await complaint({
      at: new Date(`${day}T02:00:00Z`),
      state: 'resolved',
      resolvedAt: new Date(`${day}T06:00:00Z`),
      causeKind: 'material',
      cause: '窗框胶条',
    });
  }
}

function told(who: string): string {
  return office
    .sent(who)
    .map(({ heading }) => heading)
    .join('\n');
}

describe('a measure (措施)', () => {
  test('is decided on a complaint, with an owner who is told and a day', async () => {
    await complaint({ ref: 5, cause: '窗框胶条' });
    const made = await office.say('sun', '措施 T5 更换窗框胶条厂家 负责=wang 到=12-15');
    expect(made).toMatchObject({ word: 'done', refs: ['M1'] });
    expect(made.text).toContain('M1 措施 · 进行中');
    expect(made.text).toContain('措施：更换窗框胶条厂家');
    expect(made.text).toContain('针对：原因 窗框胶条 · 渗漏水');
    expect(made.text).toContain('来自投诉：T5');
    expect(made.text).toContain('负责：王磊');
    expect(made.text).toContain('期限：12-15 周二');
    expect(made.text).toContain('目前：近 90 天这类投诉 0 件');
    expect(made.text).toContain('已通知 王磊。');
    await office.pass(1);
    expect(told('wang')).toContain('M1 有一条措施请您负责');
    expect((await office.say('sun', '撤销')).text).toContain('已经通知负责人，不能撤销');
    expect((await office.say('wang', '措施 M1 完成')).text).toContain('M1 措施 · 已完成');
    await office.pass(1);
    expect(told('sun')).toContain('M1 措施已完成（王磊）');
  });

  test('reminds its owner on its day, and stands on that day until it is taken', async () => {
    await office.say('sun', '措施 原因=窗框胶条 全部窗户复检 负责=何静 到=11-25');
    await office.pass(2 * DAY);
    expect(told('he')).toContain('M1 措施今天到期');
    expect((await office.say('he', '今日')).text).toContain(
      '要您负责的措施 1\nM1 全部窗户复检 · 期限 今天 11-25 周三',
    );
    await office.pass(DAY);
    const day = await office.say('he', '今日');
    expect(day.text).toContain('要您负责的措施 1（逾期 1）');
    expect((await office.press('he', day, 'measure.done.M1')).text).toContain('· 已完成');
    expect((await office.say('he', '今日')).text).not.toContain('措施');
    expect((await office.say('he', '措施')).text).toContain('没有要您负责的措施');
  });

  test('shows complaints before and after it was done, and judges few of them not', async () => {
    await leaks([
      '2026-09-20',
      '2026-10-01',
      '2026-10-12',
      '2026-10-20',
      '2026-10-30',
      '2026-11-10',
      '2026-11-20',
    ]);
    await office.say('sun', '措施 原因=窗框胶条 换厂家 到=11-25');
    expect((await office.say('sun', '措施 M1')).text).toContain('目前：近 90 天这类投诉 7 件');
    await office.say('sun', '措施 M1 完成');
    expect((await office.say('sun', '措施 M1')).text).toContain('还看不出效果');
    await office.pass(30 * DAY);
    await leaks(['2026-12-01']);
    await complaint({ at: new Date('2026-12-05T02:00:00Z') });
    const card = await office.say('sun', '措施 M1');
    expect(card.text).toContain(
      '效果：完成前 90 天 7 件（每 30 天 2.3 件），完成后 30 天 1 件（每 30 天 1 件）；比之前少；完成后另有 1 件还没定原因',
    );
    expect((await office.say('gao', '措施')).text).toContain('M1 换厂家：完成前 90 天 7 件');
  });

  test('against a category of one building counts that building alone', async () => {
    const unit = await office.unit('A-1-1502');
    await complaint({ unitId: unit.id, at: new Date('2026-11-20T02:00:00Z') });
    await complaint({ unitId: null, at: new Date('2026-11-20T02:00:00Z') });
    const made = await office.say('wang', '措施 类别=渗漏水 楼栋=1栋 复检外墙 到=12-01');
    expect(made.text).toContain('针对：渗漏水 · 1栋');
    expect(made.text).toContain('目前：近 90 天这类投诉 1 件');
    expect((await office.say('wang', '撤销')).text).toContain('已撤销');
  });

  test('is given up with a reason', async () => {
    await office.say('sun', '措施 原因=窗框胶条 换厂家 到=12-25');
    const asked = await office.say('sun', '措施 M1 取消');
    expect(asked.word).toBe('form');
    expect((await office.say('sun', '措施 M1 取消 原因=换了方案')).text).toContain('取消原因：换了方案');
    expect((await office.say('sun', '措施 M1 完成')).text).toContain('M1 已取消，不能再改');
  });

  test.each([
    ['sun', '措施 原因=窗框胶条 换厂家 到=2026-11-20', /期限不能早于今天/u],
    ['sun', '措施 原因=窗框胶条 换厂家 到=2026-02-30', /没有「2026-02-30」这个日子/u],
    ['sun', '措施 原因=窗框胶条 换厂家 到=11-01', /期限不能早于今天/u],
    ['sun', '措施 原因=窗框胶条 换厂家 期限=昨天', /期限不能早于今天/u],
    ['sun', 'measure another maker cause=rubber due=11-01', /must not lie in the past/u],
    ['sun', '措施 原因=窗框胶条 换厂家 负责=张三丰 到=12-20', /没有找到同事「张三丰」/u],
    ['sun', '措施 T99 换厂家 到=12-20', /没有找到投诉「T99」/u],
    ['sun', '措施 原因=窗框胶条 换厂家 楼栋=88栋 到=12-20', /没有「88栋」这栋楼/u],
    ['sun', '措施 M9', /没有找到措施「M9」/u],
    ['sun', '措施', /还没有措施/u],
    ['li', '措施', /没有要您负责的措施/u],
  ])('%s：%s', async (who, line, text) => {
    const said = await office.say(who, line);
    expect(`${said.text}${JSON.stringify(said.errors)}`).toMatch(text);
  });

  test('without a day, or against nothing, asks', async () => {
    expect((await office.say('sun', '措施 原因=窗框胶条 换厂家')).word).toBe('form');
    const form = await office.say('sun', '措施 换厂家 到=12-20');
    expect(form.errors).toMatchObject({ cause: '针对什么？写投诉编号、原因或类别，例如 原因=窗框胶条' });
  });

  test('is decided by those who work on complaints, and seen by them and by its owner alone', async () => {
    expect((await office.say('li', '措施 原因=窗框胶条 换厂家 到=12-20')).word).toBe('denied');
    await office.say('sun', '措施 原因=窗框胶条 换厂家 负责=何静 到=12-20');
    expect((await office.say('li', '措施 M1')).text).toContain('没有找到措施「M1」');
    expect((await office.say('he', '措施 M1')).text).toContain('M1 措施');
    expect((await office.say('zhou', '措施 M1 完成')).word).toBe('denied');
  });
});
