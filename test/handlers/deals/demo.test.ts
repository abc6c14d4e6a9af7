import { expect, test } from '@jest/globals';
import { openHoldOffice, type HoldOffice } from '../holds/holdOffice.ts';

function told(office: HoldOffice, who: string): string {
  return office
    .sent(who)
    .map(({ heading }) => heading)
    .join('\n');
}

test('the demo’s colleagues have subscribed to what its building shows as subscribed', async () => {
  const office = await openHoldOffice({ extent: 'full' });
  const { deals, units, customers } = office.store.read;
  const open = await deals.toSign({ kind: 'company' }, 20);
  const building = (await units.byKey('A-1-1502'))!.buildingId;
  const subscribed = (await units.ofBuilding(building)).filter(({ state }) => state === 'subscribed');
  expect(open.length).toBeGreaterThan(5);
  expect(new Set(open.map(({ unitId }) => unitId))).toEqual(new Set(subscribed.map(({ id }) => id)));
  for (const one of open) {
    expect((await customers.byId(one.customerId))?.state).toBe('subscribed');
    expect(await deals.active(one.unitId)).toMatchObject({ subscriptionId: one.id });
  }
  expect((await office.say('wang', '今日')).text).toContain(`待签约 ${open.length}`);
  await office.close();
});

test('a subscription is reminded of a day before it is to be signed, and its manager hears when it was not', async () => {
  const office = await openHoldOffice();
  const question = await office.say('li', '认购 C12 A-1-1502 定金=5万');
  await office.press('li', question, 'subscription.make.sure');
  await office.pass(6 * 24 * 60 + 8 * 60 - 1);
  expect(told(office, 'li')).not.toContain('快到签约期限');
  await office.pass(2);
  expect(told(office, 'li')).toContain('D1 快到签约期限：C12 王先生 A-1-1502');
  expect(told(office, 'wang')).not.toContain('签约期限');
  await office.pass(24 * 60);
  for (const who of ['li', 'wang']) {
    expect(told(office, who)).toContain('D1 已过签约期限：C12 王先生 A-1-1502');
  }
  expect((await office.say('li', '今日')).text).toContain('待签约 1（逾期 1）');
  await office.close();
});

test('two discounts of the demo’s colleagues wait for the manager', async () => {
  const office = await openHoldOffice({ extent: 'full' });
  const waiting = await office.say('wang', '审批');
  expect(waiting.text).toContain('等您审批 2 份');
  const passed = await office.say('wang', `审批 ${waiting.refs[1] ?? ''} 同意`);
  expect(passed.text).toContain('接下来由 高远 审批');
  expect((await office.say('gao', '审批')).refs).toEqual([waiting.refs[1]]);
  await office.close();
});

test('some of what is signed for has its contract, its payments and its money; one payment is late', async () => {
  const office = await openHoldOffice({ extent: 'full' });
  const due = await office.say('qian', '应收');
  expect(due.text).toMatch(/1–30 天 \| 2 \|/u);
  expect(due.text).toContain('未放款 2 笔');
  expect((await office.say('he', '今日')).text).toContain('待网签 1');
  const shown = await office.say('gao', '合同 H1');
  expect(shown.text).toContain('已备案');
  expect(shown.text).toMatch(/按揭款 \| 70% \| \S+ \| \S+ \S+ \| 已逾期/u);
  const { contracts, units, customers } = office.store.read;
  for (let ref = 1; ref <= 4; ref += 1) {
    const contract = (await contracts.byRef(ref))!;
    expect((await units.byId(contract.unitId))?.state).toBe('contracted');
    expect((await customers.byId(contract.customerId))?.state).toBe('contracted');
    const lines = await contracts.lines(contract.id);
    expect(lines.reduce((sum, { amount }) => sum + amount, 0)).toBe(contract.price);
  }
  await office.close();
});
