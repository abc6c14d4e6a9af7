import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals';
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

/** A database of its own for each test of the describe block around it. */
export function eachDatabase(open: () => Promise<TestDatabase>): () => TestDatabase {
  let database: TestDatabase | undefined;
  beforeEach(async () => {
    database = await open();
  });
  afterEach(async () => {
    await database?.drop();
  });
  return () => database!;
}
