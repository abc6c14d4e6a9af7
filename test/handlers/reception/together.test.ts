import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openOffice, type Office } from '../../support/conversation.ts';
import { engines } from '../../support/database.ts';

const DAY = '2026-11-23';
const ARRIVALS = 20;

describe.each(engines())('many arrivals at one moment on %s', (engine) => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice({ engine });
  });
  afterAll(() => office.close());

  test('no turn is given twice, and the turns stay even (R3.1.2)', async () => {
    const answers = await Promise.all(
      Array.from({ length: ARRIVALS }, (_, n) =>
        office.say(n % 2 === 0 ? 'tang' : 'wang', `到访 王先生 138123400${String(n).padStart(2, '0')}`),
      ),
    );
    expect(answers.map(({ word }) => word)).toEqual(answers.map(() => 'done'));
    const { rota, company } = office.store.read;
    const [project] = await company.projects();
    const places = await rota.places(project!.id, DAY);
    expect(places.map(({ turns }) => turns)).toEqual(places.map(() => ARRIVALS / places.length));
    const ledger = await rota.turns(project!.id, DAY, 100);
    expect(ledger).toHaveLength(ARRIVALS);
    expect(new Set(ledger.map(({ visitId }) => visitId)).size).toBe(ARRIVALS);
  });

  test('two desks that register one customer at once receive him once', async () => {
    const answers = await Promise.all([
      office.say('tang', '到访 赵女士 13912340001'),
      office.say('wang', '到访 赵女士 13912340001'),
      office.say('tang', '到访 赵女士 13912340001'),
    ]);
    expect(answers.map(({ word }) => word).sort()).toEqual(['done', 'refused', 'refused']);
    const customer = await office.store.read.customers.byPhone('+8613912340001');
    expect(await office.store.read.visits.ofCustomer(customer!.id, 'visit', 5)).toHaveLength(1);
  });
});
