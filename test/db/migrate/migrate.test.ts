import { describe, expect, test } from '@jest/globals';
import { models } from '../../../src/db/models/index.ts';
import { migrations } from '../../../src/db/migrations/index.ts';
import { buildMember } from '../../contract/repos/records.ts';
import { engines, freshDatabase } from '../../support/database.ts';
import { onSequelize } from '../../support/onSequelize.ts';

test('migrations are named by their time and run in that order', () => {
  const names = migrations.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)].toSorted());
  expect(names.every((name) => /^\d{14}-[a-z-]+$/u.test(name))).toBe(true);
});

describe.each(engines())('migrating %s', (engine) => {
  test('two replicas that start together both end up with the whole schema', async () => {
    const database = await freshDatabase(engine, { migrated: false });
    const other = database.again();
    await Promise.all([database.migrate(), other.migrate()]);
    await other.close();
    await database.store.tx(async (session) => {
      await session.insert('member', buildMember());
    });
    expect(await database.store.read.members.countActive()).toBe(1);
    await database.drop();
  });

  test('a database with data keeps it, also when a run was cut off half-way', async () => {
    const database = await freshDatabase(engine);
    await database.store.tx(async (session) => {
      await session.insert('member', buildMember({ quiet: [1320, 480] }));
    });
    // As if the process had died after each of these steps and before it was noted.
    const first = '20261123092300-create-web-message';
    await onSequelize(database.url, async (sequelize) => {
      await sequelize.query('DROP TABLE web_message');
      await sequelize.query('DELETE FROM migration WHERE name >= ?', { replacements: [first] });
    });
    await database.migrate();
    expect(await database.store.read.members.all(5)).toEqual([buildMember({ quiet: [1320, 480] })]);
    expect(await database.webChat.list({ conversations: ['dm:li'] })).toEqual([]);
    await database.drop();
  });

  test('a lease left by a replica that died is taken over when it has run out', async () => {
    const database = await freshDatabase(engine, { migrated: false });
    await database.migrate();
    await onSequelize(database.url, async (sequelize) => {
      await sequelize.query(
        "UPDATE migration_lease SET holder = 'dead', until_at = '2020-01-01 00:00:00.000'",
      );
      await sequelize.query('DROP TABLE talk');
      await sequelize.query("DELETE FROM migration WHERE name LIKE '%create-talk'");
    });
    await database.migrate();
    expect(await database.store.read.talk.lastCustomer('li', new Date(0))).toBeUndefined();
    await database.drop();
  });

  test('the models say what the tables have', async () => {
    const database = await freshDatabase(engine);
    await onSequelize(database.url, async (sequelize) => {
      for (const model of models) {
        const table = await sequelize.getQueryInterface().describeTable(model.table);
        const described = Object.entries(table).map(([field, { allowNull, primaryKey }]) => [
          field,
          primaryKey ? 'key' : allowNull,
        ]);
        const declared = Object.entries(sequelize.model(model.table).getAttributes()).map(
          ([attribute, { field, allowNull, primaryKey }]) => [
            field ?? attribute,
            primaryKey === true ? 'key' : allowNull,
          ],
        );
        expect({ table: model.table, columns: described }).toEqual({ table: model.table, columns: declared });
      }
    });
    await database.drop();
  });
});
