import type { CronTask, CronTasks } from '../../handlers/ports/cronTasks.ts';
import type { Session } from '../../handlers/ports/session.ts';
import { sql } from '../sql.ts';
import { isFirst } from '../store/isFirst.ts';
import { transactionOf } from '../store/transactionOf.ts';
import { tables } from '../tables.ts';
import { SqlQueue } from './sqlQueue.ts';

export class SqlCronTasks extends SqlQueue implements CronTasks {
  async all(): Promise<CronTask[]> {
    const rows = await tables.cronTask.find(this.driver.pool, sql`ORDER BY task, scope`);
    return rows.map(({ task, scope, lastRunAt }) => ({ task, scope, lastRunAt }));
  }

  async know(session: Session, task: string, scope: string, since: Date): Promise<void> {
    await isFirst(
      tables.cronTask.insert(transactionOf(session), { task, scope, knownAt: since, lastRunAt: since }),
    );
  }

  async tick(session: Session, task: string, scope: string, runAt: Date, now: Date): Promise<boolean> {
    const transaction = transactionOf(session);
    // The row of the task decides: two replicas that come at once are serialised by it.
    const moved = await tables.cronTask.update(
      transaction,
      { lastRunAt: runAt },
      sql`WHERE task = ${task} AND scope = ${scope} AND last_run_at < ${runAt}`,
    );
    return (
      moved === 1 &&
      (await isFirst(tables.cronTick.insert(transaction, { task, projectId: scope, runAt, at: now })))
    );
  }
}
