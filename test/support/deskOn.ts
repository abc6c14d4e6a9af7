import type { Database } from '../../src/db/database.ts';
import { createDesk } from '../../src/handlers/pipeline/desk.ts';
import type { PipelineDeps } from '../../src/handlers/pipeline/deps.ts';
import type { Desk } from '../../src/handlers/ports/desk.ts';
import { depsOn } from './depsOn.ts';

/** The real desk with every command on a database. */
export function deskOn(
  database: Pick<Database, 'store' | 'engine'>,
  given: Pick<PipelineDeps, 'clock' | 'files' | 'charts'>,
): Desk {
  return createDesk(depsOn(database, given));
}
