import type { Driver, Transaction } from '../driver/driver.ts';

/** One short transaction of the store's own, run once. */
export async function inTransaction<T>(
  driver: Driver,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  const transaction = await driver.begin();
  try {
    const result = await work(transaction);
    await transaction.commit();
    return result;
  } catch (error) {
    await transaction.rollback();
    throw error;
  }
}
