import type { Driver } from '../driver/driver.ts';
import type { Sql } from '../sql.ts';
import { fromEngine } from '../table.ts';
import type { Context } from '../store/context.ts';
import { rerun } from '../store/patience.ts';

/** What the tables of the engine have in common. */
export abstract class SqlQueue {
  protected readonly driver: Driver;
  protected readonly context: Context;

  constructor(driver: Driver, context: Context) {
    this.driver = driver;
    this.context = context;
  }

  /** One statement that commits by itself, run again as a transaction is. Returns the number of rows written. */
  protected async write(query: Sql): Promise<number> {
    return await rerun(this.context.patience, () => this.driver.pool.run(query));
  }

  /** The instant that a query of one value named `at` answers. */
  protected async instant(query: Sql): Promise<Date | undefined> {
    const rows = await this.driver.pool.all(query);
    return (fromEngine('instant', rows[0]?.['at']) as Date | null) ?? undefined;
  }
}
