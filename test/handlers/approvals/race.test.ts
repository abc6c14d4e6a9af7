import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { engines } from '../../support/database.ts';
import { firstWords, handledAt, hireOne, openReplicas, type Replicas } from '../holds/pressedAtOnce.ts';

const MANAGERS = 6;

describe.each(engines())('at one moment, on %s', (engine) => {
  let here: Replicas;
  beforeEach(async () => {
    here = await openReplicas(engine, 4);
    await here.database.store.tx(async (session) => {
      for (let n = 0; n < MANAGERS; n += 1) {
        await hireOne(session, { id: `manager-${n}`, name: `经理${n}`, role: 'manager' });
      }
    });
  });
  afterEach(() => here.close());

  test('of managers who press differently one wins, and every other hears who it was', async () => {
    await handledAt(here.desks, 0, 'member-0', { kind: 'line', text: '优惠 C100 A-1-1502 2% 原因=老带新' });
    const [approval] = await here.database.store.read.approvals.pending(undefined, 5);
    const input = { approval: `S${approval!.ref}`, seen: '1.0' };
    const answers = await Promise.all(
      Array.from({ length: MANAGERS }, (_, n) =>
        handledAt(here.desks, n, `manager-${n}`, {
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
    const { approvals } = here.database.store.read;
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
      [0, 1, 2, 3].map((n) => handledAt(here.desks, n, 'member-0', { kind: 'line', text: line })),
    );
    expect(answers.filter(({ word }) => word === 'done')).toHaveLength(1);
    expect(await here.database.store.read.approvals.pending(undefined, 5)).toHaveLength(1);
  });
});
