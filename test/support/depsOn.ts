import type { Database } from '../../src/db/database.ts';
import { ALL_COMMANDS } from '../../src/handlers/allCommands.ts';
import type { PipelineDeps } from '../../src/handlers/pipeline/deps.ts';
import { createRegistry } from '../../src/handlers/registry.ts';
import { createTickets } from '../../src/handlers/ticket.ts';
import { systemIds } from '../../src/ids.ts';
import { TEST_DATA_KEY } from './database.ts';
import { quietLog } from './quietLog.ts';

/** What the pipeline needs, with every command, on a database. */
export function depsOn(
  { store, engine }: Pick<Database, 'store' | 'engine'>,
  given: Pick<PipelineDeps, 'clock' | 'files' | 'charts'>,
): PipelineDeps {
  const registry = createRegistry(ALL_COMMANDS);
  return {
    ...given,
    store,
    engine,
    registry,
    ids: systemIds,
    log: quietLog,
    tickets: createTickets(TEST_DATA_KEY),
    baseUrl: 'http://localhost:3000',
    zone: 'Asia/Shanghai',
    commands: () => registry.all,
    nudge: () => undefined,
    standing: () => Promise.resolve({ kind: 'unknown' }),
    onOutcome: () => undefined,
  };
}
