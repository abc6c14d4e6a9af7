import type { Sequelize } from 'sequelize';
import { readLocation } from '../../src/db/location.ts';
import { openSequelize } from '../../src/db/sequelize.ts';

/** Statements beside the store, on a connection of their own. */
export async function onSequelize<T>(url: string, work: (sequelize: Sequelize) => Promise<T>): Promise<T> {
  const sequelize = openSequelize(readLocation(url));
  try {
    return await work(sequelize);
  } finally {
    await sequelize.close();
  }
}
