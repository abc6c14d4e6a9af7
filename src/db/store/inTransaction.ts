import type { Driver, Transaction } from '../driver/driver.ts';
import type { Context } from './context.ts';
import { rerun } from './patience.ts';

/** One short transaction of the store's own, run again as any other. */
export async function inTransaction<T>(
  driver: Driver,
  { patience }: Pick<Context, 'patience'>,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  return await rerun(patience, async () => {
    const transaction = await driver.begin();
    try {
      const result = await work(transaction);
      await transaction.commit();
      return result;
    } catch (error) {
      await transaction.rollback();
      throw error;
    }
  });
}
