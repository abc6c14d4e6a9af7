import type { Database } from '../db/database.ts';
import type { Channel, Platform } from '../domain/company.ts';

/** A platform's channels that receive something. Undefined where the tables are not there yet or the database is away. */
export async function channelsOf(opened: Database, of: Platform): Promise<Channel[] | undefined> {
  try {
    const channels = await opened.store.read.company.channels();
    return channels.filter(({ platform, purposes }) => platform === of && purposes.length > 0);
  } catch {
    return undefined;
  }
}
