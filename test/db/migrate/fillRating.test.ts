import { describe, expect, test } from '@jest/globals';
import { buildContract } from '../../factories/contract.ts';
import { buildHandover } from '../../factories/handover.ts';
import { engines, freshDatabase } from '../../support/database.ts';
import { onSequelize } from '../../support/onSequelize.ts';

describe.each(engines())('how satisfied customers were, on %s', (engine) => {
  test('goes over from the handovers with its figures, also where the run was cut off', async () => {
    const database = await freshDatabase(engine);
    const contract = buildContract();
    await database.store.tx(async (session) => {
      await session.insert('contract', contract);
      await session.insert(
        'handover',
        buildHandover({ contractId: contract.id, state: 'done', doneDay: '2026-11-20', doneById: 'sun' }),
      );
    });
    const { projectId, memberId, teamId } = contract;
    for (const run of ['first', 'again']) {
      // As if the update had not happened yet, and as if it had been cut off before it was noted.
      await onSequelize(database.url, async (sequelize) => {
        await sequelize.query('ALTER TABLE handover ADD COLUMN satisfaction INTEGER NULL');
        await sequelize.query('UPDATE handover SET satisfaction = 4');
        await sequelize.query("DELETE FROM migration WHERE name >= '20261130400010'");
      });
      await database.migrate();
      const { ratings, rollups } = database.store.read;
      expect(await ratings.of('handover', 'handover-1')).toMatchObject({
        stars: 4,
        how: 'entered',
        memberId,
        teamId,
        answeredDay: '2026-11-20',
      });
      const rows = await rollups.read({ projectId, from: '2026-11-20', to: '2026-11-20' });
      expect({ run, rows: rows.map(({ figure, n, d }) => [figure, n, d]).toSorted() }).toEqual({
        run,
        rows: [
          ['satisfaction', 4, 1],
          ['satisfied', 1, 1],
        ],
      });
    }
    await database.drop();
  });
});
