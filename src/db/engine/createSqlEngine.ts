import type { Engine, Published } from '../../handlers/ports/engine.ts';
import type { Session } from '../../handlers/ports/session.ts';
import type { Driver } from '../driver/driver.ts';
import { sql } from '../sql.ts';
import type { Context } from '../store/context.ts';
import { transactionOf } from '../store/transactionOf.ts';
import { tables } from '../tables.ts';
import { SqlCronTasks } from './cronTasks.ts';
import { SqlHousekeeping } from './housekeeping.ts';
import { SqlJobQueue } from './jobQueue.ts';
import { SqlOutboxQueue } from './outboxQueue.ts';
import { SqlOwnerships } from './ownerships.ts';
import { SqlReplicas } from './replicas.ts';

/** The durable side of the store on one database. */
export function createSqlEngine(driver: Driver, context: Context): Engine {
  return {
    jobs: new SqlJobQueue(driver, context),
    outbox: new SqlOutboxQueue(driver, context),
    cron: new SqlCronTasks(driver, context),
    replicas: new SqlReplicas(driver, context),
    ownerships: new SqlOwnerships(driver, context),
    housekeeping: new SqlHousekeeping(driver, context),
    publish: async (session: Session, published: Published) => {
      await tables.published.insert(transactionOf(session), published);
    },
    published: async (projectId, report, period) =>
      await tables.published.one(
        driver.pool,
        sql`WHERE project_id = ${projectId} AND report = ${report} AND period = ${period} ORDER BY at DESC, id DESC`,
      ),
  };
}
