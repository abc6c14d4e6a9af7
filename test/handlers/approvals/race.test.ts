import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Database } from '../../../src/db/database.ts';
import type { Answer } from '../../../src/handlers/chat/outcome.ts';
import type { Said } from '../../../src/handlers/chat/intent.ts';
import type { Desk } from '../../../src/handlers/ports/desk.ts';
import { systemIds } from '../../../src/ids.ts';
import { buildMember } from '../../contract/repos/records.ts';
import { engines, freshDatabase, type TestDatabase } from '../../support/database.ts';
import { desksOn, firstWords, hirePeople } from '../holds/pressedAtOnce.ts';

const MANAGERS = 6;

describe.each(engines())('at one moment, on %s', (engine) => {
  let database: TestDatabase;
  let other: Database;
  let desks: Desk[];
  beforeEach(async () => {
    database = await freshDatabase(engine);
    other = database.again();
    desks = desksOn([database, other]);
    await hirePeople(database, 4);
    await database.store.tx(async (session) => {
      for (let n = 0; n < MANAGERS; n += 1) {
        const id = `manager-${n}`;
        await session.insert('member', buildMember({ id, name: `经理${n}`, role: 'manager' }));
        const identity = { platform: 'web', workspace: 'demo', externalId: id } as const;
        await session.insert('identity', { id: `identity-${id}`, memberId: id, ...identity, version: 1 });
        const assignment = { memberId: id, projectId: 'project-a', teamId: null, version: 1 };
        await session.insert('assignment', { id: `assignment-${id}`, ...assignment });
      }
    });
  });
  afterEach(async () => {
    await other.close();
    await database.drop();
  });

  async function at(n: number, externalId: string, said: Said): Promise<Answer> {
    return await desks[n % desks.length]!.handle({
      deliveryId: systemIds.uuid(),
      speaker: { platform: 'web', workspace: 'demo', externalId },
      place: { platform: 'web', workspace: 'demo', key: `dm:${externalId}`, kind: 'direct' },
      said,
    });
  }

  test('of managers who press differently one wins, and every other hears who it was', async () => {
    await at(0, 'member-0', { kind: 'line', text: '优惠 C100 A-1-1502 2% 原因=老带新' });
    const [approval] = await database.store.read.approvals.pending(undefined, 5);
    const input = { approval: `S${approval!.ref}`, seen: '1.0' };
    const answers = await Promise.all(
      Array.from({ length: MANAGERS }, (_, n) =>
        at(n, `manager-${n}`, {
          kind: 'action',
          command: 'approval.decide',
          input: { ...input, ...(n % 2 === 0 ? { verdict: 'grant' } : { verdict: 'refuse', note: '不行' }) },
        }),
      ),
    );
    const won = answers.filter(({ word }) => word === 'done');
    expect(won).toHaveLength(1);
    const lost = answers.filter(({ word }) => word === 'refused').map(firstWords);
    expect(lost).toHaveLength(MANAGERS - 1);
    const { approvals } = database.store.read;
    const after = (await approvals.byId(approval!.id))!;
    const votes = await approvals.votes(approval!.id);
    expect(votes).toHaveLength(1);
    expect(after.state).toBe(votes[0]!.verdict === 'grant' ? 'granted' : 'refused');
    const winner = `经理${votes[0]!.memberId.slice('manager-'.length)}`;
    expect(lost.every((text) => text.includes(winner))).toBe(true);
  });

  test('the same discount that is asked for twice is one application', async () => {
    const line = '优惠 C100 A-1-1502 2% 原因=老带新';
    const answers = await Promise.all(
      [0, 1, 2, 3].map((n) => at(n, 'member-0', { kind: 'line', text: line })),
    );
    expect(answers.filter(({ word }) => word === 'done')).toHaveLength(1);
    expect(await database.store.read.approvals.pending(undefined, 5)).toHaveLength(1);
  });
});
