import { randomUUID } from 'node:crypto';
import { connect } from '../../src/db/connect.ts';
import type { Database } from '../../src/db/database.ts';
import { TEST_DATA_KEY, type TestDatabase } from './database.ts';
import type { GaleraCluster } from './galera.mjs';
import { quietLog } from './quietLog.ts';

/** A migrated database on a cluster: opened at the first node, and again at the others in turn. */
export async function galeraDatabase(
  cluster: GaleraCluster,
): Promise<TestDatabase & { readonly urls: readonly string[] }> {
  const urls = await cluster.createDatabase(`loupan_${randomUUID().slice(0, 8)}`);
  let node = 0;
  const open = (more: object = {}): Database => {
    const url = urls[node % urls.length] ?? '';
    node += 1;
    return connect({ url, log: quietLog, dataKey: TEST_DATA_KEY, ...more });
  };
  const database = open();
  await database.migrate();
  return { ...database, url: urls[0] ?? '', urls, again: open, drop: () => database.close() };
}
