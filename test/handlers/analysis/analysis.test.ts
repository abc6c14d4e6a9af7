import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Complaint } from '../../../src/domain/complaints/complaint.ts';
import { Work } from '../../../src/handlers/work.ts';
import { buildComplaint } from '../../factories/complaint.ts';
import { openHoldOffice, type HoldOffice } from '../holds/holdOffice.ts';

const DAY = 24 * 60;

let office: HoldOffice;
let projectId: string;
let sun: string;
beforeEach(async () => {
  office = await openHoldOffice();
  projectId = (await office.store.read.company.projects())[0]!.id;
  sun = (await office.store.read.members.byName('孙悦', 1))[0]!.id;
});
afterEach(async () => {
  await office.close();
});

let number = 70;
async function complaint(overrides: Partial<Complaint>): Promise<void> {
  number += 1;
  const id = `complaint-${number}`;
  await office.store.tx(async (session) => {
    const work = new Work(session);
    await work.insert(
      'complaint',
      buildComplaint({ id, ref: number, projectId, ownerId: sun, takenById: sun, ...overrides }),
    );
    const header = { at: office.clock.now(), memberId: sun, platform: 'web', place: 'dm:sun' };
    await work.finish({ id: crypto.randomUUID(), ...header, command: 'complaint.take' }, 'restore');
  });
}

/** Settled in October, so many working minutes after they were taken. */
async function settled(minutes: readonly number[], overrides: Partial<Complaint> = {}): Promise<void> {
  for (const finalMinutes of minutes) {
    await complaint({
      at: new Date('2026-10-12T02:00:00Z'),
      since: new Date('2026-10-12T02:00:00Z'),
      firstDueAt: new Date('2026-10-13T10:00:00Z'),
      finalDueAt: new Date('2026-10-19T10:00:00Z'),
      state: 'resolved',
      respondedAt: new Date('2026-10-12T03:00:00Z'),
      resolvedAt: new Date('2026-10-14T03:00:00Z'),
      firstMinutes: 30,
      finalMinutes,
      causeKind: 'material',
      cause: '窗框胶条',
      ...overrides,
    });
  }
}

describe('投诉 分析', () => {
  test('says how many, how long they took in working time, and how many came again, by what was asked', async () => {
    await settled([60, 120, 180, 240, 600, 60, 60, 60, 60, 60]);
    await settled([480], { causeKind: 'construction', cause: '防水没做好', repeated: true });
    const said = await office.say('sun', '投诉 分析 2026-10');
    expect(said.word).toBe('done');
    expect(said.text).toContain('2026年10月：投诉 11 件，其中未办结 0 件；重复投诉 1 件（9%）。');
    expect(said.text).toContain('首次响应：中位数 30 分钟，90% 不超过 30 分钟（11 件）。');
    expect(said.text).toMatch(/材料 \| 10 \| 30 分钟 \/ 30 分钟 \| 1\.0 小时 \/ 4\.0 小时/u);
    const byCause = await office.say('gao', '投诉 分析 2026-10 原因');
    expect(byCause.text).toMatch(/窗框胶条 \| 10[\s\S]*防水没做好 \| 1/u);
    const [picture] = office.panels;
    expect(picture?.tiles[0]).toMatchObject({ label: '投诉（件）', value: '11' });
    expect(picture?.panels[0]?.rows[0]).toMatchObject({ label: '材料', values: [10] });
    expect((await office.say('wang', '投诉分析 上月 月份')).text).toContain('2026-10 | 11');
  });

  test('of this year shows the months up to today: one that has not begun is not an empty one', async () => {
    await settled([60]);
    await office.say('sun', '投诉 分析 本年');
    const months = office.panels.at(-1)?.panels[1]?.rows.map(({ label }) => label);
    expect(months).toEqual(['2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11']);
    await office.say('sun', '投诉 分析 2026-10');
    expect(office.panels.at(-1)?.panels[1]?.rows.at(-1)).toMatchObject({ label: '2026-10', values: [1] });
  });

  test.each([
    ['sun', '投诉 分析 2024-03', /2024年3月没有投诉，没什么可分析的/u],
    ['sun', '投诉 分析 2027-03', /还没到/u],
    ['sun', '投诉 分析 2026-13', /没看懂|时间/u],
    ['li', '投诉 分析', /./u],
  ])('%s：%s', async (who, line, text) => {
    const said = await office.say(who, line);
    expect(`${said.text}${JSON.stringify(said.errors)}`).toMatch(text);
    expect(said.word === 'denied').toBe(who === 'li');
  });
});

describe('the clocks in the daily report', () => {
  test('of customer service says what was met of what was due, and how complaints stand', async () => {
    await settled([60, 120]);
    const said = await office.say('sun', '日报 2026-10');
    expect(said.text).toContain(
      '云溪府 · 2026年10月\n投诉首响及时率 100%（2/2），投诉办结及时率 100%（2/2）。',
    );
    expect(said.text).toContain('我负责的：投诉首响及时率 100%（2/2）');
    expect((await office.say('wang', '日报 2026-10')).text).not.toContain('投诉首响及时率 0%');
  });
});

test('每天早上 #complaints 有投诉日报：谁负责、放了多久、超时、原因，没有客户的话', async () => {
  await complaint({ at: new Date('2026-11-16T02:00:00Z'), firstDueAt: new Date('2026-11-17T10:00:00Z') });
  await settled([60], { resolvedAt: new Date('2026-11-20T03:00:00Z') });
  await office.pass(DAY);
  const [card] = office.posted('#complaints').filter(({ heading }) => heading?.includes('投诉日报'));
  const text = JSON.stringify(card);
  expect(text).toMatch(/未办结 \d+ 件，已超时 \d+ 件/u);
  expect(text).toContain('孙悦');
  expect(text).toContain('材料');
  expect(text).not.toContain('主卧漏水');
});
