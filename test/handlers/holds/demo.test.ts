import { expect, test } from '@jest/globals';
import { openHoldOffice } from './holdOffice.ts';

test('the demo’s colleagues hold a few units, each in its state, and all of them end by themselves', async () => {
  const office = await openHoldOffice({ extent: 'full' });
  const { holds, units } = office.store.read;
  const held = await holds.ofScope({ kind: 'company' }, 20);
  expect(held.length).toBeGreaterThan(2);
  for (const hold of held) {
    expect(await units.byId(hold.unitId)).toMatchObject({ state: 'held' });
    expect(await holds.active(hold.unitId)).toMatchObject({ holdId: hold.id, until: hold.until });
  }
  for (const room of ['1502', '1503', '2001', '2002', '2003', '2004']) {
    expect(await office.unit(`A-1-${room}`)).toMatchObject({ state: 'forSale' });
  }
  expect((await office.say('wang', '今日')).text).toContain(`团队留着的房源 ${held.length}`);
  await office.pass(500);
  expect(await holds.ofScope({ kind: 'company' }, 20)).toEqual([]);
  for (const { unitId } of held) {
    expect(await units.byId(unitId)).toMatchObject({ state: 'forSale' });
  }
  await office.close();
});
