import type { Connection } from 'mysql2/promise';
import { createConnection } from 'mysql2/promise';
import { connect } from '../../src/db/connect.ts';
import type { Database } from '../../src/db/database.ts';
import { DATA_KEY } from './loupan.ts';
import type { BenchServer } from './mariadb.ts';
import { quietLog } from './quietLog.ts';

/** A migrated database of its own, through Loupan's store and by hand. */
export interface Place {
  readonly database: Database;
  readonly admin: Connection;
  close(): Promise<void>;
}

export async function migrated(server: BenchServer, name: string): Promise<Place> {
  const admin = await createConnection({ socketPath: server.socket, user: 'root', timezone: 'Z' });
  await admin.query('CREATE DATABASE ??', [name]);
  await admin.query('USE ??', [name]);
  const database = connect({ url: server.url(name), log: quietLog, dataKey: DATA_KEY });
  await database.migrate();
  return {
    database,
    admin,
    close: async () => {
      await database.close();
      await admin.end();
    },
  };
}
