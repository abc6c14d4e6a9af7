import { readFile, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { buildFollowUp, buildPhone, AT } from '../../contract/repos/records.ts';
import { buildCustomer } from '../../factories/customer.ts';
import { buildPlan } from '../../factories/plan.ts';
import { freshDatabase, TEST_DATA_KEY } from '../../support/database.ts';

const PHONE = '13812345678';
const TOKEN = '0193aaaa-0000-7000-8000-000000000001';
const TYPED = `打给 ${PHONE} 没人接`;
const CARD = { blocks: [{ kind: 'text', text: TYPED }] } as const;

test('a phone that people type is nowhere in the database files, and neither is the key', async () => {
  const database = await freshDatabase('sqlite');
  const phone = buildPhone({ number: `+86${PHONE}` });
  const plan = buildPlan({ goal: TYPED, cancelReason: TYPED });
  const customer = buildCustomer({
    address: TYPED,
    firstContactNote: TYPED,
    referrer: TYPED,
    channelAgent: TYPED,
    lostReason: TYPED,
  });
  const followUp = buildFollowUp({ content: TYPED });
  await database.store.tx(async (session) => {
    await session.insert('customer', customer);
    await session.insert('customerPhone', phone);
    await session.insert('followUp', followUp);
    await session.insert('plan', plan);
    await session.openInbox('web', 'd1', AT);
    await session.closeInbox('web', 'd1', { word: 'done', refs: [], audience: 'asker', card: CARD });
    await session.writeOperation({
      id: 'o1',
      at: AT,
      memberId: 'li',
      platform: 'web',
      place: 'dm:li',
      command: 'customer.register',
      undo: 'restore',
      undoneAt: null,
      undoneById: null,
      batch: null,
      note: TYPED,
      changes: [
        { kind: 'customerPhone', id: phone.id, before: null, after: phone },
        { kind: 'followUp', id: followUp.id, before: followUp, after: { ...followUp, content: `${TYPED}!` } },
      ],
    });
    await session.enqueue({
      dedupKey: 'k1',
      target: { kind: 'member', memberId: 'li' },
      subject: { kind: 'none' },
      card: CARD,
      notBefore: AT,
    });
    await session.putDraft({
      id: 'f1',
      memberId: 'li',
      command: 'customer.register',
      values: { phone: PHONE },
      hidden: { note: TYPED },
      start: { name: TYPED },
      errors: { phone: TYPED },
      speaker: null,
      locale: 'zh-CN',
      place: { platform: 'web', workspace: 'demo', key: 'dm:li', kind: 'direct' },
      expiresAt: AT,
      usedAt: null,
    });
    await database.webChat.insert(
      {
        id: 'm1',
        conversation: 'dm:li',
        from: 'li',
        at: AT,
        text: TYPED,
        card: { heading: TYPED },
        form: { title: TYPED },
        visibleTo: ['li'],
      },
      session,
    );
  });
  const { outbox } = database.engine;
  const [lane] = await outbox.claim({ now: AT, count: 1, urgent: false, token: TOKEN, leaseMs: 60_000 });
  const [row] = await outbox.take(lane!, TOKEN, AT, 1);
  const address = { platform: 'web', workspace: 'demo', key: 'dm:li' } as const;
  await outbox.freeze([row!.id], TOKEN, { address, body: TYPED, key: 'one' }, AT);
  const parts = [{ subject: 'plan:1', card: { heading: TYPED, blocks: [] } }];
  await outbox.sent([row!.id], TOKEN, AT, { address, remoteRef: 'm1', parts });

  const folder = dirname(database.url.slice('sqlite:'.length));
  const names = await readdir(folder);
  const bytes = Buffer.concat(
    await Promise.all(names.map(async (name) => await readFile(join(folder, name)))),
  );
  expect(names).toContain('loupan.db-wal');
  // The files do hold the rows: the plain name of the customer is there.
  expect(bytes.includes('王先生')).toBe(true);
  for (const secret of [PHONE, PHONE.slice(3), TEST_DATA_KEY, TEST_DATA_KEY.toString('base64')]) {
    expect(bytes.includes(secret)).toBe(false);
  }
  await database.drop();
});
