import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isDuplicate } from '../../../src/db/driver/failures.ts';
import type { FollowUp } from '../../../src/domain/followUp.ts';
import { recount } from '../../../src/domain/kpi/recount.ts';
import { rollupDeltas } from '../../../src/domain/kpi/rollupDeltas.ts';
import type { RollupRow } from '../../../src/domain/kpi/rollupRow.ts';
import { StaleRecordError } from '../../../src/handlers/ports/session.ts';
import type { Session } from '../../../src/handlers/ports/session.ts';
import { Work } from '../../../src/handlers/work.ts';
import { AT, buildFollowUp } from '../../contract/repos/records.ts';
import { engines, freshDatabase } from '../../support/database.ts';
import type { TestDatabase } from '../../support/database.ts';

const PEOPLE = ['li', 'chen'] as const;
const DAYS = ['2026-11-23', '2026-11-24'] as const;
const SLOTS = 4;

const step = fc.record({
  slot: fc.nat(SLOTS - 1),
  does: fc.constantFrom('write', 'write', 'remove', 'fail'),
  memberId: fc.constantFrom(...PEOPLE),
  day: fc.constantFrom(...DAYS),
  teamId: fc.constantFrom('team-1', null),
  effective: fc.boolean(),
});
type Step = (typeof step extends fc.Arbitrary<infer T> ? T : never) & { readonly projectId: string };

async function carryOut(session: Session, { slot, does, projectId, ...patch }: Step): Promise<void> {
  const id = `${projectId}-${slot}`;
  const work = new Work(session);
  const before = await session.current('followUp', id);
  if (before === undefined) {
    await work.insert('followUp', buildFollowUp({ ...patch, id, projectId }));
  } else if (does === 'remove') {
    await work.remove('followUp', before);
  } else {
    await work.update('followUp', before, patch);
  }
  const header = { at: AT, memberId: 'li', platform: 'web', place: 'dm:li', command: 'followUp.log' };
  await work.finish({ id: crypto.randomUUID(), ...header }, 'restore');
  if (does === 'fail') {
    throw new Error('thrown away');
  }
}

async function attempt(database: TestDatabase, one: Step): Promise<void> {
  try {
    await database.store.tx(async (session) => {
      await carryOut(session, one);
    });
  } catch (error) {
    // Thrown on purpose, or lost again and again to other writers of the record: nothing of it may count.
    const thrownAway = error instanceof Error && error.message === 'thrown away';
    if (!(error instanceof StaleRecordError) && !isDuplicate(error) && !thrownAway) {
      throw error;
    }
  }
}

/** Without the rows that have come to nothing. */
function counted(rows: readonly RollupRow[]): string[] {
  return rows
    .filter(({ n, d }) => n !== 0 || d !== 0)
    .map(({ day, memberId, teamId, figure, n, d }) => [day, memberId, teamId ?? '', figure, n, d].join(' '))
    .toSorted();
}

describe.each(engines())('the sums on %s', (engine) => {
  test('however writes interleave, fail and are taken back, the sums equal a recount of the records', async () => {
    const database = await freshDatabase(engine);
    let round = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        round += 1;
        const projectId = `project-${round}`;
        await Promise.all(
          steps.map(async (one) => {
            await attempt(database, { ...one, projectId });
          }),
        );
        const { read } = database.store;
        const records: FollowUp[] = await read.followUps.list({ projectId, from: DAYS[0], to: DAYS[1] }, 100);
        const expected = recount(records.map((record) => ({ kind: 'followUp' as const, record })));
        const days = await Promise.all(
          DAYS.map(async (day) => await read.rollups.read({ projectId, from: day, to: day })),
        );
        expect(counted(days.flat())).toEqual(counted(expected));
      }),
      { numRuns: 30 },
    );
    await database.drop();
  });

  test('what a change adds is what its record adds anew less what it added before', () => {
    const before = buildFollowUp();
    const after = { ...before, effective: false };
    expect(counted(rollupDeltas([{ kind: 'followUp', id: before.id, before, after }]))).toEqual([
      '2026-11-23 li team-1 effectiveShare -1 0',
    ]);
  });
});
