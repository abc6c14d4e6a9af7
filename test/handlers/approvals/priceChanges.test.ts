import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openHoldOffice, type HoldOffice } from '../holds/holdOffice.ts';

let office: HoldOffice;
beforeEach(async () => {
  office = await openHoldOffice();
});
afterEach(async () => {
  await office.close();
});

describe('a planner’s price change (调价)', () => {
  test('beyond the policy waits for the director, and counts when he agrees', async () => {
    const asked = await office.say('zhao', '房源 A-1-1502 价格=250万 原因=尾盘');
    expect(asked).toMatchObject({ word: 'done', refs: ['S1', 'A-1-1502'] });
    expect(asked.text).toContain('标价改动超过 15%');
    expect(asked.text).toContain('S1 已报 高远 审批');
    expect((await office.unit('A-1-1502')).listPrice).toBe(303_600_000);
    await office.pass(1);
    const card = JSON.stringify(office.sent('gao'));
    expect(card).toContain('S1 赵敏申请调价：A-1-1502 降 17.65%');
    expect(card).toContain('调后底价');
    expect(JSON.stringify(office.posted('#managers'))).not.toContain('底价');
    await office.pressSent('gao', '同意');
    expect((await office.unit('A-1-1502')).listPrice).toBe(250_000_000);
    await office.pass(1);
    expect(JSON.stringify(office.sent('zhao'))).toContain('S1 A-1-1502 降 17.65% 批下来了：高远 同意');
    const { id } = await office.unit('A-1-1502');
    expect((await office.store.read.units.prices(id, 1))[0]).toMatchObject({ reason: '尾盘' });
  });

  test('within it counts at once; with other changes it is told apart', async () => {
    expect((await office.say('zhao', '房源 A-1-1502 价格=270万 原因=促销')).text).not.toContain('审批');
    expect((await office.unit('A-1-1502')).listPrice).toBe(270_000_000);
    const both = await office.say('zhao', '房源 A-1-1503 价格=200万 朝向=东 原因=尾盘');
    expect(both.text + JSON.stringify(both.errors)).toContain('单独改价');
    expect((await office.say('gao', '房源 A-1-1503 价格=240万 原因=尾盘')).word).toBe('done');
  });

  test('is withdrawn, not undone', async () => {
    await office.say('zhao', '房源 A-1-1502 价格=250万 原因=尾盘');
    expect((await office.say('zhao', '撤销')).text).toContain('审批 S1 撤回');
    expect((await office.say('zhao', '审批 S1 撤回')).text).toContain('S1 已撤回');
  });

  test('cannot be granted once the price has moved', async () => {
    await office.say('zhao', '房源 A-1-1502 价格=250万 原因=尾盘');
    await office.say('zhao', '房源 A-1-1502 价格=300万 原因=促销');
    expect((await office.say('gao', '审批 S1 同意')).text).toContain('标价变了');
  });
});
