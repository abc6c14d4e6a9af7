import { environment, readConfig } from '../config.ts';
import { dataKeyOf } from '../dataKey.ts';
import { connect } from '../db/connect.ts';
import { createLog } from '../log.ts';
import { orExplain } from './orExplain.ts';

/** `npm run db:migrate`: brings the database of DATABASE_URL up to date; the start does the same. */
await orExplain(async () => {
  const config = readConfig(environment());
  const log = createLog(config.logLevel, process.stderr);
  const database = connect({ url: config.databaseUrl, log, dataKey: await dataKeyOf(config) });
  try {
    await database.migrate();
    console.log('The database is up to date.');
  } finally {
    await database.close();
  }
});
