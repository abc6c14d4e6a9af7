import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Notice } from '../../src/handlers/ports/notice.ts';
import { FakePlatform } from './fakePlatform.ts';
import { at, openJobsOffice, type Office } from './office.ts';

const NOW = at('2026-11-23T10:00');

let office: Office;
beforeEach(async () => {
  office = await openJobsOffice();
  // The first look at a project only notes that it is there.
  await office.engine.runDue(NOW);
});
afterEach(async () => {
  await office.close();
});

const enqueue = (notice: Notice): Promise<void> =>
  office.database.store.tx((session) => session.enqueue(notice));
const headings = (web: FakePlatform): (string | undefined)[] => web.cards().map(({ heading }) => heading);

describe('a message that was tried before it came into the outbox', () => {
  const tried: Notice = {
    dedupKey: 'one',
    target: { kind: 'member', memberId: 'li' },
    subject: { kind: 'none' },
    card: { heading: 'one', blocks: [] },
    notBefore: NOW,
    triedAt: new Date(NOW.getTime() - 1_000),
  };
  beforeEach(() => {
    office.web.tellsRepeatsForMs = 0;
  });

  test('is not sent where the platform finds it', async () => {
    office.web.found = { kind: 'sent', remoteRef: 'm1' };
    await enqueue(tried);
    await office.engine.runDue(NOW);
    expect(office.web.calls).toEqual([]);
    expect((await office.ledger()).map(({ state }) => state)).toEqual(['sent']);
  });

  test('is sent where it is not there', async () => {
    office.web.found = { kind: 'absent' };
    await enqueue(tried);
    await office.engine.runDue(NOW);
    expect(headings(office.web)).toEqual(['one']);
  });

  test('is left to a person where nobody can tell, and goes out when he says so', async () => {
    await enqueue(tried);
    await office.engine.runDue(NOW);
    expect(office.web.calls).toEqual([]);
    const [unknown] = await office.database.store.read.deliveries.unsettled({ kind: 'company' }, 5);
    expect(unknown).toMatchObject({ state: 'unknown', recipient: '李娜' });
    await office.database.store.tx((session) => session.retryDelivery(unknown!.id, NOW));
    await office.engine.runDue(NOW);
    expect(headings(office.web)).toEqual(['one']);
  });

  test('is sent on another platform, where nobody has tried it, when its own refuses it for good', async () => {
    const slack = new FakePlatform('slack');
    slack.tellsRepeatsForMs = 0;
    const engine = office.engineWith({ transports: [office.web, slack] });
    await office.write(async (work) => {
      const account = { platform: 'slack', workspace: 'T1', externalId: 'U1' } as const;
      await work.insert('identity', { id: 'identity-slack', memberId: 'li', ...account, version: 1 });
    });
    office.web.found = { kind: 'absent' };
    office.web.fail = () => ({ kind: 'dead', reason: 'gone' });
    await enqueue({ ...tried, target: { kind: 'member', memberId: 'li', preferred: 'web' } });
    await engine.runDue(NOW);
    expect(headings(slack)).toEqual(['one']);
  });
});
