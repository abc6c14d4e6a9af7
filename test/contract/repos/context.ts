import { afterAll, beforeAll } from '@jest/globals';
import type { TestDatabase } from '../../support/database.ts';

/** Opens a database for the tests of one block and drops it afterwards. */
export function usingDatabase(open: () => Promise<TestDatabase>): () => TestDatabase {
  let database: TestDatabase | undefined;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(async () => {
    await database?.drop();
  });
  return () => {
    if (database === undefined) {
      throw new Error('the database is not open yet');
    }
    return database;
  };
}
