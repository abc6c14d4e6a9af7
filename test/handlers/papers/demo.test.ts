import { expect, test } from '@jest/globals';
import { seedDemo } from '../../../src/db/seeds/demo.ts';
import { DOCX } from '../../../src/domain/files/contentType.ts';
import { sampleTemplate } from '../../../src/handlers/papers/sampleTemplate.ts';
import { systemIds } from '../../../src/ids.ts';
import { fakeClock } from '../../support/clock.ts';
import { freshDatabase } from '../../support/database.ts';
import { deskOn } from '../../support/deskOn.ts';
import { MemoryFiles } from '../../support/memoryFiles.ts';

test('the demo can make a 认购书 of what was subscribed, from the example in use', async () => {
  const database = await freshDatabase('sqlite');
  const clock = fakeClock();
  const files = new MemoryFiles();
  await seedDemo({
    store: database.store,
    ids: systemIds,
    now: clock.now(),
    zone: 'Asia/Shanghai',
    extent: 'full',
    storeTemplate: async (kind) => await files.put(sampleTemplate(kind), DOCX),
  });
  const desk = deskOn(database, {
    clock,
    files,
    charts: { draw: () => Promise.reject(new Error('none')) },
  });
  const said = async (text: string) =>
    await desk.handle({
      deliveryId: systemIds.uuid(),
      speaker: { platform: 'web', workspace: 'demo', externalId: 'he' },
      place: { platform: 'web', workspace: 'demo', key: 'dm:he', kind: 'direct' },
      said: { kind: 'line', text },
    });
  const subscription = await database.store.read.deals.subscriptionByRef(7);
  expect(subscription).toBeDefined();
  expect((await said('认购书 D7')).word).toBe('done');
  expect(JSON.stringify((await said('模板')).card)).toContain('启用中');
  await database.drop();
});
