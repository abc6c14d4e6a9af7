import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openHoldOffice, type HoldOffice } from '../holds/holdOffice.ts';
import type { Reply } from '../../support/conversation.ts';

let office: HoldOffice;
beforeEach(async () => {
  office = await openHoldOffice();
});
afterEach(async () => {
  await office.close();
});

/** What stands in somebody's chat, as he reads it. */
function chat(who: string): string {
  return JSON.stringify(office.sent(who));
}

/** Li holds a unit to the last hour that the rule allows; the manager is asked for more. */
async function tooMuch(): Promise<Reply> {
  await office.say('li', '预留 A-1-1502 C12 47小时');
  const [hold] = await office.store.read.holds.ofScope({ kind: 'company' }, 5);
  await office.desk.handle({
    deliveryId: 'asks',
    speaker: { platform: 'web', workspace: 'demo', externalId: 'li' },
    place: { platform: 'web', workspace: 'demo', key: 'dm:li', kind: 'direct' },
    said: { kind: 'action', command: 'hold.ask', input: { hold: hold!.id } },
  });
  await office.pass(1);
  return await office.pressSent('wang', '同意 2 小时');
}

describe('a hold beyond the longest (留房延期)', () => {
  test('is asked of the director with a reason, and runs on when he agrees', async () => {
    const refused = await tooMuch();
    expect(refused.text).toContain('预留最长 48小时');
    const form = await office.press('wang', refused, 'hold.beyond');
    expect(form.word).toBe('form');
    const asked = await office.submit('wang', form, { reason: '客户周三一早来签' });
    expect(asked.text).toMatch(/S1 已报 高远 审批/u);
    await office.pass(1);
    expect(chat('gao')).toContain('S1 王磊申请留房延期：C12 王先生 A-1-1502');
    await office.pressSent('gao', '同意');
    await office.pass(1);
    const [hold] = await office.store.read.holds.ofScope({ kind: 'company' }, 5);
    expect(hold).toMatchObject({ extensions: 1, until: new Date('2026-11-25T03:00:00Z') });
    expect(chat('li')).toContain('高远 同意延长 A-1-1502');
    expect(chat('wang')).toContain('批下来了：高远 同意');
  });

  test('ends undecided with the hold', async () => {
    const form = await office.press('wang', await tooMuch(), 'hold.beyond');
    await office.submit('wang', form, { reason: '客户周三一早来签' });
    await office.pass(48 * 60);
    expect(chat('wang')).toContain('一直没人处理，已过期');
    expect(await office.unit('A-1-1502')).toMatchObject({ state: 'forSale' });
  });
});
