import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { systemIds } from '../../../src/ids.ts';
import { openOffice, type Office } from '../../support/conversation.ts';
import { message } from './ledger.ts';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const seenAt = async (id: string) => (await office.store.read.deliveries.byId(id))?.seenAt;
const speaker = (who: string) => ({ platform: 'web', workspace: 'demo', externalId: who }) as const;

async function press(who: string, ref: string): Promise<void> {
  await office.desk.handle({
    deliveryId: systemIds.uuid(),
    speaker: speaker(who),
    place: { platform: 'web', workspace: 'demo', key: `dm:${who}`, kind: 'direct' },
    said: { kind: 'action', command: 'plan.snooze', input: { plan: 'P999', for: '2h' }, message: ref },
  });
}

describe('a message counts as seen', () => {
  test('when its recipient presses one of its buttons, whatever comes of the press', async () => {
    const id = await message(office, { to: 'li', dueAt: '09:00', plan: 12 }, { sentAt: '09:00', ref: 'm1' });
    const other = await message(office, { to: 'li', dueAt: '09:00' }, { sentAt: '09:00', ref: 'm2' });
    expect(await seenAt(id)).toBeNull();
    await press('li', 'm1');
    expect(await seenAt(id)).toEqual(office.clock.now());
    expect(await seenAt(other)).toBeNull();
    expect((await office.say('wang', '投递')).text).toContain('已看（群里的不计）：1');
  });

  test('when it was shown to him, since the first time', async () => {
    const id = await message(office, { to: 'li', dueAt: '09:00' }, { sentAt: '09:00', ref: 'm1' });
    const first = office.clock.now();
    await office.desk.seen(speaker('li'), ['m1', 'nothing']);
    office.advance(5);
    await office.desk.seen(speaker('li'), ['m1']);
    expect(await seenAt(id)).toEqual(first);
  });

  test('and not when somebody else looked at it or pressed it', async () => {
    const id = await message(office, { to: 'li', dueAt: '09:00' }, { sentAt: '09:00', ref: 'm1' });
    await office.desk.seen(speaker('chen'), ['m1']);
    await office.desk.seen(speaker('nobody'), ['m1']);
    await press('wang', 'm1');
    expect(await seenAt(id)).toBeNull();
  });
});
