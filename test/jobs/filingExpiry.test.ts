import { expect, test } from '@jest/globals';
import { buildFiling } from '../factories/filing.ts';
import { at, openJobsOffice } from './office.ts';

test('a filing whose visit has not come in time counts for nothing from then on', async () => {
  const office = await openJobsOffice();
  const ends = at('2026-11-26T18:00');
  await office.write(async (work) => {
    await work.insert('filing', buildFiling({ protectedUntil: ends }));
  });
  const { filings } = office.database.store.read;
  await office.engine.runDue(new Date(ends.getTime() - 1));
  expect(await filings.waiting('project-a', undefined, 5)).toHaveLength(1);
  await office.engine.runDue(ends);
  expect(await filings.byEnds('project-a', '1388000', 5)).toMatchObject([{ state: 'expired' }]);
  await office.close();
});
