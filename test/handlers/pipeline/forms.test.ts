import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Intent } from '../../../src/handlers/chat/intent.ts';
import { systemIds } from '../../../src/ids.ts';
import { openOffice, type Office } from '../../support/conversation.ts';

describe('a form that was handed out', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
  });
  afterAll(async () => {
    await office.close();
  });

  const count = async () => (await office.store.read.customers.recent({ kind: 'company' }, 100)).length;

  test('is taken once: the second submit gets the first answer and stores nothing', async () => {
    const form = await office.say('li', '新客');
    const before = await count();
    const first = await office.submit('li', form, { name: '何先生', phone: '13812340001' });
    const second = await office.submit('li', form, { name: '何女士', phone: '13812340002' });
    expect(first.word).toBe('done');
    expect(second.refs).toEqual(first.refs);
    expect(await count()).toBe(before + 1);
    expect(await office.desk.openForm(form.form?.id ?? '')).toMatchObject({ state: 'used' });
  });

  test('belongs to the person it was made for', async () => {
    const form = await office.say('li', '新客');
    const before = await count();
    const other = await office.submit('chen', form, { name: '何先生', phone: '13812340003' });
    expect(other.word).toBe('refused');
    expect(await count()).toBe(before);
  });

  test('cannot be made up: a ticket with another signature is no ticket', async () => {
    const form = await office.say('li', '新客');
    const [id = ''] = (form.form?.id ?? '').split('.');
    const forged = `${id}.${Buffer.alloc(16, 1).toString('base64url')}`;
    expect(await office.desk.openForm(forged)).toMatchObject({ state: 'unknown' });
    const before = await count();
    const intent: Intent = {
      deliveryId: systemIds.uuid(),
      speaker: null,
      place: { platform: 'web', workspace: 'demo', key: 'dm:li', kind: 'direct' },
      said: { kind: 'submit', formId: forged, values: { name: '何先生', phone: '13812340004' } },
    };
    expect((await office.desk.handle(intent)).word).toBe('denied');
    expect(await count()).toBe(before);
  });

  test('expires after a day', async () => {
    const form = await office.say('li', '新客');
    office.advance(24 * 60 + 1);
    expect(await office.desk.openForm(form.form?.id ?? '')).toMatchObject({ state: 'expired' });
    const before = await count();
    expect((await office.submit('li', form, { name: '何先生', phone: '13812340005' })).word).toBe('refused');
    expect(await count()).toBe(before);
  });
});
